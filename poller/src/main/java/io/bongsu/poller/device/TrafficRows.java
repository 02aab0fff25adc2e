package io.bongsu.poller.device;

import io.bongsu.mibs.Oids;
import io.bongsu.model.inventory.Finding;
import io.bongsu.model.inventory.InterfaceState;
import io.bongsu.model.inventory.InterfaceState.LinkState;
import io.bongsu.model.snmp.Coercion;
import io.bongsu.model.snmp.Oid;
import io.bongsu.model.snmp.SnmpValue;
import io.bongsu.poller.rate.CounterReading;
import io.bongsu.poller.rate.InterfaceCounter;
import io.bongsu.poller.snmp.VarbindSink;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Gathers the rows of one traffic poll by ifIndex; used by the walking thread. */
final class TrafficRows implements VarbindSink {
  private final Map<Oid, InterfaceCounter> counters;
  private final NavigableMap<Integer, Row> rows = new TreeMap<>();
  private final TreeSet<Oid> wrongTypes = new TreeSet<>();
  private @Nullable Moment first;

  TrafficRows(TrafficColumns columns) {
    this.counters = columns.counters();
  }

  /** What one interface told. */
  static final class Row {
    private final CounterReading counters = new CounterReading();
    private String name = "";
    private LinkState admin = LinkState.UNKNOWN;
    private LinkState oper = LinkState.UNKNOWN;
    private boolean stated;

    CounterReading counters() {
      return counters;
    }

    /** ifName, clean; empty when not given. */
    String name() {
      return name;
    }

    /** Null when the agent gave neither status. */
    @Nullable InterfaceState state(String key) {
      return stated ? new InterfaceState(key, admin, oper) : null;
    }
  }

  @Override
  public void accept(Oid subtree, Oid instance, SnmpValue value, Moment moment) {
    if (first == null) {
      first = moment;
    }
    if (instance.length() != subtree.length() + 1 || instance.last() > Integer.MAX_VALUE) {
      return;
    }
    Row row = rows.computeIfAbsent((int) instance.last(), _ -> new Row());
    InterfaceCounter counter = counters.get(subtree);
    if (counter != null) {
      row.counters.readAt(moment.upTimeTicks(), moment.nanos());
      count(row.counters, subtree, counter, value);
    } else {
      describe(row, subtree, value);
    }
  }

  private void count(
      CounterReading reading, Oid subtree, InterfaceCounter counter, SnmpValue value) {
    switch (value) {
      case SnmpValue.Counter64(long number) -> reading.wide(counter, number);
      case SnmpValue.Unsigned(var _, long number) -> reading.narrow(counter, number);
      case SnmpValue.Int(int number) when number >= 0 -> reading.narrow(counter, number);
      default -> wrongTypes.add(subtree);
    }
  }

  private static void describe(Row row, Oid subtree, SnmpValue value) {
    if (subtree.equals(Oids.IF_NAME)) {
      row.name = Coercion.toText(value).orElse("");
    } else if (subtree.equals(Oids.IF_COUNTER_DISCONTINUITY_TIME)) {
      row.counters.discontinuity(Coercion.toLong(value).orElse(0));
    } else {
      LinkState state = LinkState.of(Coercion.toLong(value).orElse(0));
      row.stated = true;
      if (subtree.equals(Oids.IF_ADMIN_STATUS)) {
        row.admin = state;
      } else {
        row.oper = state;
      }
    }
  }

  SortedMap<Integer, Row> byIndex() {
    return rows;
  }

  /** When the first PDU was answered, null when none was. */
  @Nullable Moment first() {
    return first;
  }

  List<Finding> findings() {
    List<Finding> findings = new ArrayList<>();
    wrongTypes.forEach(column ->
        findings.add(
            new Finding(
                "type", "The counters at " + column + " are of a wrong type and left out")));
    return findings;
  }
}
