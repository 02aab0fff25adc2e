package io.bongsu.poller.device;

import io.bongsu.mibs.Oids;
import io.bongsu.model.snmp.Oid;
import io.bongsu.poller.rate.InterfaceCounter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Which columns of ifTable and ifXTable (IF-MIB, RFC 2863) a traffic poll walks. */
enum TrafficColumns {
  /** Not known yet what the agent has. */
  BOTH,
  /** Every interface has 64-bit counters. */
  WIDE,
  /** None has. */
  NARROW;

  private static final Oid IF_ENTRY = Oid.parse("1.3.6.1.2.1.2.2.1");
  private static final Oid IF_X_ENTRY = Oid.parse("1.3.6.1.2.1.31.1.1.1");

  private static final Map<Oid, InterfaceCounter> COMMON_COUNTERS =
      Map.of(
          IF_ENTRY.append(13), InterfaceCounter.IN_DISCARDS,
          IF_ENTRY.append(14), InterfaceCounter.IN_ERRORS,
          IF_ENTRY.append(19), InterfaceCounter.OUT_DISCARDS,
          IF_ENTRY.append(20), InterfaceCounter.OUT_ERRORS);
  private static final Map<Oid, InterfaceCounter> WIDE_COUNTERS =
      Map.of(
          IF_X_ENTRY.append(6), InterfaceCounter.IN_OCTETS,
          IF_X_ENTRY.append(7), InterfaceCounter.IN_UNICAST,
          IF_X_ENTRY.append(8), InterfaceCounter.IN_MULTICAST,
          IF_X_ENTRY.append(9), InterfaceCounter.IN_BROADCAST,
          IF_X_ENTRY.append(10), InterfaceCounter.OUT_OCTETS,
          IF_X_ENTRY.append(11), InterfaceCounter.OUT_UNICAST,
          IF_X_ENTRY.append(12), InterfaceCounter.OUT_MULTICAST,
          IF_X_ENTRY.append(13), InterfaceCounter.OUT_BROADCAST);
  private static final Map<Oid, InterfaceCounter> NARROW_COUNTERS =
      Map.of(
          IF_ENTRY.append(10), InterfaceCounter.IN_OCTETS,
          IF_ENTRY.append(11), InterfaceCounter.IN_UNICAST,
          IF_ENTRY.append(12), InterfaceCounter.IN_NON_UNICAST,
          IF_ENTRY.append(16), InterfaceCounter.OUT_OCTETS,
          IF_ENTRY.append(17), InterfaceCounter.OUT_UNICAST,
          IF_ENTRY.append(18), InterfaceCounter.OUT_NON_UNICAST);
  private static final Map<Oid, InterfaceCounter> ALL_COUNTERS = Map.copyOf(BOTH.counters());
  private static final List<Oid> STATES =
      List.of(
          Oids.IF_ADMIN_STATUS,
          Oids.IF_OPER_STATUS,
          Oids.IF_DESCR,
          Oids.IF_NAME,
          Oids.IF_COUNTER_DISCONTINUITY_TIME);

  /**
   * Those of these columns that are worth to be read from now on: by ifDescr a port is recognised
   * where there is no ifName.
   */
  List<Oid> wanted(List<Oid> present) {
    List<Oid> wanted = new ArrayList<>(columns());
    if (present.contains(Oids.IF_NAME)) {
      wanted.remove(Oids.IF_DESCR);
    }
    return present.stream().filter(wanted::contains).toList();
  }

  /** The columns to walk, in an order that keeps each table together. */
  List<Oid> columns() {
    List<Oid> subtrees = new ArrayList<>(STATES);
    subtrees.addAll(counters().keySet());
    subtrees.sort(null);
    return List.copyOf(subtrees);
  }

  /** Which counter a column holds, null when it holds none. */
  static @Nullable InterfaceCounter counter(Oid column) {
    return ALL_COUNTERS.get(column);
  }

  private Map<Oid, InterfaceCounter> counters() {
    Map<Oid, InterfaceCounter> counters = new TreeMap<>(COMMON_COUNTERS);
    if (this != NARROW) {
      counters.putAll(WIDE_COUNTERS);
    }
    if (this != WIDE) {
      counters.putAll(NARROW_COUNTERS);
    }
    return counters;
  }

  /**
   * What to walk from now on, after a complete walk of both showed so many interfaces with and
   * without.
   */
  static TrafficColumns settle(int withWide, int withoutWide) {
    if (withWide > 0 && withoutWide == 0) {
      return WIDE;
    }
    return withWide == 0 && withoutWide > 0 ? NARROW : BOTH;
  }
}
