package io.bongsu.benchmarks.farm;

import io.bongsu.model.snmp.Oid;
import java.util.Arrays;

/**
 * The names of the instances that every device of a farm has: the system group, ifTable and
 * ifXTable.
 */
final class FarmShape {
  static final Oid SYSTEM = Oid.parse("1.3.6.1.2.1.1");
  static final Oid IF_ENTRY = Oid.parse("1.3.6.1.2.1.2.2.1");
  static final Oid IFX_ENTRY = Oid.parse("1.3.6.1.2.1.31.1.1.1");

  private static final int[] SYSTEM_SCALARS = {1, 2, 3, 4, 5, 6};
  private static final int[] IF_COLUMNS = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 13, 14, 16, 19, 20};
  private static final int[] IFX_COLUMNS = {1, 6, 7, 8, 9, 10, 11, 12, 13, 15, 18, 19};

  private static final int[] IFX_COLUMNS_WITHOUT_PACKETS = {1, 6, 10, 15, 18, 19};

  private final Oid[] names;
  private final int[] tables;
  private final int[] columns;
  private final int[] ports;
  private int size;

  /**
   * All columns, or without those that count packets by kind: then a traffic poll finds 10 columns
   * of the 16 that it looks for.
   */
  FarmShape(int portCount, boolean packets) {
    int[] extension = packets ? IFX_COLUMNS : IFX_COLUMNS_WITHOUT_PACKETS;
    int rows = SYSTEM_SCALARS.length + portCount * (IF_COLUMNS.length + extension.length);
    names = new Oid[rows];
    tables = new int[rows];
    columns = new int[rows];
    ports = new int[rows];
    for (int scalar : SYSTEM_SCALARS) {
      add(SYSTEM, 0, scalar, 0);
    }
    addTable(IF_ENTRY, 1, IF_COLUMNS, portCount);
    addTable(IFX_ENTRY, 2, extension, portCount);
  }

  private void addTable(Oid entry, int table, int[] tableColumns, int portCount) {
    for (int column : tableColumns) {
      for (int port = 1; port <= portCount; port++) {
        add(entry, table, column, port);
      }
    }
  }

  private void add(Oid entry, int table, int column, int index) {
    names[size] = entry.append(column).append(index);
    tables[size] = table;
    columns[size] = column;
    ports[size] = index;
    size++;
  }

  int size() {
    return size;
  }

  /**
   * The place of an instance, or {@code -1 - place} of the next one, as {@link Arrays#binarySearch}
   * has it.
   */
  int find(Oid name) {
    return Arrays.binarySearch(names, name);
  }

  Oid name(int place) {
    return names[place];
  }

  /** 0 for the system group, 1 for ifTable, 2 for ifXTable. */
  int table(int place) {
    return tables[place];
  }

  int column(int place) {
    return columns[place];
  }

  /** The ifIndex, 0 in the system group. */
  int port(int place) {
    return ports[place];
  }
}
