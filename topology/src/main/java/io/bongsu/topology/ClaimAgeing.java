package io.bongsu.topology;

import static java.util.stream.Collectors.toSet;

import io.bongsu.model.bridging.BridgeReport;
import io.bongsu.model.bridging.VlanReport;
import io.bongsu.model.inventory.InterfaceState.LinkState;
import io.bongsu.model.inventory.NetworkInterface;
import io.bongsu.model.routing.RoutingReport;
import io.bongsu.model.topology.NeighbourClaim;
import io.bongsu.model.topology.NeighbourProtocol;
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
    List<NeighbourClaim> claims = new ArrayList<>(fresh.claims());
    List<NeighbourClaim> missing = new ArrayList<>();
    for (NeighbourClaim claim : last.claims()) {
      if (!fresh.complete().contains(claim.protocol())) {
        claims.add(claim);
      } else if (!isReplaced(claim, fresh)) {
        missing.add(claim);
      }
    }
    if (!missing.isEmpty()) {
      PortIndex ports = new PortIndex(interfaces, fresh);
      missing.stream()
          .filter(claim -> standsOnSilentPort(claim, ports))
          .map(NeighbourClaim::asRemembered)
          .forEach(claims::add);
    }
    boolean same = claims.size() == fresh.claims().size();
    boolean whole =
        fresh.complete().containsAll(last.complete())
            && fresh.bridge().vlans().complete()
            && fresh.routing().routes().isTold()
            && fresh.routing().resolved().told();
    return same && whole ? fresh : with(fresh, claims.stream().distinct().toList(), last);
  }

  /**
   * The report once some ports have gone down since it was read: what was heard there is only
   * remembered. Pure.
   */
  public static NeighbourReport silence(
      NeighbourReport report, List<NetworkInterface> before, List<NetworkInterface> now) {
    Set<String> up =
        before.stream().filter(ClaimAgeing::isUp).map(NetworkInterface::key).collect(toSet());
    Set<String> silent =
        now.stream()
            .filter(port -> !isUp(port) && up.contains(port.key()))
            .map(NetworkInterface::key)
            .collect(toSet());
    if (silent.isEmpty()) {
      return report;
    }
    PortIndex ports = new PortIndex(now, report);
    List<NeighbourClaim> claims =
        report.claims().stream()
            .map(claim -> stands(claim, silent, ports) ? claim.asRemembered() : claim)
            .toList();
    return claims.equals(report.claims()) ? report : report.with(claims);
  }

  private static boolean isUp(NetworkInterface port) {
    return port.state().oper() == LinkState.UP;
  }

  private static boolean stands(NeighbourClaim claim, Set<String> keys, PortIndex ports) {
    return ports.own(claim.localPort()).filter(port -> keys.contains(port.key())).isPresent();
  }

  /** Tables of a bridge or router hang together: half of them neither confirms nor disproves. */
  private static boolean isRead(NeighbourReport fresh, Set<NeighbourProtocol> tables) {
    return fresh.complete().containsAll(tables);
  }

  /** VLANs are read apart from the rest, so that a bridge that stumbles there keeps its cables. */
  private static BridgeReport bridge(NeighbourReport last, NeighbourReport fresh) {
    BridgeReport tables =
        isRead(fresh, NeighbourProtocol.BRIDGED) || last.bridge().equals(BridgeReport.NONE)
            ? fresh.bridge()
            : last.bridge();
    VlanReport vlans = fresh.bridge().vlans();
    VlanReport before = last.bridge().vlans();
    return tables.with(vlans.complete() || before.tellsNothing() ? vlans : before);
  }

  /** Routes and resolved addresses are read apart: as they were told last, they hold. */
  private static RoutingReport routing(RoutingReport last, NeighbourReport fresh) {
    RoutingReport tables = fresh.routing();
    RoutingReport neighbours =
        isRead(fresh, NeighbourProtocol.ROUTED) || last.equals(RoutingReport.NONE) ? tables : last;
    return neighbours.with(
        tables.routes().isTold() ? tables.routes() : last.routes(),
        tables.resolved().told() ? tables.resolved() : last.resolved());
  }

  /**
   * Whoever is heard on the port now is plugged in there, whatever its state was when last read.
   */
  private static boolean isReplaced(NeighbourClaim claim, NeighbourReport fresh) {
    return fresh.claims().stream()
        .anyMatch(other ->
            other.protocol() == claim.protocol() && other.localPort().equals(claim.localPort()));
  }

  private static boolean standsOnSilentPort(NeighbourClaim claim, PortIndex ports) {
    return ports.own(claim.localPort()).map(port -> !isUp(port)).orElse(false);
  }

  private static NeighbourReport with(
      NeighbourReport fresh, List<NeighbourClaim> claims, NeighbourReport last) {
    Set<NeighbourProtocol> complete = new TreeSet<>(fresh.complete());
    return new NeighbourReport(
        fresh.chassis() == null ? last.chassis() : fresh.chassis(),
        fresh.localName().isEmpty() ? last.localName() : fresh.localName(),
        fresh.deviceId().isEmpty() ? last.deviceId() : fresh.deviceId(),
        fresh.bridgeAddress() == null ? last.bridgeAddress() : fresh.bridgeAddress(),
        fresh.localPorts().isEmpty() ? last.localPorts() : fresh.localPorts(),
        claims,
        complete,
        bridge(last, fresh),
        routing(last.routing(), fresh),
        fresh.settings().isEmpty() ? last.settings() : fresh.settings(),
        fresh.capabilities().isEmpty() ? last.capabilities() : fresh.capabilities());
  }
}
