package io.bongsu.performance.trend;

import java.util.Locale;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * When a daily value reaches a threshold, if it goes on as it did.
 *
 * @param verdict what can be said
 * @param reason the same as a sentence
 * @param days days with data
 * @param line the trend; null when there is too little data
 * @param current where the line stands on the last day; NaN when unknown
 * @param until days from the last day until the threshold; null when it is not rising
 */
public record CapacityForecast(
    Verdict verdict,
    String reason,
    int days,
    @Nullable TheilSen line,
    double current,
    @Nullable Until until) {
  /** The fewest days with data to speak from. */
  public static final int FEWEST_DAYS = 14;

  private static final double Z_90 = 1.6448536269514722;

  /**
   * Looks ahead.
   *
   * @param byDay one value for each day that has one, by day number
   * @param today the day to count from
   * @param threshold in the unit of the values
   */
  public static CapacityForecast of(SortedMap<Long, Double> byDay, long today, double threshold) {
    int days = byDay.size();
    if (days < FEWEST_DAYS) {
      String reason = "%d of at least %d days with data".formatted(days, FEWEST_DAYS);
      return new CapacityForecast(Verdict.UNKNOWN, reason, days, null, Double.NaN, null);
    }
    double[] x = byDay.keySet().stream().mapToDouble(day -> day - today).toArray();
    double[] y = byDay.values().stream().mapToDouble(Double::doubleValue).toArray();
    TheilSen line = TheilSen.fit(x, y, Z_90);
    double current = line.at(0);
    Verdict verdict = verdict(line, current, threshold);
    Until until = until(verdict, line, threshold - current);
    return new CapacityForecast(
        verdict, reason(verdict, line, until, days), days, line, current, until);
  }

  private static Verdict verdict(TheilSen line, double current, double threshold) {
    if (current >= threshold) {
      return Verdict.OVER;
    }
    if (line.slopeLow() > 0) {
      return Verdict.RISING;
    }
    return line.slopeHigh() < 0 ? Verdict.FALLING : Verdict.STEADY;
  }

  private static @Nullable Until until(Verdict verdict, TheilSen line, double room) {
    return switch (verdict) {
      case OVER -> new Until(0, 0, 0);
      case RISING ->
          new Until(room / line.slope(), room / line.slopeHigh(), room / line.slopeLow());
      case STEADY, FALLING, UNKNOWN -> null;
    };
  }

  private static String reason(Verdict verdict, TheilSen line, @Nullable Until until, int days) {
    String slopes =
        String.format(
            Locale.ROOT,
            "%+.3g a day (90 %%: %+.3g to %+.3g) over %d days",
            line.slope(),
            line.slopeLow(),
            line.slopeHigh(),
            days);
    return switch (verdict) {
      case OVER -> "The trend stands at the threshold already; " + slopes;
      case RISING ->
          String.format(
                  Locale.ROOT,
                  "In %.0f days, between %.0f and %.0f; ",
                  until == null ? 0 : until.days(),
                  until == null ? 0 : until.earliest(),
                  until == null ? 0 : until.latest())
              + slopes;
      case FALLING -> "It falls; " + slopes;
      case STEADY -> "No trend that is certain; " + slopes;
      case UNKNOWN -> "";
    };
  }

  /** What can be said. */
  public enum Verdict {
    /** At the threshold already. */
    OVER,
    /** The whole interval of the slope is above zero. */
    RISING,
    /** The interval holds zero. */
    STEADY,
    /** The whole interval is below zero. */
    FALLING,
    /** Too little data. */
    UNKNOWN;

    /** As the REST API writes it. */
    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Days from now: by the slope, and by the two ends of its interval. */
  public record Until(double days, double earliest, double latest) {}
}
