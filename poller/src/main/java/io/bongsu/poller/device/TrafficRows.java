package io.bongsu.poller.device;

import io.bongsu.mibs.ObjectNames;
import io.bongsu.mibs.Oids;
import io.bongsu.model.inventory.Finding;
import io.bongsu.model.inventory.InterfaceState;
import io.bongsu.model.inventory.InterfaceState.LinkState;
import io.bongsu.model.snmp.Coercion;
import io.bongsu.model.snmp.Oid;
import io.bongsu.model.snmp.SnmpValue;
import io.bongsu.poller.rate.CounterReading;
import io.bongsu.poller.rate.InterfaceCounter;
import io.bongsu.poller.snmp.TableSink;
import io.bongsu.poller.snmp.VarbindSink.Moment;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Gathers the rows of one traffic poll by ifIndex; used by the walking thread. */
final class TrafficRows implements TableSink {
  private final List<Oid> columns;
  private final @Nullable InterfaceCounter[] counters;
  private final List<Row> rows = new ArrayList<>();
  private final TreeSet<Oid> wrongTypes = new TreeSet<>();
  private @Nullable Moment first;
  private @Nullable Row lastRow;

  /** Rows of these columns, which are among those of {@link TrafficColumns}. */
  TrafficRows(List<Oid> columns) {
    this.columns = columns;
    this.counters = columns.stream().map(TrafficColumns::counter).toArray(InterfaceCounter[]::new);
  }

  /** What one interface told. */
  static final class Row {
    private final int index;
    private final CounterReading counters = new CounterReading();
    private String name = "";
    private LinkState admin = LinkState.UNKNOWN;
    private LinkState oper = LinkState.UNKNOWN;
    private boolean stated;

    Row(int index) {
      this.index = index;
    }

    /** ifIndex. */
    int index() {
      return index;
    }

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
  public void number(int column, int index, Kind kind, long number, Moment moment) {
    Row row = row(index, moment);
    InterfaceCounter counter = counters[column];
    if (counter == null) {
      describe(row, columns.get(column), number);
      return;
    }
    row.counters.readAt(moment.upTimeTicks(), moment.nanos());
    if (kind == Kind.WIDE) {
      row.counters.wide(counter, number);
    } else if (number >= 0) {
      row.counters.narrow(counter, number);
    } else {
      wrongTypes.add(columns.get(column));
    }
  }

  @Override
  public void other(int column, int index, SnmpValue value, Moment moment) {
    Row row = row(index, moment);
    Oid subtree = columns.get(column);
    if (counters[column] != null) {
      row.counters.readAt(moment.upTimeTicks(), moment.nanos());
      wrongTypes.add(subtree);
    } else if (subtree.equals(Oids.IF_NAME)) {
      row.name = Coercion.toText(value).orElse("");
    } else {
      describe(row, subtree, Coercion.toLong(value).orElse(0));
    }
  }

  /** Cells mostly come row by row. */
  private Row row(int index, Moment moment) {
    if (first == null) {
      first = moment;
    }
    Row known = lastRow;
    if (known == null || index != known.index) {
      known = find(index);
      lastRow = known;
    }
    return known;
  }

  /** Rows are kept in ascending order, the one in which they mostly come. */
  private Row find(int index) {
    int low = 0;
    int high = rows.size();
    if (high > 0 && rows.getLast().index < index) {
      low = high;
    }
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (rows.get(middle).index < index) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    if (low == rows.size() || rows.get(low).index != index) {
      rows.add(low, new Row(index));
    }
    return rows.get(low);
  }

  private static void describe(Row row, Oid subtree, long number) {
    if (subtree.equals(Oids.IF_NAME)) {
      row.name = Long.toString(number);
    } else if (subtree.equals(Oids.IF_COUNTER_DISCONTINUITY_TIME)) {
      row.counters.discontinuity(number);
    } else {
      row.stated = true;
      if (subtree.equals(Oids.IF_ADMIN_STATUS)) {
        row.admin = LinkState.of(number);
      } else {
        row.oper = LinkState.of(number);
      }
    }
  }

  /** All rows, by ascending ifIndex. */
  List<Row> all() {
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
                "type",
                "The counters at "
                    + ObjectNames.of(column)
                    + " are of a wrong type and left out")));
    return findings;
  }
}
