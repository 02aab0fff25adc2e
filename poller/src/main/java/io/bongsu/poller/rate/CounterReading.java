package io.bongsu.poller.rate;

/**
 * One interface's counters as one poll read them. Filled by the poll that reads them; kept until
 * the next, whose reading it takes over. Not thread-safe.
 *
 * <p>Each counter is absent, 32 bits wide or 64 bits wide.
 */
public final class CounterReading {
  private static final int COUNTERS = InterfaceCounter.values().length;

  private final long[] values = new long[COUNTERS];
  private int present;
  private int wide;
  private long discontinuity;
  private long upTimeTicks = -1;
  private long nanos;

  /** Notes a Counter32; a 64-bit value already noted stays. */
  public void narrow(InterfaceCounter counter, long value) {
    if (!isWide(counter)) {
      values[counter.slot()] = value;
      present |= counter.bit();
    }
  }

  /** Notes a Counter64. */
  public void wide(InterfaceCounter counter, long value) {
    values[counter.slot()] = value;
    present |= counter.bit();
    wide |= counter.bit();
  }

  /** Notes ifCounterDiscontinuityTime, the sysUpTime at which counting last began anew. */
  public void discontinuity(long ticks) {
    discontinuity = ticks;
  }

  /**
   * Notes when the counters were read, the last of their PDUs counts.
   *
   * @param ticks sysUpTime in the same PDU, -1 not given
   * @param monotonic our clock
   */
  public void readAt(long ticks, long monotonic) {
    upTimeTicks = ticks;
    nanos = monotonic;
  }

  /**
   * Becomes equal to another reading. What lives from poll to poll is thus made once: replacing
   * hundreds of thousands of readings each minute would have the garbage collector move them all.
   */
  public void takeOver(CounterReading other) {
    System.arraycopy(other.values, 0, values, 0, values.length);
    present = other.present;
    wide = other.wide;
    discontinuity = other.discontinuity;
    upTimeTicks = other.upTimeTicks;
    nanos = other.nanos;
  }

  /** True when any counter was given. */
  public boolean isRead() {
    return present != 0;
  }

  boolean has(InterfaceCounter counter) {
    return (present & counter.bit()) != 0;
  }

  /** True when the octets came as Counter64. */
  public boolean isWide(InterfaceCounter counter) {
    return (wide & counter.bit()) != 0;
  }

  /** The value as it was sent; Counter64 is unsigned. */
  long value(InterfaceCounter counter) {
    return values[counter.slot()];
  }

  long discontinuity() {
    return discontinuity;
  }

  /** sysUpTime, -1 not given. */
  public long upTimeTicks() {
    return upTimeTicks;
  }

  /** Our monotonic clock. */
  public long nanos() {
    return nanos;
  }
}
