package io.bongsu.topology;

import io.bongsu.model.inventory.InterfaceState.LinkState;
import io.bongsu.model.inventory.NetworkInterface;
import io.bongsu.model.topology.NeighbourClaim;
import io.bongsu.model.topology.NeighbourReport;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What of the last report still holds beside a new one: a table that was not read to its end
 * disproves nothing, and a port that is down hears nobody, whoever is behind it.
 */
public final class ClaimAgeing {
  private ClaimAgeing() {}

  /** The new report with the claims of the last one that it does not disprove. Pure. */
  public static NeighbourReport merge(
      NeighbourReport last, NeighbourReport fresh, List<NetworkInterface> interfaces) {
    PortIndex ports = new PortIndex(interfaces, fresh);
    List<NeighbourClaim> claims = new ArrayList<>(fresh.claims());
    for (NeighbourClaim claim : last.claims()) {
      boolean readToTheEnd = fresh.complete().contains(claim.protocol());
      if (!readToTheEnd || standsOnSilentPort(claim, ports)) {
        claims.add(claim);
      }
    }
    boolean same = claims.size() == fresh.claims().size();
    return same ? fresh : with(fresh, claims.stream().distinct().toList(), last);
  }

  private static boolean standsOnSilentPort(NeighbourClaim claim, PortIndex ports) {
    return ports
        .own(claim.localPort())
        .map(port -> port.state().oper() != LinkState.UP)
        .orElse(false);
  }

  private static NeighbourReport with(
      NeighbourReport fresh, List<NeighbourClaim> claims, NeighbourReport last) {
    Set<io.bongsu.model.topology.NeighbourProtocol> complete = new TreeSet<>(fresh.complete());
    return new NeighbourReport(
        fresh.chassis() == null ? last.chassis() : fresh.chassis(),
        fresh.localName().isEmpty() ? last.localName() : fresh.localName(),
        fresh.deviceId().isEmpty() ? last.deviceId() : fresh.deviceId(),
        fresh.bridgeAddress() == null ? last.bridgeAddress() : fresh.bridgeAddress(),
        fresh.localPorts().isEmpty() ? last.localPorts() : fresh.localPorts(),
        claims,
        complete,
        fresh.bridge(),
        fresh.routing());
  }
}
