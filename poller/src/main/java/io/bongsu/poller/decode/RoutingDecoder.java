package io.bongsu.poller.decode;

import io.bongsu.model.net.IpAddress;
import io.bongsu.model.routing.RoutingAdjacency;
import io.bongsu.model.routing.RoutingAdjacency.Protocol;
import io.bongsu.model.routing.RoutingReport;
import io.bongsu.model.snmp.Oid;
import io.bongsu.model.snmp.SnmpView;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Makes a routing report of IP-MIB, OSPF-MIB, OSPFV3-MIB, ISIS-MIB and BGP tables; complete
 * adjacencies only. A live poll reads routes and address resolution apart: see {@link RouteDecoder}
 * and {@link ResolutionDecoder}.
 */
final class RoutingDecoder {
  private static final Oid OSPF_ROUTER_ID = Oid.parse("1.3.6.1.2.1.14.1.1.0");
  private static final Oid OSPF_NEIGHBOUR = Oid.parse("1.3.6.1.2.1.14.10.1");
  private static final Oid OSPF_V3_NEIGHBOUR = Oid.parse("1.3.6.1.2.1.191.1.9.1");
  private static final Oid ISIS_SYSTEM_ID = Oid.parse("1.3.6.1.2.1.138.1.1.1.3.0");
  private static final Oid ISIS_CIRCUIT_IF_INDEX = Oid.parse("1.3.6.1.2.1.138.1.3.2.1.2");
  private static final Oid ISIS_ADJACENCY = Oid.parse("1.3.6.1.2.1.138.1.6.1.1");
  private static final Oid ISIS_ADDRESS = Oid.parse("1.3.6.1.2.1.138.1.6.3.1.3");
  private static final Oid IP_FORWARDING = Oid.parse("1.3.6.1.2.1.4.1.0");
  private static final Oid IPV6_FORWARDING = Oid.parse("1.3.6.1.2.1.4.25.0");
  private static final int FORWARDING = 1;
  private static final int OSPF_FULL = 8;
  private static final int ISIS_UP = 3;

  /** The subtrees a live poll walks; an agent has those of one list together or lacks them. */
  static final List<List<Oid>> TABLES =
      Stream.of(
              InterfaceAddresses.TABLES.stream(),
              RoutingInstances.TABLES.stream(),
              VirtualAddresses.TABLES.stream(),
              Stream.of(List.of(RoutingInstances.CONTEXT)),
              Stream.of(
                  List.of(IP_FORWARDING, IPV6_FORWARDING),
                  List.of(
                      OSPF_ROUTER_ID,
                      OSPF_NEIGHBOUR.append(1),
                      OSPF_NEIGHBOUR.append(2),
                      OSPF_NEIGHBOUR.append(3),
                      OSPF_NEIGHBOUR.append(6)),
                  List.of(OSPF_V3_NEIGHBOUR),
                  List.of(
                      ISIS_SYSTEM_ID,
                      ISIS_CIRCUIT_IF_INDEX,
                      ISIS_ADJACENCY.append(2),
                      ISIS_ADJACENCY.append(4),
                      ISIS_ADJACENCY.append(6),
                      ISIS_ADDRESS)),
              BgpPeers.TABLES.stream())
          .flatMap(tables -> tables)
          .toList();

  private final SnmpView view;

  RoutingDecoder(SnmpView view) {
    this.view = view;
  }

  RoutingReport decode() {
    List<RoutingAdjacency> adjacencies = new ArrayList<>();
    rows(OSPF_NEIGHBOUR.append(6)).forEach(row -> ospf(row).ifPresent(adjacencies::add));
    rows(OSPF_V3_NEIGHBOUR.append(8)).forEach(row -> ospfV3(row).ifPresent(adjacencies::add));
    rows(ISIS_ADJACENCY.append(2)).forEach(row -> isis(row).ifPresent(adjacencies::add));
    adjacencies.addAll(BgpPeers.decode(view));
    IpAddress routerId = address(OSPF_ROUTER_ID);
    return new RoutingReport(
        routerId == null ? "" : routerId.toString(),
        hex(ISIS_SYSTEM_ID),
        InterfaceAddresses.decode(view),
        adjacencies,
        forwards(),
        RouteDecoder.decode(view),
        ResolutionDecoder.decode(view),
        VirtualAddresses.decode(view));
  }

