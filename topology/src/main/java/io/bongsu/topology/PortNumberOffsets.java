package io.bongsu.topology;

import io.bongsu.model.device.DeviceId;
import io.bongsu.model.inventory.NetworkInterface;
import io.bongsu.model.topology.PortEvidence;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Devices whose rows count their ports from another start than their own port table: where nearly
 * all paired rows are off by the same number of ports, the others are taken to be so too.
 */
final class PortNumberOffsets {
  private static final double NEARLY_ALL = 0.8;

  private final Ports ports;
  private final Map<DeviceId, Integer> offsets = new HashMap<>();

  PortNumberOffsets(List<Cable> cables, Ports ports) {
    this.ports = ports;
    Map<DeviceId, List<Integer>> seen = new TreeMap<>();
    for (Cable cable : cables) {
      if (cable.bothSides()) {
        for (Claim claim : cable.claims()) {
          NetworkInterface heard =
              claim.observer().equals(cable.a()) ? cable.aPort() : cable.bPort();
          offset(claim, Optional.ofNullable(heard))
              .ifPresent(offset ->
                  seen.computeIfAbsent(claim.observer(), _ -> new ArrayList<>()).add(offset));
        }
      }
    }
    seen.forEach(this::decide);
  }

  private void decide(DeviceId device, List<Integer> seen) {
    Map<Integer, Integer> counts = new HashMap<>();
    seen.forEach(offset -> counts.merge(offset, 1, Integer::sum));
    counts.forEach((offset, count) -> {
      if (offset != 0 && count >= NEARLY_ALL * seen.size()) {
        offsets.put(device, offset);
      }
    });
  }

  /** True when no device counts its ports oddly. */
  boolean isEmpty() {
    return offsets.isEmpty();
  }

  private Optional<Integer> offset(Claim claim, Optional<NetworkInterface> heard) {
    List<PortEvidence> table = ports.of(claim.observer()).lldpPorts();
    int told = position(table, claim.told().localPort().number());
    for (int i = 0; i < table.size() && told >= 0 && heard.isPresent(); i++) {
      if (ports.of(claim.observer()).own(table.get(i)).equals(heard)) {
        return Optional.of(i - told);
      }
    }
    return Optional.empty();
  }

  private static int position(List<PortEvidence> table, int number) {
    for (int i = 0; i < table.size(); i++) {
      if (table.get(i).number() == number) {
        return i;
      }
    }
    return -1;
  }

  /** The claim with the port it means; itself when its device counts as its table does. */
  Claim corrected(Claim claim) {
    Integer offset = offsets.get(claim.observer());
    if (offset == null) {
      return claim;
    }
    List<PortEvidence> table = ports.of(claim.observer()).lldpPorts();
    int told = position(table, claim.told().localPort().number());
    int meant = told + offset;
    if (told < 0 || meant < 0 || meant >= table.size()) {
      return claim;
    }
    return ports
        .of(claim.observer())
        .own(table.get(meant))
        .map(port -> at(claim, port))
        .orElse(claim);
  }

  private static Claim at(Claim claim, NetworkInterface port) {
    return new Claim(
        claim.observer(),
        port,
        Set.of(PortName.normalise(port.name())),
        claim.remote(),
        claim.remotePort(),
        claim.remoteNames(),
        claim.strong(),
        claim.told());
  }
}
