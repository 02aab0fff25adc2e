package io.bongsu.poller.decode;

import io.bongsu.mibs.Oids;
import io.bongsu.model.snmp.Oid;
import java.util.List;
import java.util.Set;

/**
 * The three shapes in which agents keep what LLDP hears; only places differ.
 *
 * @param local local system data, above lldpLocChassisIdSubtype
 * @param remote the entry of the remote table
 * @param addresses the entry of the remote management address table
 * @param first column of the remote chassis id subtype; the others follow in one order
 * @param indexed true: the index holds a real ifIndex and, before the row number, the destination
 *     MAC's number
 */
record LldpTable(Oid local, Oid remote, Oid addresses, int first, boolean indexed) {
  static final LldpTable CLASSIC =
      new LldpTable(Oids.LLDP_LOCAL, Oids.LLDP_REMOTE, Oids.LLDP_REMOTE_ADDRESS, 4, false);
  static final LldpTable V2 =
      new LldpTable(Oids.LLDP_V2_LOCAL, Oids.LLDP_V2_REMOTE, Oids.LLDP_V2_REMOTE_ADDRESS, 5, true);
  static final LldpTable TIMETRA =
      new LldpTable(
          Oids.LLDP_LOCAL,
          Oid.parse("1.3.6.1.4.1.6527.3.1.2.59.4.1.1"),
          Oid.parse("1.3.6.1.4.1.6527.3.1.2.59.4.2.1"),
          4,
          true);
  static final List<LldpTable> ALL = List.of(CLASSIC, V2, TIMETRA);

  /** What a row tells, in the order of the columns. */
  enum Column {
    CHASSIS_SUBTYPE(0),
    CHASSIS(1),
    PORT_SUBTYPE(2),
    PORT(3),
    PORT_DESCRIPTION(4),
    NAME(5),
    DESCRIPTION(6),
    SUPPORTED(7),
    ENABLED(8);

    private final int offset;

    Column(int offset) {
      this.offset = offset;
    }
  }

  Oid column(Column column) {
    return remote.append(first + column.offset);
  }

  Oid cell(Column column, Oid row) {
    return column(column).append(row);
  }

  /**
   * A row's index read from the left; agents leave parts out.
   *
   * @param localPorts the numbers of lldpLocPortTable, to tell the parts of a short index apart
   */
  Index index(Oid row, Set<Long> localPorts) {
    if (row.length() >= 3) {
      return new Index(row.get(1), row.last(), row.prefix(Math.min(row.length(), indexed ? 4 : 3)));
    }
    if (row.length() == 2) {
      boolean firstIsPort =
          row.get(0) != 0 && localPorts.contains(row.get(0)) && !localPorts.contains(row.get(1));
      return new Index(firstIsPort ? row.get(0) : row.get(1), row.last(), row);
    }
    return new Index(-1, row.length() == 0 ? 0 : row.last(), row);
  }

  /**
   * The parts of an index.
   *
   * @param localPort lldpRemLocalPortNum or an ifIndex; -1 unknown
   * @param number lldpRemIndex
   * @param key what the index of the row's management addresses begins with
   */
  record Index(long localPort, long number, Oid key) {}
}
