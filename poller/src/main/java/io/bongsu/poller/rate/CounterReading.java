package io.bongsu.poller.rate;

/**
 * One interface's counters as one poll read them: a row of a {@link CounterTable}. Not thread-safe.
 *
 * <p>Each counter is absent, 32 bits wide or 64 bits wide.
 */
public final class CounterReading {
  private static final int COUNTERS = InterfaceCounter.values().length;
  private static final int PRESENT = COUNTERS;
  private static final int WIDE = COUNTERS + 1;
  private static final int DISCONTINUITY = COUNTERS + 2;

  /** One more than sysUpTime, so that 0 says that it was not given. */
  private static final int UP_TIME = COUNTERS + 3;

  private static final int NANOS = COUNTERS + 4;

  /** How many numbers a reading takes; all are 0 as long as nothing is read. */
  static final int CELLS = COUNTERS + 5;

  private final long[] cells;
  private final int from;

  /** The reading that begins at this place. */
  CounterReading(long[] cells, int from) {
    this.cells = cells;
    this.from = from;
  }

  /** Notes a Counter32; a 64-bit value already noted stays. */
  public void narrow(InterfaceCounter counter, long value) {
    if (!isWide(counter)) {
      cells[from + counter.slot()] = value;
      cells[from + PRESENT] |= counter.bit();
    }
  }

  /** Notes a Counter64. */
  public void wide(InterfaceCounter counter, long value) {
    cells[from + counter.slot()] = value;
    cells[from + PRESENT] |= counter.bit();
    cells[from + WIDE] |= counter.bit();
  }

  /** Notes ifCounterDiscontinuityTime, the sysUpTime at which counting last began anew. */
  public void discontinuity(long ticks) {
    cells[from + DISCONTINUITY] = ticks;
  }

  /**
   * Notes when the counters were read, the last of their PDUs counts.
   *
   * @param ticks sysUpTime in the same PDU, -1 not given
   * @param monotonic our clock
   */
  public void readAt(long ticks, long monotonic) {
    cells[from + UP_TIME] = ticks + 1;
    cells[from + NANOS] = monotonic;
  }

  /**
   * Becomes equal to another reading. What lives from poll to poll is thus made once: replacing
   * hundreds of thousands of readings each minute would have the garbage collector move them all.
   */
  public void takeOver(CounterReading other) {
    System.arraycopy(other.cells, other.from, cells, from, CELLS);
  }

  /** True when any counter was given. */
  public boolean isRead() {
    return cells[from + PRESENT] != 0;
  }

  boolean has(InterfaceCounter counter) {
    return (cells[from + PRESENT] & counter.bit()) != 0;
  }

  /** True when the octets came as Counter64. */
  public boolean isWide(InterfaceCounter counter) {
    return (cells[from + WIDE] & counter.bit()) != 0;
  }

  /** The value as it was sent; Counter64 is unsigned. */
  long value(InterfaceCounter counter) {
    return cells[from + counter.slot()];
  }

  long discontinuity() {
    return cells[from + DISCONTINUITY];
  }

  /** sysUpTime, -1 not given. */
  public long upTimeTicks() {
    return cells[from + UP_TIME] - 1;
  }

  /** Our monotonic clock. */
  public long nanos() {
    return cells[from + NANOS];
  }
}
