package io.bongsu.poller.device;

import io.bongsu.mibs.Oids;
import io.bongsu.model.snmp.Oid;
import io.bongsu.poller.rate.InterfaceCounter;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * What the cells of each column of a traffic poll hold; immutable, one for each list of columns.
 */
final class TrafficCells {
  /** Thousands of agents have the same few lists of columns. */
  private static final Map<List<Oid>, TrafficCells> KNOWN = new ConcurrentHashMap<>();

  private final List<Oid> columns;
  private final Content[] contents;
  private final @Nullable InterfaceCounter[] counters;

  private TrafficCells(List<Oid> columns) {
    this.columns = List.copyOf(columns);
    this.counters = columns.stream().map(TrafficColumns::counter).toArray(InterfaceCounter[]::new);
    this.contents = columns.stream().map(TrafficCells::content).toArray(Content[]::new);
  }

  /** What a cell holds. */
  enum Content {
    COUNTER,
    ADMIN,
    OPER,
    /** ifName; where both are read it comes later than ifDescr, and takes its place. */
    NAME,
    DISCONTINUITY
  }

  /** Those of these columns, which are among those of {@link TrafficColumns}. */
  static TrafficCells of(List<Oid> columns) {
    return KNOWN.computeIfAbsent(columns, TrafficCells::new);
  }

  private static Content content(Oid column) {
    if (column.equals(Oids.IF_ADMIN_STATUS)) {
      return Content.ADMIN;
    }
    if (column.equals(Oids.IF_OPER_STATUS)) {
      return Content.OPER;
    }
    if (column.equals(Oids.IF_NAME) || column.equals(Oids.IF_DESCR)) {
      return Content.NAME;
    }
    return column.equals(Oids.IF_COUNTER_DISCONTINUITY_TIME)
        ? Content.DISCONTINUITY
        : Content.COUNTER;
  }

  List<Oid> columns() {
    return columns;
  }

  Content holds(int column) {
    return contents[column];
  }

  /** The counter in a column, null when it holds none. */
  @Nullable InterfaceCounter counter(int column) {
    return counters[column];
  }
}
