package io.bongsu.benchmarks.farm;

import io.bongsu.model.snmp.Oid;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The names of the instances that devices of a farm with the same cabled ports have: the system
 * group, ifTable and ifXTable, and the LLDP-MIB where there are cables.
 */
final class FarmShape {
  static final Oid SYSTEM = Oid.parse("1.3.6.1.2.1.1");
  static final Oid IF_ENTRY = Oid.parse("1.3.6.1.2.1.2.2.1");
  static final Oid IFX_ENTRY = Oid.parse("1.3.6.1.2.1.31.1.1.1");

  static final Oid LLDP_STATISTICS = Oid.parse("1.0.8802.1.1.2.1.2");
  static final Oid LLDP_LOCAL = Oid.parse("1.0.8802.1.1.2.1.3");
  static final Oid LLDP_LOCAL_PORT = Oid.parse("1.0.8802.1.1.2.1.3.7.1");
  static final Oid LLDP_REMOTE = Oid.parse("1.0.8802.1.1.2.1.4.1.1");

  private static final int[] LLDP_LOCAL_SCALARS = {1, 2, 3, 4, 5, 6};
  private static final int[] LLDP_LOCAL_PORT_COLUMNS = {2, 3, 4};
  private static final int[] LLDP_REMOTE_COLUMNS = {4, 5, 6, 7, 8, 9, 10, 11, 12};
  private static final int[] SYSTEM_SCALARS = {1, 2, 3, 4, 5, 6};
  private static final int[] IF_COLUMNS = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 13, 14, 16, 19, 20};
  private static final int[] IFX_COLUMNS = {1, 6, 7, 8, 9, 10, 11, 12, 13, 15, 18, 19};

  private static final int[] IFX_COLUMNS_WITHOUT_PACKETS = {1, 6, 10, 15, 18, 19};

  private final List<Oid> names = new ArrayList<>();
  private final List<Place> places = new ArrayList<>();

  /** Which table, column and port an instance is of; port 0: a scalar. */
  private record Place(Table table, int column, int port) {}

  /** The tables, in the order of their names. */
  enum Table {
    LLDP_STATISTICS,
    LLDP_LOCAL,
    LLDP_LOCAL_PORT,
    LLDP_REMOTE,
    SYSTEM,
    IF,
    IFX
  }

  /**
   * All columns of the interfaces, or without those that count packets by kind: then a traffic poll
   * finds 10 columns of the 16 that it looks for.
   *
   * @param cabled the ports that have an LLDP neighbour, rising; none: no LLDP-MIB
   */
  FarmShape(int portCount, boolean packets, int... cabled) {
    int[] all = IntStream.rangeClosed(1, portCount).toArray();
    if (cabled.length > 0) {
      add(Table.LLDP_STATISTICS, LLDP_STATISTICS, 1, 0);
      for (int scalar : LLDP_LOCAL_SCALARS) {
        add(Table.LLDP_LOCAL, LLDP_LOCAL, scalar, 0);
      }
      addTable(Table.LLDP_LOCAL_PORT, LLDP_LOCAL_PORT, LLDP_LOCAL_PORT_COLUMNS, all);
      addTable(Table.LLDP_REMOTE, LLDP_REMOTE, LLDP_REMOTE_COLUMNS, cabled);
    }
    for (int scalar : SYSTEM_SCALARS) {
      add(Table.SYSTEM, SYSTEM, scalar, 0);
    }
    addTable(Table.IF, IF_ENTRY, IF_COLUMNS, all);
    addTable(Table.IFX, IFX_ENTRY, packets ? IFX_COLUMNS : IFX_COLUMNS_WITHOUT_PACKETS, all);
  }

  private void addTable(Table table, Oid entry, int[] columns, int[] ports) {
    for (int column : columns) {
      for (int port : ports) {
        add(table, entry, column, port);
      }
    }
  }

  /** Neighbours have a time mark of 0 and are the first of their port. */
  private void add(Table table, Oid entry, int column, int port) {
    Oid name = entry.append(column);
    names.add(
        table == Table.LLDP_REMOTE ? name.append(0).append(port).append(1) : name.append(port));
    places.add(new Place(table, column, port));
  }

  int size() {
    return names.size();
  }

  /**
   * The place of an instance, or {@code -1 - place} of the next one, as {@link
   * Collections#binarySearch} has it.
   */
  int find(Oid name) {
    return Collections.binarySearch(names, name);
  }

  Oid name(int place) {
    return names.get(place);
  }

  Table table(int place) {
    return places.get(place).table;
  }

  int column(int place) {
    return places.get(place).column;
  }

  /** The ifIndex, 0 of a scalar. */
  int port(int place) {
    return places.get(place).port;
  }
}
