package io.bongsu.simulator.network;

/**
 * What one end of a link sends to the other: one count that both ends read, so what leaves here
 * arrives there. Safe for one writer and many readers.
 */
final class Flow {
  private final Wave wave;
  private volatile Meter meter;

  Flow(Wave wave, long octetsSoFar) {
    this.wave = wave;
    this.meter = new Meter(octetsSoFar, Meter.STOPPED);
  }

  /** Octets ever sent this way up to the moment (milliseconds since the epoch). */
  long octets(long millis) {
    Meter now = meter;
    return now.runsSince() == Meter.STOPPED
        ? now.counted()
        : now.counted() + (long) wave.between(now.runsSince(), millis);
  }

  /** Octets per second at the moment, 0 while nothing flows. */
  double rate(long millis) {
    return meter.runsSince() == Meter.STOPPED ? 0 : wave.at(millis);
  }

  void run(long millis) {
    meter = new Meter(octets(millis), millis);
  }

  void stop(long millis) {
    meter = new Meter(octets(millis), Meter.STOPPED);
  }

  private record Meter(long counted, long runsSince) {
    static final long STOPPED = Long.MIN_VALUE;
  }
}
