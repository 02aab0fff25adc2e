package io.bongsu.performance.accounting;

import io.bongsu.model.accounting.BillingCalendar.Period;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * The whole five minutes of a period up to a moment. Midnights of all time zones lie on whole five
 * minutes, so that a period has no broken ones but the one that runs now, which is left out.
 *
 * @param origin start of the first, seconds since 1970
 * @param count how many
 */
public record FiveMinutes(long origin, int count) {
  /** Their length in seconds. */
  public static final int SECONDS = 300;

  /** Those that are over. */
  public static FiveMinutes of(Period period, Instant now) {
    long from = period.from().getEpochSecond();
    long end = Math.min(period.to().getEpochSecond(), now.getEpochSecond());
    return new FiveMinutes(from, (int) Math.max(0, (end - from) / SECONDS));
  }

  /** The place of a moment; outside of 0 to count - 1 when it is none of these. */
  public long place(long epochSecond) {
    return Math.floorDiv(epochSecond - origin, SECONDS);
  }

  /** The spans to ask for, each of at most that many five minutes. */
  public List<Period> spans(int most) {
    List<Period> spans = new ArrayList<>();
    for (int start = 0; start < count; start += most) {
      spans.add(new Period(begin(start), begin(Math.min(count, start + most))));
    }
    return spans;
  }

  private Instant begin(int place) {
    return Instant.ofEpochSecond(origin + (long) place * SECONDS);
  }
}
