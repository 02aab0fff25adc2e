package io.bongsu.poller.snmp;

import io.bongsu.mibs.Quirks;
import io.bongsu.model.inventory.AgentManners;
import io.bongsu.model.inventory.Fingerprint;
import io.bongsu.model.snmp.Oid;
import io.bongsu.poller.udp.Exchange;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was learnt of one agent: how much it can bear in one PDU, how fast it answers, how long its
 * tables are. Kept from poll to poll; used by one request at a time. What it could not bear is
 * tried again after a long while, which gets longer each time it still cannot.
 */
final class AgentMemory {
  /** About what fits 1,472 octets, the payload of one unfragmented Ethernet frame. */
  private static final int START = 50;

  private static final int MOST_COLUMNS = 10;
  private static final int MOST_PARALLEL = 8;
  private static final int NO_LIMIT = Integer.MAX_VALUE;
  private static final long QUICK_NANOS = 250_000_000;
  private static final long NANOS_PER_MILLI = 1_000_000;
  private static final int GOOD_TO_GROW = 16;
  private static final int GOOD_TO_FORGIVE = 2_000;
  private static final int MOST_TO_FORGIVE = 64_000;
  private static final int MOST_DOUBLINGS = 3;
  private static final Duration SLOWEST = Duration.ofSeconds(10);

  private final SubtreeNumbers rows = new SubtreeNumbers();
  private final FrameFit frame;
  private volatile Quirks quirks = Quirks.NONE;
  private volatile int budget = START;
  private volatile int mostLearnt = NO_LIMIT;
  private volatile int windowsLearnt = NO_LIMIT;
  private volatile boolean bulkFails;
  private volatile boolean oneColumn;
  private volatile long smoothedNanos;

  /** How often the time-out is doubled since an answer was measured last. */
  private volatile int doublings;

  private volatile @Nullable KnownRows table;

  /** What it was asked for when it answered often enough to be asked for more; 0 unknown. */
  private int borne;

  private int good;
  private int untilForgiven = GOOD_TO_FORGIVE;
  private int patience = GOOD_TO_FORGIVE;
  private boolean forgiven;
  private boolean bulkOnTrial;

  AgentMemory() {
    this(new FrameFit());
  }

  private AgentMemory(FrameFit frame) {
    this.frame = frame;
  }

  /** What is known of the agent itself, for other tables than these. */
  AgentMemory forOtherTables() {
    AgentMemory other = new AgentMemory(frame);
    other.quirks = quirks;
    other.budget = budget;
    other.mostLearnt = mostLearnt;
    other.windowsLearnt = windowsLearnt;
    other.bulkFails = bulkFails;
    other.oneColumn = oneColumn;
    other.smoothedNanos = smoothedNanos;
    return other;
  }

  /** Takes over what is known of the agent's family; what was learnt of this one stays. */
  void heed(Quirks known) {
    quirks = known;
  }

  /** What is worth to be kept for after a restart; null when nothing is. */
  @Nullable AgentManners manners(Fingerprint box) {
    boolean slow = smoothedNanos > QUICK_NANOS;
    if (!isLimited() && !slow && budget() >= Math.min(START, mostVarbinds())) {
      return null;
    }
    return new AgentManners(
        box,
        !bulkFails,
        !oneColumn,
        budget(),
        mostLearnt == NO_LIMIT ? 0 : mostLearnt,
        windowsLearnt == NO_LIMIT ? 0 : windowsLearnt,
        slow ? (int) (smoothedNanos / NANOS_PER_MILLI) : 0,
        untilForgiven);
  }

  /** Takes up what was kept; null: nothing was, so that the agent is asked as any other. */
  void recall(@Nullable AgentManners kept) {
    budget = kept == null ? START : Math.max(1, kept.varbinds());
    mostLearnt = kept == null || kept.mostVarbinds() < 1 ? NO_LIMIT : kept.mostVarbinds();
    windowsLearnt = kept == null || kept.mostWindows() < 1 ? NO_LIMIT : kept.mostWindows();
    bulkFails = kept != null && !kept.bulk();
    oneColumn = kept != null && !kept.together();
    smoothedNanos = kept == null ? 0 : Math.max(0, kept.millis()) * NANOS_PER_MILLI;
    untilForgiven = kept == null ? GOOD_TO_FORGIVE : kept.untilForgiven();
    patience = GOOD_TO_FORGIVE;
    good = 0;
    doublings = 0;
    borne = 0;
    forgiven = false;
    bulkOnTrial = false;
    frame.forget();
  }

  private boolean isLimited() {
    return bulkFails || oneColumn || mostLearnt != NO_LIMIT || windowsLearnt != NO_LIMIT;
  }

  private int mostVarbinds() {
    return quirks.varbinds() == 0 ? START : quirks.varbinds();
  }

  private int ceiling() {
    return Math.min(mostLearnt, mostVarbinds());
  }

  private int mostColumns() {
    return quirks.columns() == 0 ? MOST_COLUMNS : quirks.columns();
  }

  /** Varbinds asked for in one PDU. */
  int budget() {
    return Math.min(budget, ceiling());
  }

  int columns() {
    return oneColumn ? 1 : Math.min(mostColumns(), budget());
  }

  /** How many of these subtrees, from the first on, are asked for at once; 1 or more. */
  int together(List<Oid> subtrees) {
    return bearsFragments() ? subtrees.size() : frame.together(subtrees);
  }

