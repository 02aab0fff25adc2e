package io.bongsu.app.http.api;

import io.bongsu.app.http.Problem;
import io.bongsu.app.http.Query;
import java.time.Duration;
import java.time.Instant;

/**
 * The time a request asks about.
 *
 * @param from inclusive
 * @param to exclusive, after from
 */
record Span(Instant from, Instant to) {
  private static final Duration LONGEST = Duration.ofDays(3 * 366);

  /** From the parameters from and to; the usual length ends now. */
  static Span of(Query query, Instant now, Duration usual) {
    Instant to = query.moment("to", now);
    Instant from = query.moment("from", to.minus(usual));
    if (!from.isBefore(to)) {
      throw Problem.bad("Parameter from must be before to");
    }
    if (Duration.between(from, to).compareTo(LONGEST) > 0) {
      throw Problem.bad("The span between from and to is longer than three years");
    }
    return new Span(from, to);
  }
}
