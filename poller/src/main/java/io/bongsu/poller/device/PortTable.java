package io.bongsu.poller.device;

import io.bongsu.model.inventory.Finding;
import io.bongsu.model.inventory.InterfaceState;
import io.bongsu.model.inventory.NetworkInterface;
import io.bongsu.poller.rate.CounterReading;
import io.bongsu.poller.rate.CounterTable;
import io.bongsu.poller.snmp.TableSink;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The ports of a device in the order of the rows that told of them, with what is kept of each from
 * poll to poll. As long as the rows stay the same nothing has to be looked up, and what is looked
 * at lies in a few arrays. Not thread-safe.
 */
final class PortTable {
  private final @Nullable InterfaceBook book;
  private final List<NetworkInterface> ports;
  private final List<String> keys;
  private final int[] indexes;
  private final long[] bounds;
  private final CounterTable readings;

  /** The names as they were sent, one behind the other, and where each ends. */
  private final byte[] names;

  private final int[] nameEnds;

  /** Of ports that a walk which broke off did not reach. */
  private final Map<String, CounterReading> unread;

  private final @Nullable Finding renumbered;
  private final boolean stale;
  private byte[] stated = {};
  private List<InterfaceState> states = List.of();

  private PortTable(
      @Nullable InterfaceBook book, Matching found, Map<String, CounterReading> unread) {
    this.book = book;
    this.ports = List.copyOf(found.ports);
    this.keys = ports.stream().map(NetworkInterface::key).toList();
    this.indexes = ports.stream().mapToInt(NetworkInterface::ifIndex).toArray();
    this.bounds = ports.stream().mapToLong(InterfaceBook::bound).toArray();
    this.readings = found.readings();
    this.names = found.names.toByteArray();
    this.nameEnds = found.nameEnds.stream().mapToInt(Integer::intValue).toArray();
    this.unread = unread;
    this.renumbered = found.renumbered;
    this.stale = found.stale;
  }

  /** Of a device whose ports were not read yet. */
  static PortTable none() {
    return new PortTable(null, new Matching(Map.of()), Map.of());
  }

  /**
   * The table for these rows, which were gathered beside this one: itself when they are those of
   * the last time.
   *
   * @param complete whether the rows are all that the agent has, so that others are gone
   */
  PortTable of(InterfaceBook current, TrafficRows rows, boolean complete) {
    if (fits(current, rows)) {
      return this;
    }
    Map<String, CounterReading> known = new HashMap<>(unread);
    for (int i = 0; i < size(); i++) {
      known.put(keys.get(i), readings.reading(i));
    }
    Matching matching = new Matching(known);
    for (int row = 0; row < rows.size(); row++) {
      matching.add(current.at(rows.index(row)), rows, row);
    }
    matching.ports.forEach(port -> known.remove(port.key()));
    return new PortTable(current, matching, complete ? Map.of() : known);
  }

  private boolean fits(InterfaceBook current, TrafficRows rows) {
    boolean fits = current == book && !stale && unread.isEmpty() && rows.size() == size();
    for (int row = 0; fits && row < rows.size(); row++) {
      fits = rows.isKnown(row);
    }
    return fits;
  }

  int size() {
    return indexes.length;
  }

  /** Whether a row with this ifIndex is the port at this place. */
  boolean isAt(int place, int ifIndex) {
    return place < indexes.length && indexes[place] == ifIndex;
  }

  /** Whether that port is called so; never true for one without a name. */
  boolean isNamed(int place, int ifIndex, TableSink.Text text) {
    return isAt(place, ifIndex)
        && nameEnds[place] > nameStart(place)
        && text.is(names, nameStart(place), nameEnds[place]);
  }

  /** What the port at a place was called when the table was made. */
  PortName name(int place) {
    byte[] octets = Arrays.copyOfRange(names, nameStart(place), nameEnds[place]);
    return octets.length == 0 ? PortName.NONE : new PortName(port(place).name(), octets);
  }

  private int nameStart(int place) {
    return place == 0 ? 0 : nameEnds[place - 1];
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

  /** Bits per second as of {@link InterfaceBook#bound}. */
  long bound(int place) {
    return bounds[place];
  }

  /** What was read last, nothing at first; takes over what is read now. */
  CounterReading reading(int place) {
    return readings.reading(place);
  }

  /** Goes through the rows that the table has, in its order. */
  void each(TrafficRows rows, RowTaker taker) {
    int place = 0;
    for (int row = 0; row < rows.size(); row++) {
      if (isAt(place, rows.index(row))) {
        taker.take(place, row);
        place++;
      }
    }
  }

  /** Takes the row that belongs to the port at a place. */
  @FunctionalInterface
  interface RowTaker {
    void take(int place, int row);
  }

  /** The states that the rows tell; the same object as long as nothing changes. */
  List<InterfaceState> states(TrafficRows rows) {
    byte[] now = new byte[size()];
    each(rows, (place, row) -> now[place] = rows.state(row));
    if (!Arrays.equals(now, stated)) {
      List<InterfaceState> told = new ArrayList<>(now.length);
      for (int place = 0; place < now.length; place++) {
        byte both = now[place];
        if (PortStates.isStated(both)) {
          told.add(state(ports.get(place), both));
        }
      }
      stated = now;
      states = List.copyOf(told);
    }
    return states;
  }

  /** Where nothing changed since the inventory its own object: there are too many to keep twice. */
  private static InterfaceState state(NetworkInterface port, byte both) {
    InterfaceState now =
        new InterfaceState(port.key(), PortStates.admin(both), PortStates.oper(both));
    return now.equals(port.state()) ? port.state() : now;
  }

  /** Finds the ports of rows, and what was read of them before. */
  private static final class Matching {
    private final Map<String, CounterReading> known;
    private final List<NetworkInterface> ports = new ArrayList<>();
    private final List<@Nullable CounterReading> before = new ArrayList<>();
    private final ByteArrayOutputStream names = new ByteArrayOutputStream();
    private final List<Integer> nameEnds = new ArrayList<>();
    private @Nullable Finding renumbered;
    private boolean stale;

    Matching(Map<String, CounterReading> known) {
      this.known = known;
    }

    void add(@Nullable NetworkInterface port, TrafficRows rows, int row) {
      if (port == null || rows.isRenamed(row, port)) {
        stale = true;
        renumbered = port == null ? renumbered : renumbered(port, rows.name(row));
        return;
      }
      ports.add(port);
      before.add(known.get(port.key()));
      PortName name = rows.name(row);
      if (!name.text().isEmpty()) {
        names.writeBytes(name.octets());
      }
      nameEnds.add(names.size());
    }

    /** What was read before of the ports found. */
    CounterTable readings() {
      CounterTable found = new CounterTable(ports.size());
      for (int place = 0; place < ports.size(); place++) {
        CounterReading last = before.get(place);
        if (last != null) {
          found.reading(place).takeOver(last);
        }
      }
      return found;
    }

    private static Finding renumbered(NetworkInterface port, PortName name) {
      return new Finding(
          "identity",
          "ifIndex " + port.ifIndex() + " was " + port.name() + " and is now " + name.text());
    }
  }
}
