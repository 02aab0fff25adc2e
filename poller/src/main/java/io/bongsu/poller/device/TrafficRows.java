package io.bongsu.poller.device;

import io.bongsu.mibs.ObjectNames;
import io.bongsu.model.inventory.Finding;
import io.bongsu.model.inventory.InterfaceState.LinkState;
import io.bongsu.model.inventory.NetworkInterface;
import io.bongsu.model.snmp.Coercion;
import io.bongsu.model.snmp.Oid;
import io.bongsu.model.snmp.SnmpValue;
import io.bongsu.poller.rate.CounterReading;
import io.bongsu.poller.rate.CounterTable;
import io.bongsu.poller.rate.InterfaceCounter;
import io.bongsu.poller.snmp.TableSink;
import io.bongsu.poller.snmp.VarbindSink.Moment;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Gathers the rows of one traffic poll by ascending ifIndex; used by the walking thread. */
final class TrafficRows implements TableSink {
  private static final int SMALLEST = 16;

  private final TrafficCells cells;
  private final PortTable known;
  private final CounterTable counters;
  private final TreeSet<Oid> wrongTypes = new TreeSet<>();
  private int[] indexes;
  private byte[] states;

  /** Which rows are called as the known port at their place. */
  private boolean[] calledAsKnown;

  /** What the others are called; no longer than it has to be. */
  private @Nullable PortName[] names = {};

  /** A row came between others, so that places are not those of the known ports any more. */
  private boolean moved;

  private @Nullable Moment first;
  private int size;
  private int last = -1;

  /** Rows of these columns; names that the ports of the last time had are not decoded again. */
  TrafficRows(TrafficCells cells, PortTable known) {
    int usual = Math.max(SMALLEST, known.size());
    this.cells = cells;
    this.known = known;
    this.counters = new CounterTable(usual);
    this.indexes = new int[usual];
    this.states = new byte[usual];
    this.calledAsKnown = new boolean[usual];
  }

  @Override
  public void number(int column, int index, Kind kind, long number, Moment moment) {
    int row = row(index, moment);
    InterfaceCounter counter = cells.counter(column);
    if (counter == null) {
      describe(row, cells.holds(column), number);
      return;
    }
    CounterReading reading = counters.reading(row);
    reading.readAt(moment.upTimeTicks(), moment.nanos());
    if (kind == Kind.WIDE) {
      reading.wide(counter, number);
    } else if (number >= 0) {
      reading.narrow(counter, number);
    } else {
      wrongTypes.add(cells.columns().get(column));
    }
  }

  @Override
  public boolean text(int column, int index, Text text, Moment moment) {
    int row = row(index, moment);
    boolean same =
        !moved
            && cells.holds(column) == TrafficCells.Content.NAME
            && known.isNamed(row, index, text);
    calledAsKnown[row] |= same;
    return same;
  }

  @Override
  public void other(int column, int index, SnmpValue value, Moment moment) {
    int row = row(index, moment);
    switch (cells.holds(column)) {
      case COUNTER -> {
        counters.reading(row).readAt(moment.upTimeTicks(), moment.nanos());
        wrongTypes.add(cells.columns().get(column));
      }
      case NAME -> name(row, PortName.of(value));
      case ADMIN, OPER, DISCONTINUITY ->
          describe(row, cells.holds(column), Coercion.toLong(value).orElse(0));
    }
  }

  /** Cells mostly come row by row. */
  private int row(int index, Moment moment) {
    if (first == null) {
      first = moment;
    }
    if (last < 0 || indexes[last] != index) {
      last = find(index);
    }
    return last;
  }

  /** Rows are kept in ascending order, the one in which they mostly come. */
  private int find(int index) {
    int found =
        size > 0 && indexes[size - 1] < index
            ? -size - 1
            : Arrays.binarySearch(indexes, 0, size, index);
    return found >= 0 ? found : insert(-found - 1, index);
  }

  private int insert(int row, int index) {
    if (size == indexes.length) {
      grow(2 * size);
    }
    if (row < size) {
      moveUp(row);
    }
    indexes[row] = index;
    states[row] = PortStates.NONE;
    size++;
    return row;
  }

  private void grow(int rows) {
    indexes = Arrays.copyOf(indexes, rows);
    states = Arrays.copyOf(states, rows);
    calledAsKnown = Arrays.copyOf(calledAsKnown, rows);
    counters.grow(rows);
  }

  /** Makes room for a row; names no longer go by places then. */
  private void moveUp(int row) {
    for (int i = 0; !moved && i < size; i++) {
      name(i, name(i));
    }
    moved = true;
    makeRoomForNames();
    System.arraycopy(indexes, row, indexes, row + 1, size - row);
    System.arraycopy(states, row, states, row + 1, size - row);
    System.arraycopy(names, row, names, row + 1, size - row);
    names[row] = PortName.NONE;
    counters.insert(row, size);
  }

  private void name(int row, PortName name) {
    makeRoomForNames();
    names[row] = name;
    calledAsKnown[row] = false;
  }

  private void makeRoomForNames() {
    if (names.length < indexes.length) {
      names = Arrays.copyOf(names, indexes.length);
    }
  }

  private void describe(int row, TrafficCells.Content content, long number) {
    switch (content) {
      case ADMIN -> states[row] = PortStates.admin(states[row], LinkState.of(number));
      case OPER -> states[row] = PortStates.oper(states[row], LinkState.of(number));
      case NAME -> name(row, PortName.of(number));
      case DISCONTINUITY -> counters.reading(row).discontinuity(number);
      case COUNTER -> {}
    }
  }

  int size() {
    return size;
  }

  /** ifIndex of a row. */
  int index(int row) {
    return indexes[row];
  }

  CounterReading counters(int row) {
    return counters.reading(row);
  }

  /** What was told of both states, as of {@link PortStates}. */
  byte state(int row) {
    return states[row];
  }

  /** Whether a row is the known port at its place by its ifIndex and not called otherwise. */
  boolean isKnown(int row) {
    return calledAsKnown[row]
        || (known.isAt(row, indexes[row]) && !isRenamed(row, known.port(row)));
  }

  /** Whether the agent calls a row otherwise than the inventory does. */
  boolean isRenamed(int row, NetworkInterface port) {
    PortName name = name(row);
    return !name.text().isEmpty() && !name.text().equals(port.name());
  }

  /** ifName of a row, empty when not given. */
  PortName name(int row) {
    if (calledAsKnown[row]) {
      return known.name(row);
    }
    PortName name = row < names.length ? names[row] : null;
    return name == null ? PortName.NONE : name;
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
