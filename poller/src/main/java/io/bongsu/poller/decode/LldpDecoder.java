package io.bongsu.poller.decode;

import io.bongsu.mibs.Oids;
import io.bongsu.model.net.IpAddress;
import io.bongsu.model.snmp.Oid;
import io.bongsu.model.snmp.SnmpValue;
import io.bongsu.model.snmp.SnmpView;
import io.bongsu.model.topology.ChassisId;
import io.bongsu.model.topology.NeighbourClaim;
import io.bongsu.model.topology.NeighbourProtocol;
import io.bongsu.model.topology.PortEvidence;
import io.bongsu.poller.decode.LldpTable.Column;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes claims of LLDP-MIB (IEEE 802.1AB-2005), LLDP-V2-MIB and TIMETRA-LLDP-MIB rows. */
public final class LldpDecoder {
  /** The subtrees a live poll walks; an agent has those of one list together or lacks them. */
  static final List<List<Oid>> TABLES =
      List.of(
          List.of(Oids.LLDP_LOCAL, Oids.LLDP_REMOTE, Oids.LLDP_REMOTE_ADDRESS),
          List.of(Oids.LLDP_V2_LOCAL, Oids.LLDP_V2_REMOTE, Oids.LLDP_V2_REMOTE_ADDRESS),
          List.of(LldpTable.TIMETRA.remote(), LldpTable.TIMETRA.addresses()));

  private final SnmpView view;
  private final LocalPorts ports;
  private final MedRows med;

  LldpDecoder(SnmpView view, LocalPorts ports) {
    this.view = view;
    this.ports = ports;
    this.med = new MedRows(view);
  }

  /** The rows of all LLDP tables of a view. */
  public static List<NeighbourClaim> claims(SnmpView view) {
    return new LldpDecoder(view, new LocalPorts(view)).claims();
  }

  /** lldpLocChassisId, null when the device speaks no LLDP. */
  static @Nullable ChassisId localChassis(SnmpView view) {
    for (Oid local : List.of(Oids.LLDP_LOCAL, Oids.LLDP_V2_LOCAL)) {
      SnmpValue id = view.get(local.append(2).append(0));
      ChassisId chassis = LldpText.chassis(Columns.number(view, local.append(1).append(0), 0), id);
      if (!chassis.text().isEmpty()) {
        return chassis;
      }
    }
    return null;
  }

  static String localName(SnmpView view) {
    String name = Columns.text(view, Oids.LLDP_LOCAL.append(3).append(0));
    return name.isEmpty() ? Columns.text(view, Oids.LLDP_V2_LOCAL.append(3).append(0)) : name;
  }

  /**
   * lldpLocSysCapEnabled, where none is enabled lldpLocSysCapSupported; they come with the local
   * system data that a poll walks for the chassis id.
   */
  static Set<NeighbourClaim.Capability> localCapabilities(SnmpView view) {
    return Stream.of(6, 5)
        .flatMap(column ->
            Stream.of(Oids.LLDP_LOCAL, Oids.LLDP_V2_LOCAL)
                .map(local -> capabilities(view.get(local.append(column).append(0)))))
        .filter(told -> !told.isEmpty())
        .findFirst()
        .orElse(Set.of());
  }

  List<NeighbourClaim> claims() {
    return LldpTable.ALL.stream().flatMap(table -> claims(table).stream()).toList();
  }

  private List<NeighbourClaim> claims(LldpTable table) {
    Map<Oid, List<IpAddress>> addresses = addresses(table);
    List<NeighbourClaim> claims = new ArrayList<>();
    Set<Oid> rows =
        Columns.rows(
            view,
            List.of(
                table.column(Column.CHASSIS),
                table.column(Column.PORT),
                table.column(Column.NAME)));
    for (Oid row : rows) {
      LldpTable.Index index = table.index(row, ports.numbers());
      claim(table, row, index, addresses.getOrDefault(index.key(), List.of()))
          .ifPresent(claims::add);
    }
    return claims;
  }

