package io.bongsu.fault.time;

import java.time.Duration;
import java.time.Instant;

/**
 * One moment on both clocks.
 *
 * @param nanos monotonic; only differences mean anything, timers use nothing else
 * @param wall what people read; may jump
 */
public record Moment(long nanos, Instant wall) {
  /** How long ago, on the monotonic clock, the other moment was. */
  public Duration since(Moment earlier) {
    return Duration.ofNanos(nanos - earlier.nanos);
  }

  /** Whether at least this long has passed since the other moment, on the monotonic clock. */
  public boolean isPast(Moment earlier, Duration span) {
    return nanos - earlier.nanos >= span.toNanos();
  }

  /** Whether this is later on the monotonic clock. */
  public boolean isAfter(Moment other) {
    return nanos - other.nanos > 0;
  }

  /** The moment this long before. */
  public Moment minus(Duration span) {
    return new Moment(nanos - span.toNanos(), wall.minus(span));
  }

  /** The moment that people read as this, which is not later than this one; seen from here. */
  public Moment at(Instant past) {
    Duration ago = Duration.between(past, wall);
    return ago.isNegative() ? this : minus(ago);
  }

  /** The earlier of two. */
  public static Moment earlier(Moment one, Moment other) {
    return one.isAfter(other) ? other : one;
  }

  /** The later of two. */
  public static Moment later(Moment one, Moment other) {
    return one.isAfter(other) ? one : other;
  }
}
