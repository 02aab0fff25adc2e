package io.bongsu.poller.device;

import io.bongsu.mibs.ObjectNames;
import io.bongsu.model.inventory.Finding;
import io.bongsu.model.inventory.InterfaceState;
import io.bongsu.model.inventory.InterfaceState.LinkState;
import io.bongsu.model.inventory.NetworkInterface;
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
  private final TrafficCells cells;
  private final List<Row> rows = new ArrayList<>();
  private final TreeSet<Oid> wrongTypes = new TreeSet<>();
  private @Nullable Moment first;
  private @Nullable Row lastRow;

  /** Rows of these columns. */
  TrafficRows(TrafficCells cells) {
    this.cells = cells;
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

    /** Whether the agent calls it otherwise than the inventory does. */
    boolean isRenamed(NetworkInterface port) {
      return !name.isEmpty() && !name.equals(port.name());
    }

    /** Null when the agent gave neither status; the one known before when it is still so. */
    @Nullable InterfaceState state(String key, @Nullable InterfaceState known) {
      if (!stated) {
        return null;
      }
      return known != null && known.admin() == admin && known.oper() == oper
          ? known
          : new InterfaceState(key, admin, oper);
    }
  }

  @Override
  public void number(int column, int index, Kind kind, long number, Moment moment) {
    Row row = row(index, moment);
    InterfaceCounter counter = cells.counter(column);
    if (counter == null) {
      describe(row, cells.holds(column), number);
      return;
    }
    row.counters.readAt(moment.upTimeTicks(), moment.nanos());
    if (kind == Kind.WIDE) {
      row.counters.wide(counter, number);
    } else if (number >= 0) {
      row.counters.narrow(counter, number);
    } else {
      wrongTypes.add(cells.columns().get(column));
    }
  }

  @Override
  public void other(int column, int index, SnmpValue value, Moment moment) {
    Row row = row(index, moment);
    switch (cells.holds(column)) {
      case COUNTER -> {
        row.counters.readAt(moment.upTimeTicks(), moment.nanos());
        wrongTypes.add(cells.columns().get(column));
      }
      case NAME -> row.name = Coercion.toText(value).orElse("");
      case ADMIN, OPER, DISCONTINUITY ->
          describe(row, cells.holds(column), Coercion.toLong(value).orElse(0));
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

  private static void describe(Row row, TrafficCells.Content content, long number) {
    switch (content) {
      case ADMIN -> {
        row.stated = true;
        row.admin = LinkState.of(number);
      }
      case OPER -> {
        row.stated = true;
        row.oper = LinkState.of(number);
      }
      case NAME -> row.name = Long.toString(number);
      case DISCONTINUITY -> row.counters.discontinuity(number);
      case COUNTER -> {}
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
