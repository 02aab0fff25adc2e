package io.bongsu.poller.decode;

import io.bongsu.mibs.Oids;
import io.bongsu.model.bridging.VlanPort;
import io.bongsu.model.bridging.VlanReport;
import io.bongsu.model.bridging.VlanSet;
import io.bongsu.model.snmp.Oid;
import io.bongsu.model.snmp.SnmpView;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Makes a VLAN report of Q-BRIDGE-MIB (RFC 4363), and of CISCO-VTP-MIB and
 * CISCO-VLAN-MEMBERSHIP-MIB where these tell of a port; names that neither tells are those of
 * LLDP-EXT-DOT1-MIB, the device's own before its neighbours'.
 */
final class VlanDecoder {
  private static final Oid CURRENT = Oid.parse("1.3.6.1.2.1.17.7.1.4.2.1");
  private static final Oid STATIC = Oid.parse("1.3.6.1.2.1.17.7.1.4.3.1");
  private static final Oid PVID = Oid.parse("1.3.6.1.2.1.17.7.1.4.5.1.1");
  private static final Oid STATIC_NAME = STATIC.append(1);
  private static final int CURRENT_EGRESS = 4;
  private static final int CURRENT_UNTAGGED = 5;
  private static final int STATIC_EGRESS = 2;
  private static final int STATIC_UNTAGGED = 4;

  /** The subtrees a live poll walks; an agent has those of one list together or lacks them. */
  static final List<List<Oid>> TABLES =
      List.of(
          List.of(
              CURRENT.append(CURRENT_EGRESS),
              CURRENT.append(CURRENT_UNTAGGED),
              STATIC_NAME,
              STATIC.append(STATIC_EGRESS),
              STATIC.append(STATIC_UNTAGGED),
              PVID),
          CiscoVlans.TABLE);

  /** lldpXdot1LocVlanName and lldpXdot1RemVlanName, in either edition: rows end in the VLAN. */
  private static final List<Oid> LLDP_NAMES =
      Stream.of("32962.1.2.3.1.2", "32962.1.3.3.1.2")
          .map(Oid::parse)
          .flatMap(column ->
              Stream.of(
                  Oids.LLDP_EXTENSIONS.append(column), Oids.LLDP_V2_EXTENSIONS.append(column)))
          .toList();

  /** Names that LLDP tells; they are read besides, and nothing rests on them. */
  static final List<List<Oid>> NAME_TABLES = LLDP_NAMES.stream().map(List::of).toList();

  private final SnmpView view;
  private final Map<Integer, BitSet> egress = new TreeMap<>();
  private final Map<Integer, BitSet> untagged = new TreeMap<>();

  private VlanDecoder(SnmpView view) {
    this.view = view;
  }

  /**
   * What a view tells of VLANs.
   *
   * @param ports dot1dBasePort to ifIndex
   */
  static VlanReport decode(SnmpView view, Map<Integer, Integer> ports) {
    VlanDecoder decoder = new VlanDecoder(view);
    Map<Integer, VlanPort> found = decoder.ports(ports);
    CiscoVlans cisco = new CiscoVlans(view);
    cisco.ports().forEach(port -> found.put(port.ifIndex(), port));
    Map<Integer, String> names = new TreeMap<>();
    Columns.column(view, STATIC_NAME)
        .keySet()
        .forEach(row -> name(names, row.last(), Columns.text(view, STATIC_NAME.append(row))));
    cisco.names().forEach((vlan, name) -> name(names, vlan, name));
    for (Oid column : LLDP_NAMES) {
      Columns.column(view, column)
          .keySet()
          .forEach(row -> {
            if (!names.containsKey((int) row.last())) {
              name(names, row.last(), Columns.text(view, column.append(row)));
            }
          });
    }
    boolean complete = TABLES.stream().flatMap(List::stream).allMatch(view::isComplete);
    return names.isEmpty() && found.isEmpty() && complete
        ? VlanReport.NONE
        : new VlanReport(names, List.copyOf(found.values()), complete);
  }

  private static void name(Map<Integer, String> names, long vlan, String name) {
    if (vlan >= 1 && vlan <= VlanSet.LAST && !name.isBlank()) {
      names.put((int) vlan, name.strip());
    }
  }

  /** What is in force; an agent without that table is believed what was configured. */
  private Map<Integer, VlanPort> ports(Map<Integer, Integer> ports) {
    read(CURRENT.append(CURRENT_EGRESS), egress);
    read(CURRENT.append(CURRENT_UNTAGGED), untagged);
    if (egress.isEmpty()) {
      read(STATIC.append(STATIC_EGRESS), egress);
      read(STATIC.append(STATIC_UNTAGGED), untagged);
    }
    Map<Integer, VlanPort> found = new TreeMap<>();
    ports.forEach((port, ifIndex) -> {
      int pvid = (int) Columns.number(view, PVID.append(port), 0);
      VlanPort vlans = port(port, ifIndex, pvid < 1 || pvid > VlanSet.LAST ? 0 : pvid);
      if (vlans.pvid() > 0 || !vlans.carriesNothing()) {
        found.put(ifIndex, vlans);
      }
    });
    return found;
  }

  private VlanPort port(int port, int ifIndex, int pvid) {
    BitSet out = egress.getOrDefault(port, new BitSet());
    BitSet plain = untagged.getOrDefault(port, new BitSet());
    boolean untold = egress.isEmpty() && pvid > 0;
    return new VlanPort(
        ifIndex,
        pvid,
        VlanSet.of(out.stream().filter(vlan -> !plain.get(vlan))),
        untold ? VlanSet.of(IntStream.of(pvid)) : VlanSet.of(out.stream().filter(plain::get)));
  }

  /** Rows end in the VLAN; their value has a bit for each bridge port, the first one uppermost. */
  private void read(Oid column, Map<Integer, BitSet> vlansOfPort) {
    Columns.column(view, column)
        .forEach((row, value) -> {
          byte[] octets = Columns.octets(value);
          if (octets != null && row.length() > 0 && row.last() <= VlanSet.LAST) {
            PortBits.each(
                octets,
                bit ->
                    vlansOfPort.computeIfAbsent(bit + 1, _ -> new BitSet()).set((int) row.last()));
          }
        });
  }
}
