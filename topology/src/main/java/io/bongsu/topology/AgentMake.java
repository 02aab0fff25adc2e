package io.bongsu.topology;

import io.bongsu.model.net.MacAddress;
import io.bongsu.model.topology.ChassisId;
import io.bongsu.model.topology.NeighbourReport;
import io.bongsu.model.topology.PortEvidence;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What agents of one make have in common in LLDP: who made the box, and how its own port table
 * counts and names ports. Model and version are not asked for: what they change shows in the table.
 *
 * @param maker the first half of its chassis or bridge address (IEEE 802 OUI)
 * @param first the smallest port number
 * @param dense whether the numbers follow each other
 * @param kinds how the ids are told
 * @param shapes the ids with a mark in the place of each number, MAC addresses apart
 */
record AgentMake(
    long maker, int first, boolean dense, Set<PortEvidence.Kind> kinds, Set<String> shapes) {
  private static final String MAC = "mac";

  /** Empty for one that tells no port table, or no address of its own. */
  static Optional<AgentMake> of(KnownDevice device) {
    NeighbourReport report = device.facts().report();
    return report == null
        ? Optional.empty()
        : address(report)
            .flatMap(mac ->
                of(
                    mac.value() >>> 24,
                    report.localPorts().stream().filter(port -> port.number() >= 0).toList()));
  }

  private static Optional<MacAddress> address(NeighbourReport report) {
    return Optional.ofNullable(report.chassis())
        .flatMap(ChassisId::mac)
        .or(() -> Optional.ofNullable(report.bridgeAddress()));
  }

  private static Optional<AgentMake> of(long maker, List<PortEvidence> table) {
    if (table.isEmpty()) {
      return Optional.empty();
    }
    int first = table.stream().mapToInt(PortEvidence::number).min().orElse(0);
    int last = table.stream().mapToInt(PortEvidence::number).max().orElse(0);
    Set<PortEvidence.Kind> kinds = new TreeSet<>();
    Set<String> shapes = new TreeSet<>();
    for (PortEvidence port : table) {
      kinds.add(port.kind());
      shapes.add(shape(port));
    }
    return Optional.of(
        new AgentMake(maker, first, last - first + 1 == table.size(), kinds, shapes));
  }

  private static String shape(PortEvidence port) {
    boolean mac =
        port.kind() == PortEvidence.Kind.MAC || MacAddress.tryParse(port.id()).isPresent();
    if (mac) {
      return MAC;
    }
    StringBuilder shape = new StringBuilder();
    boolean inNumber = false;
    for (char letter : port.id().toCharArray()) {
      boolean digit = letter >= '0' && letter <= '9';
      if (!digit || !inNumber) {
        shape.append(digit ? '#' : letter);
      }
      inNumber = digit;
    }
    return shape.toString();
  }
}
