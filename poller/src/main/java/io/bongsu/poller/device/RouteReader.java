package io.bongsu.poller.device;

import io.bongsu.model.routing.RouteTable;
import io.bongsu.model.snmp.Oid;
import io.bongsu.model.snmp.SnmpView;
import io.bongsu.poller.decode.RouteDecoder;
import io.bongsu.poller.decode.RouteDecoder.Source;
import io.bongsu.poller.snmp.Agent;
import io.bongsu.poller.snmp.Reading;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads a device's routes without ever walking the table of a whole Internet: one of more rows than
 * {@link #MOST} is read in parts, and a long one only when its number of rows differs or it was not
 * read for {@link #ROUND} times. Remembers which table the agent has. One poll at a time.
 */
final class RouteReader {
  /** So many rows of a table, or of each of its parts, are read. */
  static final int MOST = 2_000;

  /** A table of so few rows is read every time. */
  static final int FEW = 200;

  /** Routes may change while their number stays. */
  static final int ROUND = 6;

  private final Agent agent;
  private @Nullable Source known;
  private boolean learned;
  private long count;
  private int skipped;

  RouteReader(Agent agent) {
    this.agent = agent;
  }

  /** Looks for every table again. */
  void relearn() {
    known = null;
    learned = false;
    skipped = ROUND;
  }

  /** Reads a long table next time, although its number of rows may be the same. */
  void expire() {
    skipped = ROUND;
  }

  /**
   * The routes as they are; empty when there is nothing to be read anew, and when the agent broke
   * off.
   *
   * @param system tells of the routing instances
   */
  Optional<RouteTable> read(SnmpView system) throws InterruptedException {
    if ((learned && known == null) || !RouteDecoder.knowsInstances(system)) {
      return Optional.empty();
    }
    Reading counts = agent.get(RouteDecoder.COUNTS);
    if (!counts.usable()) {
      return Optional.empty();
    }
    long rows = RouteDecoder.rows(counts.view());
    if (learned && rows > FEW && rows == count && ++skipped < ROUND) {
      return Optional.empty();
    }
    Optional<RouteTable> told = known == null ? look(rows, system) : read(known, rows, system);
    if (told.isPresent()) {
      count = rows;
      skipped = 0;
      learned = true;
    }
    return told;
  }

  /** The first table with anything in it; an agent that has none routes nothing. */
  private Optional<RouteTable> look(long rows, SnmpView system) throws InterruptedException {
    RouteTable none = RouteTable.whole(List.of());
    for (Source source : RouteDecoder.sources()) {
      Optional<RouteTable> told = read(source, rows, system);
      if (told.isEmpty()) {
        return told;
      }
      if (!told.get().routes().isEmpty()) {
        known = source;
        return told;
      }
      none = told.get().isPartial() ? told.get() : none;
    }
    return Optional.of(none);
  }

  private Optional<RouteTable> read(Source source, long rows, SnmpView system)
      throws InterruptedException {
    if (rows <= MOST) {
      Reading whole = agent.walkTables(source.subtrees(), MOST);
      if (!whole.usable()) {
        return Optional.empty();
      }
      if (source.isComplete(whole.view())) {
        return Optional.of(source.whole(whole.view(), system, instances(system)));
      }
      if (!isCut(source, whole.view())) {
        return Optional.empty();
      }
    }
    return inParts(source, system);
  }

  /** Whether a walk ended at the limit, and not because the agent fell silent. */
  private static boolean isCut(Source source, SnmpView view) {
    return source.subtrees().stream().anyMatch(column -> view.below(column).size() >= MOST);
  }

  private Optional<RouteTable> inParts(Source source, SnmpView system) throws InterruptedException {
    Reading parts = agent.walkTables(source.parts(), MOST);
    return Optional.of(parts)
        .filter(Reading::usable)
        .map(read -> source.inParts(read.view(), system))
        .filter(RouteTable::isTold);
  }

  /** Of instances, all is known or nothing. */
  private Optional<SnmpView> instances(SnmpView system) throws InterruptedException {
    List<Oid> subtrees = RouteDecoder.instanceSubtrees(system);
    if (subtrees.isEmpty()) {
      return Optional.empty();
    }
    Reading reading = agent.walkTables(subtrees, MOST);
    return Optional.of(reading)
        .filter(Reading::usable)
        .map(Reading::view)
        .filter(RouteDecoder::areInstancesComplete)
        .map(SnmpView.class::cast);
  }
}