  /** How many rows of these subtrees are asked for at once, as long as none is too long. */
  int rowsAtOnce(List<Oid> subtrees) {
    int most = Math.max(1, budget() / subtrees.size());
    return bearsFragments() ? most : frame.rows(subtrees, most);
  }

  /** An answer of so many octets held so many values of these subtrees. */
  void came(int octets, int values, List<Oid> subtrees) {
    frame.came(octets, values, subtrees);
  }

  /** Whoever says that a family bears more than fits a frame wants fragments. */
  private boolean bearsFragments() {
    return quirks.varbinds() > START;
  }

  /** Whether a row of so many columns may be asked for at once. */
  boolean bears(int columns) {
    boolean usual = quirks.columns() == 0 || quirks.columns() >= columns;
    return usual && !oneColumn && columns <= budget();
  }

  boolean bulk() {
    return quirks.bulk() && !bulkFails;
  }

  /**
   * The agent spoils answers of several columns and not those of one: each is asked alone until it
   * is forgiven.
   */
  void askColumnsAlone() {
    failed();
    oneColumn = true;
  }

  /** GETBULK itself is beyond it. */
  void noBulk() {
    failed();
    bulkFails = true;
  }

  /** It said that so many were too many: asks for half; false when it cannot get less. */
  boolean tooBig(int asked) {
    return shrink(asked, Math.min(asked, budget()) / 2, asked - 1);
  }

  /**
   * It was silent to so many: asks for a quarter, for one when GETBULK is out already; false when
   * it cannot get less. Silence costs time-outs, so that what it bears is halved in instead of
   * tried one by one.
   */
  boolean fellSilent(int asked) {
    int least = bulk() || asked < 2 ? 0 : 1;
    int smaller = Math.max(least, Math.min(asked, budget()) / 4);
    int known = borne < asked ? Math.max(borne, smaller) : smaller;
    return shrink(asked, smaller, (known + asked) / 2);
  }

  private boolean shrink(int asked, int smaller, int most) {
    failed();
    borne = borne < asked ? borne : 0;
    if (smaller >= 1 && !bulkOnTrial) {
      mostLearnt = Math.max(smaller, Math.min(most, ceiling()));
      budget = smaller;
      return true;
    }
    if (bulk()) {
      bulkFails = true;
      budget = bulkOnTrial ? budget : 1;
      bulkOnTrial = false;
      return true;
    }
    return false;
  }

  /** What was forgiven and fails again is forgiven later the next time. */
  private void failed() {
    if (forgiven) {
      patience = Math.min(MOST_TO_FORGIVE, 2 * patience);
      forgiven = false;
    }
    good = 0;
    untilForgiven = patience;
  }

  /**
   * A full answer came: grows slowly up to what failed last, and forgives that after a long while.
   *
   * @param tookNanos how long it took, or {@link Exchange#UNMEASURED}
   */
  void succeeded(long tookNanos) {
    measured(tookNanos);
    bulkOnTrial = false;
    good++;
    if (good % GOOD_TO_GROW == 0 && budget() < ceiling()) {
      borne = budget();
      budget = Math.min(ceiling(), budget() + Math.max(1, budget() / 4));
    }
    untilForgiven--;
    if (untilForgiven <= 0) {
      forgive();
    }
  }

  /**
   * An answer to a repeated request says nothing of how long the agent takes, which may be longer
   * than it was waited for: the next ones are waited for twice as long, until one is answered at
   * the first try (RFC 6298 §3 and §5.5).
   */
  private void measured(long tookNanos) {
    if (tookNanos < 0) {
      doublings = Math.min(MOST_DOUBLINGS, doublings + 1);
      return;
    }
    doublings = 0;
    smoothedNanos = smoothedNanos == 0 ? tookNanos : (7 * smoothedNanos + tookNanos) / 8;
  }

  private void forgive() {
    forgiven = isLimited();
    patience = forgiven ? patience : GOOD_TO_FORGIVE;
    untilForgiven = patience;
    bulkOnTrial = bulkFails;
    mostLearnt = NO_LIMIT;
    windowsLearnt = NO_LIMIT;
    bulkFails = false;
    oneColumn = false;
    frame.forget();
  }

  /** Longer than configured for an agent that usually takes long, or may do so now. */
  Duration timeout(Duration configured) {
    Duration usual = Duration.ofNanos(2 * smoothedNanos);
    Duration wanted =
        (usual.compareTo(configured) > 0 ? usual : configured).multipliedBy(1L << doublings);
    return wanted.compareTo(SLOWEST) > 0 && configured.compareTo(SLOWEST) < 0 ? SLOWEST : wanted;
  }

  /**
   * How many windows of a table it is asked for at a time: a slow agent works them off one by one
   * and would be asked again for what is still in its queue.
   */
  int parallel() {
    return smoothedNanos > QUICK_NANOS ? 1 : mostParallel();
  }

  private int mostParallel() {
    return Math.min(windowsLearnt, quirks.windows() == 0 ? MOST_PARALLEL : quirks.windows());
  }

  /** It left some of several windows unanswered. */
  void overwhelmed() {
    failed();
    windowsLearnt = Math.max(1, mostParallel() / 2);
  }

  /** It gave fewer varbinds than it was asked for. */
  void truncated(int given) {
    failed();
    budget = Math.clamp(given, 1, budget());
    mostLearnt = budget;
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