  private boolean forwards() {
    return Stream.of(IP_FORWARDING, IPV6_FORWARDING)
        .anyMatch(scalar -> Columns.number(view, scalar, 0) == FORWARDING);
  }

  private Iterable<Oid> rows(Oid column) {
    return Columns.column(view, column).keySet();
  }

  /** Indexed by the neighbour's address and, on unnumbered interfaces, the own ifIndex. */
  private Optional<RoutingAdjacency> ospf(Oid row) {
    if (row.length() < 5
        || Columns.number(view, OSPF_NEIGHBOUR.append(6).append(row), 0) != OSPF_FULL) {
      return Optional.empty();
    }
    IpAddress neighbour = address(OSPF_NEIGHBOUR.append(1).append(row));
    IpAddress id = address(OSPF_NEIGHBOUR.append(3).append(row));
    return Optional.of(
        new RoutingAdjacency(
            Protocol.OSPF,
            index(row.get(4)),
            null,
            neighbour == null ? quad(row) : neighbour,
            id == null ? "" : id.toString(),
            null));
  }

  private static IpAddress quad(Oid row) {
    byte[] octets = new byte[4];
    for (int i = 0; i < 4; i++) {
      octets[i] = (byte) row.get(i);
    }
    return IpAddress.ofOctets(octets);
  }

  /** Indexed by the own ifIndex, the instance and the neighbour's router id. */
  private Optional<RoutingAdjacency> ospfV3(Oid row) {
    if (row.length() != 3
        || Columns.number(view, OSPF_V3_NEIGHBOUR.append(8).append(row), 0) != OSPF_FULL) {
      return Optional.empty();
    }
    long id = row.get(2);
    byte[] octets = {(byte) (id >> 24), (byte) (id >> 16), (byte) (id >> 8), (byte) id};
    byte[] told = Columns.octets(view.get(OSPF_V3_NEIGHBOUR.append(5).append(row)));
    IpAddress neighbour = told != null && told.length == 16 ? IpAddress.ofOctets(told) : null;
    return Optional.of(
        new RoutingAdjacency(
            Protocol.OSPF,
            index(row.get(0)),
            null,
            neighbour,
            IpAddress.ofOctets(octets).toString(),
            null));
  }

  /** Indexed by circuit and adjacency; the address table has one part more. */
  private Optional<RoutingAdjacency> isis(Oid row) {
    String id = hex(ISIS_ADJACENCY.append(6).append(row));
    if (id.isEmpty()
        || row.length() < 1
        || Columns.number(view, ISIS_ADJACENCY.append(2).append(row), 0) != ISIS_UP) {
      return Optional.empty();
    }
    long ifIndex = Columns.number(view, ISIS_CIRCUIT_IF_INDEX.append(row.get(0)), 0);
    IpAddress neighbour =
        Columns.column(view, ISIS_ADDRESS.append(row)).values().stream()
            .map(Columns::address)
            .flatMap(Optional::stream)
            .findFirst()
            .orElse(null);
    return Optional.of(
        new RoutingAdjacency(
            Protocol.ISIS,
            index(ifIndex),
            null,
            neighbour,
            id,
            LldpText.mac(view.get(ISIS_ADJACENCY.append(4).append(row)))
                .filter(mac -> mac.value() != 0)
                .orElse(null)));
  }

  private static int index(long number) {
    return number > 0 && number <= Integer.MAX_VALUE ? (int) number : 0;
  }

  private @Nullable IpAddress address(Oid instance) {
    return Columns.address(view.get(instance)).orElse(null);
  }

  private String hex(Oid instance) {
    byte[] octets = Columns.octets(view.get(instance));
    return octets == null ? "" : HexFormat.of().formatHex(octets);
  }
}
