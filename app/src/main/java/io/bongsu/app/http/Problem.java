package io.bongsu.app.http;

import java.util.function.Supplier;

/** A request that is refused, with a sentence for whoever made it (RFC 9457). */
public final class Problem extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int status;
  private final long retryAfterSeconds;

  /**
   * A refusal.
   *
   * @param detail what is wrong and what to do; shown to the caller
   */
  public Problem(int status, String detail) {
    this(status, detail, 0);
  }

  private Problem(int status, String detail, long retryAfterSeconds) {
    super(detail, null, false, false);
    this.status = status;
    this.retryAfterSeconds = retryAfterSeconds;
  }

  /** 400: the request makes no sense. */
  public static Problem bad(String detail) {
    return new Problem(400, detail);
  }

  /** 404: there is no such thing. */
  public static Problem absent(String detail) {
    return new Problem(404, detail);
  }

  /** 409: it contradicts what is there. */
  public static Problem conflict(String detail) {
    return new Problem(409, detail);
  }

  /** 429: later. */
  public static Problem later(String detail, long seconds) {
    return new Problem(429, detail, seconds);
  }

  /** Runs something whose complaints are sentences for the user, and makes them problems. */
  public static <T> T onComplaint(int status, Supplier<T> something) {
    try {
      return something.get();
    } catch (IllegalArgumentException complaint) {
      throw new Problem(status, String.valueOf(complaint.getMessage()));
    }
  }

  /** The HTTP status. */
  public int status() {
    return status;
  }

  /** When to try again, 0 unsaid. */
  public long retryAfterSeconds() {
    return retryAfterSeconds;
  }
}
