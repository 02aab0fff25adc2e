package io.bongsu.poller.decode;

import io.bongsu.mibs.Oids;
import io.bongsu.model.snmp.Oid;
import io.bongsu.model.snmp.SnmpValue;
import io.bongsu.model.snmp.SnmpView;
import io.bongsu.model.topology.PortEvidence;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What a device says of its own ports where neighbour tables refer to them. */
final class LocalPorts {
  /** mtxrNeighborInterfaceID (MIKROTIK-MIB), for agents whose LLDP rows name no local port. */
  private static final Oid MIKROTIK_INTERFACE = Oid.parse("1.3.6.1.4.1.14988.1.1.11.1.1.8");

  private final SnmpView view;
  private final Map<Integer, PortEvidence> classic = new TreeMap<>();
  private final Map<Integer, PortEvidence> v2 = new TreeMap<>();

  LocalPorts(SnmpView view) {
    this.view = view;
    Oid table = Oids.LLDP_LOCAL.append(7).append(1);
    for (Oid row : Columns.rows(view, List.of(table.append(3), table.append(4)))) {
      if (row.length() == 1 && row.last() <= Integer.MAX_VALUE) {
        int number = (int) row.last();
        classic.put(number, port(table.append(2), row, number, 0));
      }
    }
    Oid newer = Oids.LLDP_V2_LOCAL.append(7).append(1);
    for (Oid row : Columns.rows(view, List.of(newer.append(3), newer.append(4)))) {
      if (row.length() == 1 && row.last() <= Integer.MAX_VALUE) {
        v2.put((int) row.last(), port(newer.append(2), row, -1, (int) row.last()));
      }
    }
  }

  /** Columns are subtype, id, description, one after the other. */
  private PortEvidence port(Oid subtypes, Oid row, int number, int ifIndex) {
    Oid entry = subtypes.prefix(subtypes.length() - 1);
    SnmpValue id = view.get(entry.append(3).append(row));
    PortEvidence.Kind kind = LldpText.portKind(Columns.number(view, subtypes.append(row), 0), id);
    String description = Columns.text(view, entry.append(4).append(row));
    int bridged = number < 0 ? 0 : bridgePortIfIndex(number);
    return new PortEvidence(number, ifIndex, bridged, kind, LldpText.port(kind, id), description);
  }

  private int bridgePortIfIndex(int number) {
    long ifIndex = Columns.number(view, Oids.DOT1D_BASE_PORT_IF_INDEX.append(number), 0);
    return ifIndex > 0 && ifIndex <= Integer.MAX_VALUE ? (int) ifIndex : 0;
  }

  /** lldpLocPortTable of either edition, and cdpInterfaceTable. */
  List<PortEvidence> all() {
    List<PortEvidence> ports = new ArrayList<>(classic.values());
    ports.addAll(v2.values());
    ports.addAll(CdpDecoder.localPorts(view));
    return ports;
  }

  Set<Long> numbers() {
    return classic.keySet().stream()
        .map(Integer::longValue)
        .collect(Collectors.toUnmodifiableSet());
  }

  PortEvidence byNumber(int number) {
    PortEvidence told = classic.get(number);
    return told != null
        ? told
        : new PortEvidence(number, 0, bridgePortIfIndex(number), PortEvidence.Kind.UNKNOWN, "", "");
  }

  PortEvidence byIfIndex(int ifIndex) {
    PortEvidence told = v2.get(ifIndex);
    return told != null
        ? told
        : new PortEvidence(-1, ifIndex, 0, PortEvidence.Kind.UNKNOWN, "", "");
  }

  PortEvidence byMikrotikRow(long row) {
    long ifIndex = Columns.number(view, MIKROTIK_INTERFACE.append(row), 0);
    return byIfIndex(ifIndex > 0 && ifIndex <= Integer.MAX_VALUE ? (int) ifIndex : 0);
  }
}