  private Optional<NeighbourClaim> claim(
      LldpTable table, Oid row, LldpTable.Index index, List<IpAddress> addresses) {
    SnmpValue chassisId = view.get(table.cell(Column.CHASSIS, row));
    ChassisId chassis =
        LldpText.chassis(
            Columns.number(view, table.cell(Column.CHASSIS_SUBTYPE, row), 0), chassisId);
    SnmpValue portId = view.get(table.cell(Column.PORT, row));
    PortEvidence.Kind kind =
        LldpText.portKind(Columns.number(view, table.cell(Column.PORT_SUBTYPE, row), 0), portId);
    String name = Columns.text(view, table.cell(Column.NAME, row));
    if (chassis.text().isEmpty() && name.isEmpty()) {
      return Optional.empty();
    }
    String portDescription = Columns.text(view, table.cell(Column.PORT_DESCRIPTION, row));
    return Optional.of(
        new NeighbourClaim(
            NeighbourProtocol.LLDP,
            local(table, index),
            chassis,
            name,
            Columns.text(view, table.cell(Column.DESCRIPTION, row)),
            PortEvidence.told(kind, LldpText.port(kind, portId), portDescription),
            addresses,
            table.indexed()
                ? capabilities(table, row)
                : med.capabilities(row, capabilities(table, row)),
            table.indexed() ? "" : med.hardware(row),
            false));
  }

  private PortEvidence local(LldpTable table, LldpTable.Index index) {
    if (table.indexed() && index.localPort() > 0 && index.localPort() <= Integer.MAX_VALUE) {
      return ports.byIfIndex((int) index.localPort());
    }
    return index.localPort() > 0 && index.localPort() <= Integer.MAX_VALUE
        ? ports.byNumber((int) index.localPort())
        : ports.byMikrotikRow(index.number());
  }

  private Set<NeighbourClaim.Capability> capabilities(LldpTable table, Oid row) {
    Set<NeighbourClaim.Capability> enabled =
        capabilities(view.get(table.cell(Column.ENABLED, row)));
    return enabled.isEmpty() ? capabilities(view.get(table.cell(Column.SUPPORTED, row))) : enabled;
  }

  /** LldpSystemCapabilitiesMap: bit 0 is the highest bit of the first octet. */
  private static Set<NeighbourClaim.Capability> capabilities(@Nullable SnmpValue bits) {
    byte[] octets = Columns.octets(bits);
    Set<NeighbourClaim.Capability> found = EnumSet.noneOf(NeighbourClaim.Capability.class);
    int bit = 0x80;
    for (NeighbourClaim.Capability capability : NeighbourClaim.Capability.values()) {
      if (octets != null && octets.length > 0 && (octets[0] & bit) != 0) {
        found.add(capability);
      }
      bit >>= 1;
    }
    return found;
  }

  /**
   * Management addresses stand in the index of their table, behind the index of the row they belong
   * to.
   */
  private Map<Oid, List<IpAddress>> addresses(LldpTable table) {
    int keyLength = table.indexed() ? 4 : 3;
    Map<Oid, List<IpAddress>> addresses = new TreeMap<>();
    for (Oid row :
        Columns.rows(
            view,
            Stream.of(3, 4, 5, 6, 7).map(column -> table.addresses().append(column)).toList())) {
      if (row.length() > keyLength + 4) {
        address(row.from(keyLength))
            .ifPresent(address ->
                addresses
                    .computeIfAbsent(row.prefix(keyLength), _ -> new ArrayList<>())
                    .add(address));
      }
    }
    return addresses.entrySet().stream()
        .collect(
            Collectors.toMap(
                Map.Entry::getKey, entry -> entry.getValue().stream().distinct().toList()));
  }

  /** Address family, length (some agents leave it out) and octets. */
  private static Optional<IpAddress> address(Oid index) {
    int start = index.get(1) == index.length() - 2 ? 2 : 1;
    byte[] octets = new byte[index.length() - start];
    for (int i = 0; i < octets.length; i++) {
      octets[i] = (byte) index.get(start + i);
    }
    return LldpText.address(index.get(0), octets);
  }
}
