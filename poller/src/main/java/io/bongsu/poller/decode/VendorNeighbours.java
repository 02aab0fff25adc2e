package io.bongsu.poller.decode;

import io.bongsu.model.net.IpAddress;
import io.bongsu.model.net.MacAddress;
import io.bongsu.model.snmp.Oid;
import io.bongsu.model.snmp.SnmpValue;
import io.bongsu.model.snmp.SnmpView;
import io.bongsu.model.topology.ChassisId;
import io.bongsu.model.topology.NeighbourClaim;
import io.bongsu.model.topology.NeighbourProtocol;
import io.bongsu.model.topology.PortEvidence;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Makes claims of neighbour tables that only one vendor keeps: TPLINK-LLDPINFO-MIB, NMS-LLDP-MIB
 * (BDCOM), EXTREME-EDP-MIB and the SONMP table of S5-ETH-MULTISEG-TOPOLOGY-MIB; Alcatel's are with
 * {@link AmapDecoder}.
 */
final class VendorNeighbours {
  private static final Oid TP_LINK = Oid.parse("1.3.6.1.4.1.11863.6.35.1.2.2.1");
  private static final Oid BDCOM = Oid.parse("1.3.6.1.4.1.3320.127.1.4.1.1");
  private static final Oid EDP = Oid.parse("1.3.6.1.4.1.1916.1.13.2.1");
  private static final Oid SONMP = Oid.parse("1.3.6.1.4.1.45.1.6.13.2.1.1");

  /** The subtrees a live poll walks; an agent has those of one list together or lacks them. */
  static final List<List<Oid>> TABLES =
      List.of(List.of(TP_LINK), List.of(BDCOM), List.of(EDP), List.of(SONMP));

  private final SnmpView view;
  private final LocalPorts ports;

  VendorNeighbours(SnmpView view, LocalPorts ports) {
    this.view = view;
    this.ports = ports;
  }

  Stream<NeighbourClaim> claims() {
    return Stream.of(
            rows(TP_LINK.append(4)).map(this::tpLink),
            rows(BDCOM.append(5)).map(this::bdcom),
            rows(EDP.append(3)).map(this::edp),
            rows(SONMP.append(4)).map(this::sonmp))
        .flatMap(claims -> claims)
        .flatMap(Optional::stream);
  }

  private Stream<Oid> rows(Oid column) {
    return Columns.column(view, column).keySet().stream().filter(row -> row.length() > 0);
  }

  /** Subtypes come as words, and the local port as text too. */
  private Optional<NeighbourClaim> tpLink(Oid row) {
    String chassis = text(TP_LINK.append(4), row);
    String portKind = text(TP_LINK.append(5), row).toLowerCase(Locale.ROOT);
    PortEvidence.Kind kind =
        portKind.contains("mac")
            ? PortEvidence.Kind.MAC
            : portKind.contains("name")
                ? PortEvidence.Kind.INTERFACE_NAME
                : PortEvidence.Kind.LOCAL;
    String port = text(TP_LINK.append(6), row);
    return chassis.isEmpty()
        ? Optional.empty()
        : Optional.of(
            claim(
                NeighbourProtocol.LLDP,
                ports.byIfIndex(index(row.get(0))),
                chassis(chassis),
                text(TP_LINK.append(9), row),
                PortEvidence.told(kind, canonical(port), text(TP_LINK.append(8), row)),
                IpAddress.tryParse(text(TP_LINK.append(13), row)).map(List::of).orElse(List.of())));
  }

  /** The columns of lldpRemTable, with the local port number as a readable column. */
  private Optional<NeighbourClaim> bdcom(Oid row) {
    ChassisId chassis =
        LldpText.chassis(number(BDCOM.append(4), row), view.get(BDCOM.append(5).append(row)));
    SnmpValue port = view.get(BDCOM.append(7).append(row));
    PortEvidence.Kind kind = LldpText.portKind(number(BDCOM.append(6), row), port);
    long told = number(BDCOM.append(2), row);
    long local = told > 0 ? told : row.length() > 1 ? row.get(row.length() - 2) : 0;
    return chassis.text().isEmpty()
        ? Optional.empty()
        : Optional.of(
            claim(
                NeighbourProtocol.LLDP,
                ports.byNumber(index(local)),
                chassis,
                text(BDCOM.append(9), row),
                PortEvidence.told(kind, LldpText.port(kind, port), text(BDCOM.append(8), row)),
                List.of()));
  }

