package io.bongsu.poller.decode;

import io.bongsu.model.net.IpAddress;
import io.bongsu.model.routing.RoutingAdjacency;
import io.bongsu.model.routing.RoutingAdjacency.Protocol;
import io.bongsu.model.snmp.Oid;
import io.bongsu.model.snmp.SnmpView;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Makes adjacencies of established BGP sessions: BGP4-MIB (RFC 4273), which knows IPv4 peers only,
 * and tables of vendors for both families (BGP4-V2-MIB-JUNIPER, CISCO-BGP4-MIB, ARISTA-BGP4V2-MIB)
 * for peers that it does not tell.
 */
final class BgpPeers {
  private static final int ESTABLISHED = 6;

  /**
   * One of the tables.
   *
   * @param entry above its columns
   * @param state the column of the session's state
   * @param local that of the own address
   * @param remote that of the peer's address, 0 where the index ends in it
   * @param addressAt where the peer's address begins in the index, behind its type and length
   */
  private record Table(Oid entry, int state, int local, int remote, int addressAt) {
    static Table of(String entry, int state, int local, int remote, int addressAt) {
      return new Table(Oid.parse(entry), state, local, remote, addressAt);
    }

    List<Oid> columns() {
      return Stream.of(state, local, remote)
          .filter(column -> column > 0)
          .map(entry::append)
          .toList();
    }

    Optional<RoutingAdjacency> session(SnmpView view, Oid row) {
      return Columns.number(view, entry.append(state).append(row), 0) == ESTABLISHED
          ? peer(view, row)
              .map(peer ->
                  new RoutingAdjacency(
                      Protocol.BGP,
                      0,
                      Columns.address(view.get(entry.append(local).append(row))).orElse(null),
                      peer,
                      "",
                      null))
          : Optional.empty();
    }

    private Optional<IpAddress> peer(SnmpView view, Oid row) {
      return remote > 0
          ? Columns.address(view.get(entry.append(remote).append(row)))
          : row.length() > addressAt ? AddressDecoder.address(row, addressAt) : Optional.empty();
    }
  }

  private static final Table STANDARD = Table.of("1.3.6.1.2.1.15.3.1", 2, 5, 7, 0);

  private static final List<Table> VENDORS =
      List.of(
          Table.of("1.3.6.1.4.1.2636.5.1.1.2.1.1.1", 2, 7, 11, 0),
          Table.of("1.3.6.1.4.1.9.9.187.1.2.5.1", 3, 6, 0, 2),
          Table.of("1.3.6.1.4.1.30065.4.1.1.2.1", 13, 3, 0, 3));

  /** The subtrees a live poll walks; an agent has those of one list together or lacks them. */
  static final List<List<Oid>> TABLES =
      Stream.concat(Stream.of(STANDARD), VENDORS.stream()).map(Table::columns).toList();

  private BgpPeers() {}

  static List<RoutingAdjacency> decode(SnmpView view) {
    List<RoutingAdjacency> found = new ArrayList<>(sessions(view, STANDARD).toList());
    Set<IpAddress> known =
        found.stream()
            .flatMap(session -> Optional.ofNullable(session.neighbour()).stream())
            .collect(Collectors.toSet());
    VENDORS.stream()
        .flatMap(table -> sessions(view, table))
        .filter(session -> !known.contains(session.neighbour()))
        .distinct()
        .forEach(found::add);
    return found;
  }

  private static Stream<RoutingAdjacency> sessions(SnmpView view, Table table) {
    return Columns.column(view, table.entry().append(table.state())).keySet().stream()
        .flatMap(row -> table.session(view, row).stream());
  }
}
