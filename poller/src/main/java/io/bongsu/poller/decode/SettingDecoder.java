package io.bongsu.poller.decode;

import io.bongsu.model.bridging.VlanSet;
import io.bongsu.model.snmp.Oid;
import io.bongsu.model.snmp.SnmpView;
import io.bongsu.model.topology.PortEvidence;
import io.bongsu.model.topology.PortSetting;
import io.bongsu.model.topology.PortSetting.Duplex;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Makes port settings of EtherLike-MIB (RFC 3635) and of what CDP and LLDP-EXT-DOT1-MIB hear of the
 * neighbour's port. Where the neighbours of a port say different things, none is believed.
 */
final class SettingDecoder {
  private static final Oid DUPLEX = Oid.parse("1.3.6.1.2.1.10.7.2.1.19");
  private static final Oid CDP_NATIVE_VLAN = Oid.parse("1.3.6.1.4.1.9.9.23.1.2.1.1.11");
  private static final Oid CDP_DUPLEX = Oid.parse("1.3.6.1.4.1.9.9.23.1.2.1.1.12");
  private static final Oid LLDP_PORT_VLAN = Oid.parse("1.0.8802.1.1.2.1.5.32962.1.3.1.1.1");

  /** The subtrees a live poll walks besides CDP's; an agent has those of one list or lacks them. */
  static final List<List<Oid>> TABLES = List.of(List.of(DUPLEX), List.of(LLDP_PORT_VLAN));

  private final SnmpView view;
  private final LocalPorts local;
  private final Map<Integer, Integer> own = new TreeMap<>();
  private final Map<Integer, Set<Integer>> heard = new TreeMap<>();
  private final Map<Integer, Set<Integer>> vlans = new TreeMap<>();

  private SettingDecoder(SnmpView view, LocalPorts local) {
    this.view = view;
    this.local = local;
  }

  /** What is known of any port, by ifIndex. */
  static List<PortSetting> decode(SnmpView view, LocalPorts local) {
    SettingDecoder decoder = new SettingDecoder(view, local);
    decoder.read();
    Set<Integer> ports = new TreeSet<>(decoder.own.keySet());
    ports.addAll(decoder.heard.keySet());
    ports.addAll(decoder.vlans.keySet());
    return ports.stream().map(decoder::setting).toList();
  }

  private void read() {
    for (Oid row : Columns.column(view, DUPLEX).keySet()) {
      int duplex = (int) Columns.number(view, DUPLEX.append(row), 0);
      if (row.length() == 1 && isPort(row.last()) && (duplex == 2 || duplex == 3)) {
        own.put((int) row.last(), duplex);
      }
    }
    readCdp(CDP_DUPLEX, 2, 3, heard);
    readCdp(CDP_NATIVE_VLAN, 1, VlanSet.LAST, vlans);
    for (Oid row : Columns.column(view, LLDP_PORT_VLAN).keySet()) {
      long vlan = Columns.number(view, LLDP_PORT_VLAN.append(row), 0);
      if (row.length() == 3 && isPort(row.get(1)) && vlan >= 1 && vlan <= VlanSet.LAST) {
        hear(vlans, ifIndex(local.byNumber((int) row.get(1))), (int) vlan);
      }
    }
  }

  private void readCdp(Oid column, int least, int most, Map<Integer, Set<Integer>> found) {
    for (Oid row : Columns.column(view, column).keySet()) {
      long value = Columns.number(view, column.append(row), 0);
      if (row.length() == 2 && isPort(row.get(0)) && value >= least && value <= most) {
        hear(found, (int) row.get(0), (int) value);
      }
    }
  }

  private static boolean isPort(long number) {
    return number > 0 && number <= Integer.MAX_VALUE;
  }

  private static int ifIndex(PortEvidence port) {
    return port.ifIndex() > 0 ? port.ifIndex() : port.bridgePortIfIndex();
  }

  private static void hear(Map<Integer, Set<Integer>> found, int ifIndex, int value) {
    if (ifIndex > 0) {
      found.computeIfAbsent(ifIndex, _ -> new HashSet<>()).add(value);
    }
  }

  private PortSetting setting(int ifIndex) {
    return new PortSetting(
        ifIndex,
        duplex(own.getOrDefault(ifIndex, 0)),
        duplex(only(heard, ifIndex)),
        only(vlans, ifIndex));
  }

  private static int only(Map<Integer, Set<Integer>> found, int ifIndex) {
    Set<Integer> values = found.getOrDefault(ifIndex, Set.of());
    return values.size() == 1 ? values.iterator().next() : 0;
  }

  /** Both MIBs number them unknown 1, half 2, full 3. */
  private static Duplex duplex(int number) {
    return number == 2 ? Duplex.HALF : number == 3 ? Duplex.FULL : Duplex.UNKNOWN;
  }
}
