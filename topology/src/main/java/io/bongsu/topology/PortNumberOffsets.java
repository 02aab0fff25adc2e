package io.bongsu.topology;

import io.bongsu.model.device.DeviceId;
import io.bongsu.model.inventory.NetworkInterface;
import io.bongsu.model.topology.PortEvidence;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Devices whose rows count their ports from another start than their own port table: where nearly
 * all paired rows are off by the same number of ports, the others are taken to be so too.
 */
final class PortNumberOffsets {
  private static final double NEARLY_ALL = 0.8;

  /** One paired row that shows by how many ports its device is off. */
  record Observed(DeviceId device, int offset) {}

  private final KnownDevices devices;

  PortNumberOffsets(KnownDevices devices) {
    this.devices = devices;
  }

  /** What the cables of one pair of devices show. */
  List<Observed> observed(List<Cable> cables) {
    List<Observed> found = new ArrayList<>();
    for (Cable cable : cables) {
      if (cable.bothSides()) {
        for (Claim claim : cable.claims()) {
          NetworkInterface heard =
              claim.observer().equals(cable.a()) ? cable.aPort() : cable.bPort();
          offset(claim, Optional.ofNullable(heard))
              .ifPresent(offset -> found.add(new Observed(claim.observer(), offset)));
        }
      }
    }
    return found;
  }

  /**
   * By how many ports the paired rows of a device are off; 0 also where they do not agree.
   *
   * @param rows how many there are
   */
  record Shown(int offset, int rows) {}

  /** What all pairs of a device show together. */
  static Shown shown(DeviceId device, Collection<List<Observed>> observed) {
    Map<Integer, Integer> counts = new HashMap<>();
    int all = 0;
    for (List<Observed> pair : observed) {
      for (Observed one : pair) {
        if (one.device().equals(device)) {
          counts.merge(one.offset(), 1, Integer::sum);
          all++;
        }
      }
    }
    int total = all;
    int offset =
        counts.entrySet().stream()
            .filter(shown -> shown.getValue() >= NEARLY_ALL * total)
            .mapToInt(Map.Entry::getKey)
            .sum();
    return new Shown(offset, total);
  }

  private Optional<Integer> offset(Claim claim, Optional<NetworkInterface> heard) {
    PortIndex ports = devices.ports(claim.observer());
    List<PortEvidence> table = ports.lldpPorts();
    int told = position(table, claim.told().localPort().number());
    for (int i = 0; i < table.size() && told >= 0 && heard.isPresent(); i++) {
      if (ports.own(table.get(i)).equals(heard)) {
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

  /** The claim with the port it means by a device that is off by so many ports. */
  Claim corrected(Claim claim, int offset) {
    PortIndex ports = devices.ports(claim.observer());
    List<PortEvidence> table = ports.lldpPorts();
    int told = position(table, claim.told().localPort().number());
    int meant = told + offset;
    if (offset == 0 || told < 0 || meant < 0 || meant >= table.size()) {
      return claim;
    }
    return ports.own(table.get(meant)).map(port -> at(claim, port)).orElse(claim);
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
