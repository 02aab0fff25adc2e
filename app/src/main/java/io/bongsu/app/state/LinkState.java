package io.bongsu.app.state;

import java.util.Locale;

/**
 * A link's state and load, seen from its end a.
 *
 * @param inBps bits per second towards a, NaN unknown
 * @param outBps bits per second from a to b, NaN unknown
 * @param speedBps bits per second, 0 unknown
 */
public record LinkState(Status status, double inBps, double outBps, long speedBps) {
  /** Nothing known. */
  public static final LinkState UNKNOWN = new LinkState(Status.UNKNOWN, Double.NaN, Double.NaN, 0);

  /** What a link is doing. */
  public enum Status {
    UP,
    /** A port of it is down, or a device at its end. */
    DOWN,
    /** Not heard of any more, or without fresh values. */
    STALE,
    UNKNOWN;

    /** As the REST API writes it. */
    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
