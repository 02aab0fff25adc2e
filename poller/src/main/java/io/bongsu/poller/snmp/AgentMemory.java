package io.bongsu.poller.snmp;

import io.bongsu.mibs.Quirks;
import io.bongsu.model.snmp.Oid;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What was learnt of one agent: how much it can bear in one PDU, how fast it answers, how long its
 * tables are. Kept from poll to poll; used by one request at a time.
 */
final class AgentMemory {
  /** About what fits 1,472 octets, the payload of one unfragmented Ethernet frame. */
  private static final int START = 50;

  private static final int MOST_COLUMNS = 10;
  private static final int MOST_PARALLEL = 8;
  private static final long QUICK_NANOS = 250_000_000;
  private static final int GOOD_TO_GROW = 16;
  private static final int GOOD_TO_FORGIVE = 2_000;
  private static final Duration SLOWEST = Duration.ofSeconds(10);

  private final RowCounts rows = new RowCounts();
  private volatile Quirks quirks = Quirks.NONE;
  private volatile int budget = START;
  private volatile int ceiling = START;
  private volatile boolean bulk = true;
  private volatile boolean oneColumn;
  private volatile long smoothedNanos;
  private volatile int parallel = MOST_PARALLEL;
  private volatile @Nullable KnownRows table;
  private int good;

  /** What is known of the agent itself, for other tables than these. */
  AgentMemory forOtherTables() {
    AgentMemory other = new AgentMemory();
    other.quirks = quirks;
    other.budget = budget;
    other.ceiling = ceiling;
    other.bulk = bulk;
    other.oneColumn = oneColumn;
    other.smoothedNanos = smoothedNanos;
    other.parallel = parallel;
    return other;
  }

  /**
   * Takes over what is known of the agent's family; nothing when that is the same as before, so
   * that what was learnt since stays.
   */
  void heed(Quirks known) {
    if (!known.equals(quirks)) {
      quirks = known;
      ceiling = mostVarbinds();
      budget = Math.min(budget, ceiling);
      bulk = known.bulk();
      oneColumn = false;
      parallel = mostParallel();
    }
  }

  private int mostVarbinds() {
    return quirks.varbinds() == 0 ? START : quirks.varbinds();
  }

  private int mostParallel() {
    return quirks.windows() == 0 ? MOST_PARALLEL : quirks.windows();
  }

  private int mostColumns() {
    return quirks.columns() == 0 ? MOST_COLUMNS : quirks.columns();
  }

  /** Varbinds asked for in one PDU. */
  int budget() {
    return budget;
  }

  int columns() {
    return oneColumn ? 1 : Math.min(mostColumns(), budget);
  }

  /** Whether a row of so many columns may be asked for at once. */
  boolean bears(int columns) {
    boolean usual = quirks.columns() == 0 || quirks.columns() >= columns;
    return usual && !oneColumn && columns <= budget;
  }

  boolean bulk() {
    return bulk;
  }

  /**
   * The agent spoils answers of several columns and not those of one: each is asked alone until it
   * is forgiven.
   */
  void askColumnsAlone() {
    oneColumn = true;
  }

  /** GETBULK itself is beyond it. */
  void noBulk() {
    bulk = false;
  }

  /** Too much: asks for less from now on; false when it cannot get less. */
  boolean shrink(int asked, int divisor) {
    good = 0;
    int smaller = Math.min(asked, budget) / divisor;
    if (smaller >= 1) {
      budget = smaller;
      ceiling = Math.max(smaller, Math.min(asked - 1, ceiling));
      return true;
    }
    if (bulk) {
      bulk = false;
      budget = 1;
      return true;
    }
    return false;
  }

  /**
   * A full answer came: grows slowly up to what failed last, and forgives that after a long while.
   */
  void succeeded(long tookNanos) {
    smoothedNanos = smoothedNanos == 0 ? tookNanos : (7 * smoothedNanos + tookNanos) / 8;
    good++;
    if (good % GOOD_TO_GROW == 0 && budget < ceiling) {
      budget = Math.min(ceiling, budget + Math.max(1, budget / 4));
    }
    if (good >= GOOD_TO_FORGIVE) {
      ceiling = mostVarbinds();
      parallel = mostParallel();
      oneColumn = false;
      good = 0;
    }
  }

  /** Longer than configured for an agent that usually takes long. */
  Duration timeout(Duration configured) {
    Duration usual = Duration.ofNanos(2 * smoothedNanos);
    Duration wanted = usual.compareTo(configured) > 0 ? usual : configured;
    return wanted.compareTo(SLOWEST) > 0 && configured.compareTo(SLOWEST) < 0 ? SLOWEST : wanted;
  }

  /**
   * How many windows of a table it is asked for at a time: a slow agent works them off one by one
   * and would be asked again for what is still in its queue.
   */
  int parallel() {
    return smoothedNanos > QUICK_NANOS ? 1 : parallel;
  }

  /** It left some of several windows unanswered. */
  void overwhelmed() {
    parallel = Math.max(1, parallel / 2);
  }

  /** It gave fewer varbinds than it was asked for. */
  void truncated(int given) {
    good = 0;
    budget = Math.clamp(given, 1, budget);
    ceiling = budget;
  }

  /** The rows of the table that is read over and over, null unknown. */
  @Nullable KnownRows table() {
    return table;
  }

  void table(@Nullable KnownRows rows) {
    table = rows;
  }

  /** How many rows a subtree had at the last complete walk, -1 unknown. */
  int rowsOf(Oid subtree) {
    return rows.of(subtree);
  }

  void rowsOf(Oid subtree, int count) {
    rows.put(subtree, count);
  }
}