  /**
   * Indexed by ifIndex and the neighbour's id: two octets, then its MAC. Ports are slot and port.
   */
  private Optional<NeighbourClaim> edp(Oid row) {
    if (row.length() < 7) {
      return Optional.empty();
    }
    byte[] octets = new byte[6];
    for (int i = 0; i < 6; i++) {
      octets[i] = (byte) row.get(row.length() - 6 + i);
    }
    String mac = MacAddress.ofOctets(octets).map(MacAddress::toString).orElse("");
    long slot = number(EDP.append(5), row);
    long port = number(EDP.append(6), row);
    return Optional.of(
        claim(
            NeighbourProtocol.EDP,
            ports.byIfIndex(index(row.get(0))),
            new ChassisId(ChassisId.Kind.MAC, mac),
            text(EDP.append(3), row),
            PortEvidence.told(
                PortEvidence.Kind.LOCAL, slot > 0 ? slot + "/" + port : Long.toString(port), ""),
            List.of()));
  }

  /**
   * Indexed by slot, port, address and segment; slot 0 is the device itself. A segment id holds
   * slot and port of the far end in its last two octets.
   */
  private Optional<NeighbourClaim> sonmp(Oid row) {
    byte[] segment = Columns.octets(view.get(SONMP.append(4).append(row)));
    Optional<MacAddress> mac = LldpText.mac(view.get(SONMP.append(5).append(row)));
    if (row.length() < 2 || row.get(1) == 0 || mac.isEmpty()) {
      return Optional.empty();
    }
    Optional<IpAddress> address =
        view.get(SONMP.append(3).append(row)) instanceof SnmpValue.Address(var told)
            ? Optional.of(told)
            : Optional.empty();
    String local = row.get(0) + "/" + row.get(1);
    return Optional.of(
        claim(
            NeighbourProtocol.SONMP,
            new PortEvidence(index(row.get(1)), 0, 0, PortEvidence.Kind.LOCAL, local, ""),
            new ChassisId(ChassisId.Kind.MAC, mac.get().toString()),
            "",
            PortEvidence.told(PortEvidence.Kind.LOCAL, segment(segment), ""),
            address.map(List::of).orElse(List.of())));
  }

  private static String segment(byte @org.jspecify.annotations.Nullable [] segment) {
    if (segment == null || segment.length < 2) {
      return "";
    }
    byte[] end = Arrays.copyOfRange(segment, segment.length - 2, segment.length);
    return (end[0] & 255) + "/" + (end[1] & 255);
  }

  private static NeighbourClaim claim(
      NeighbourProtocol protocol,
      PortEvidence local,
      ChassisId chassis,
      String name,
      PortEvidence remote,
      List<IpAddress> addresses) {
    return new NeighbourClaim(protocol, local, chassis, name, "", remote, addresses, Set.of());
  }

  private static ChassisId chassis(String text) {
    return MacAddress.tryParse(text)
        .map(mac -> new ChassisId(ChassisId.Kind.MAC, mac.toString()))
        .orElseGet(() -> new ChassisId(ChassisId.Kind.LOCAL, text));
  }

  private static String canonical(String port) {
    return MacAddress.tryParse(port).map(MacAddress::toString).orElse(port);
  }

  private static int index(long number) {
    return number > 0 && number <= Integer.MAX_VALUE ? (int) number : 0;
  }

  private long number(Oid column, Oid row) {
    return Columns.number(view, column.append(row), 0);
  }

  private String text(Oid column, Oid row) {
    return Columns.text(view, column.append(row));
  }
}
