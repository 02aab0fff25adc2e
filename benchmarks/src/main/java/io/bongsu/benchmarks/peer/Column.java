package io.bongsu.benchmarks.peer;

import java.util.List;

/**
 * A column of ifTable or ifXTable that a traffic poll reads.
 *
 * @param name of its object in IF-MIB
 * @param oid of the column
 * @param kind of its values
 */
record Column(String name, String oid, Kind kind) {
  private static final String IF_ENTRY = "1.3.6.1.2.1.2.2.1.";
  private static final String IFX_ENTRY = "1.3.6.1.2.1.31.1.1.1.";

  /** What every agent of a farm has: ten columns. */
  static final List<Column> TEN =
      List.of(
          new Column("ifAdminStatus", IF_ENTRY + 7, Kind.GAUGE),
          new Column("ifOperStatus", IF_ENTRY + 8, Kind.GAUGE),
          new Column("ifInDiscards", IF_ENTRY + 13, Kind.COUNTER),
          new Column("ifInErrors", IF_ENTRY + 14, Kind.COUNTER),
          new Column("ifOutDiscards", IF_ENTRY + 19, Kind.COUNTER),
          new Column("ifOutErrors", IF_ENTRY + 20, Kind.COUNTER),
          new Column("ifName", IFX_ENTRY + 1, Kind.TEXT),
          new Column("ifHCInOctets", IFX_ENTRY + 6, Kind.COUNTER),
          new Column("ifHCOutOctets", IFX_ENTRY + 10, Kind.COUNTER),
          new Column("ifCounterDiscontinuityTime", IFX_ENTRY + 19, Kind.GAUGE));

  /** Kinds of values, as far as a peer treats them differently. */
  enum Kind {
    TEXT,
    GAUGE,
    COUNTER
  }
}
