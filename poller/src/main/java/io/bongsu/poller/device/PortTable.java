package io.bongsu.poller.device;

import io.bongsu.model.inventory.Finding;
import io.bongsu.model.inventory.InterfaceState;
import io.bongsu.model.inventory.NetworkInterface;
import io.bongsu.poller.rate.CounterReading;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The ports of a device in the order of the rows that told of them, with what is kept of each from
 * poll to poll. As long as the rows stay the same nothing has to be looked up. Not thread-safe.
 */
final class PortTable {
  private final @Nullable InterfaceBook book;
  private final List<NetworkInterface> ports;
  private final List<String> keys;
  private final List<CounterReading> readings;

  /** Of ports that a walk which broke off did not reach. */
  private final Map<String, CounterReading> unread;

  private final @Nullable Finding renumbered;
  private final boolean stale;
  private List<InterfaceState> states = List.of();

  private PortTable(
      @Nullable InterfaceBook book, Matching found, Map<String, CounterReading> unread) {
    this.book = book;
    this.ports = List.copyOf(found.ports);
    this.keys = ports.stream().map(NetworkInterface::key).toList();
    this.readings = List.copyOf(found.readings);
    this.unread = unread;
    this.renumbered = found.renumbered;
    this.stale = found.stale;
  }

  /** Of a device whose ports were not read yet. */
  static PortTable none() {
    return new PortTable(null, new Matching(Map.of()), Map.of());
  }

  /**
   * The table for these rows: this one when they are those of the last time.
   *
   * @param complete whether the rows are all that the agent has, so that others are gone
   */
  PortTable of(InterfaceBook current, List<TrafficRows.Row> rows, boolean complete) {
    if (fits(current, rows)) {
      return this;
    }
    Map<String, CounterReading> known = new HashMap<>(unread);
    for (int i = 0; i < keys.size(); i++) {
      known.put(keys.get(i), readings.get(i));
    }
    Matching matching = new Matching(known);
    rows.forEach(row -> matching.add(current.at(row.index()), row));
    matching.ports.forEach(port -> known.remove(port.key()));
    return new PortTable(current, matching, complete ? Map.of() : known);
  }

  private boolean fits(InterfaceBook current, List<TrafficRows.Row> rows) {
    boolean fits = current == book && !stale && unread.isEmpty() && rows.size() == ports.size();
    for (int i = 0; fits && i < rows.size(); i++) {
      NetworkInterface port = ports.get(i);
      TrafficRows.Row row = rows.get(i);
      fits = port.ifIndex() == row.index() && !row.isRenamed(port);
    }
    return fits;
  }

  /** The rows of these that the table has, in its order. */
  List<TrafficRows.Row> mine(List<TrafficRows.Row> rows) {
    if (!stale) {
      return rows;
    }
    List<TrafficRows.Row> mine = new ArrayList<>();
    int next = 0;
    for (TrafficRows.Row row : rows) {
      if (next < ports.size() && ports.get(next).ifIndex() == row.index()) {
        mine.add(row);
        next++;
      }
    }
    return mine;
  }

  /** Whether there were rows that the inventory does not know, or under other names. */
  boolean isStale() {
    return stale;
  }

  /** A row that carries another name than its ifIndex had, null when there is none. */
  @Nullable Finding renumbered() {
    return renumbered;
  }

  /** The interface keys; the same object from poll to poll. */
  List<String> keys() {
    return keys;
  }

  NetworkInterface port(int place) {
    return ports.get(place);
  }

  /** What was read last, nothing at first; takes over what is read now. */
  CounterReading reading(int place) {
    return readings.get(place);
  }

  /** The states that the rows tell; the same object as long as nothing changes. */
  List<InterfaceState> states(List<TrafficRows.Row> rows) {
    List<InterfaceState> now = new ArrayList<>(rows.size());
    boolean same = states.size() == rows.size();
    for (int i = 0; i < rows.size(); i++) {
      InterfaceState known = same ? states.get(i) : null;
      InterfaceState state = rows.get(i).state(keys.get(i), known);
      same &= Objects.equals(state, known);
      if (state != null) {
        now.add(state);
      }
    }
    states = same ? states : List.copyOf(now);
    return states;
  }

  /** Finds the ports of rows, and what was read of them before. */
  private static final class Matching {
    private final Map<String, CounterReading> known;
    private final List<NetworkInterface> ports = new ArrayList<>();
    private final List<CounterReading> readings = new ArrayList<>();
    private @Nullable Finding renumbered;
    private boolean stale;

    Matching(Map<String, CounterReading> known) {
      this.known = known;
    }

    void add(@Nullable NetworkInterface port, TrafficRows.Row row) {
      if (port == null || row.isRenamed(port)) {
        stale = true;
        renumbered = port == null ? renumbered : renumbered(port, row);
        return;
      }
      CounterReading before = known.get(port.key());
      ports.add(port);
      readings.add(before == null ? new CounterReading() : before);
    }

    private static Finding renumbered(NetworkInterface port, TrafficRows.Row row) {
      return new Finding(
          "identity",
          "ifIndex " + row.index() + " was " + port.name() + " and is now " + row.name());
    }
  }
}
