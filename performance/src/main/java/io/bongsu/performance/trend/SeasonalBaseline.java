package io.bongsu.performance.trend;

import io.bongsu.model.series.SeriesQuery.Bucket;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What is usual at an hour of the week: median and MAD of the last weeks' values of that hour.
 *
 * <p>It forgets what is older than {@link #WEEKS}. A value far outside of what an hour is known for
 * is flagged and not learnt, so that an outage does not become usual; when an hour is flagged in
 * {@link #NEW_NORMAL} weeks running, that is how it is now, and the hour starts anew. Not
 * thread-safe while it learns. 11 kB.
 */
public final class SeasonalBaseline {
  /** Hours of a week. */
  public static final int HOURS = 168;

  /** How many values of an hour are remembered. */
  public static final int WEEKS = 8;

  /** The fewest values of an hour to speak of it. */
  public static final int FEWEST = 3;

  /** Flagged in so many weeks running, a value is learnt. */
  public static final int NEW_NORMAL = 3;

  /** Beyond this many robust deviations a value is not usual. */
  public static final double FAR = 4;

  private static final long SECONDS = 3_600;
  private static final double MAD_TO_SIGMA = 1.4826;
  private static final double SHARE_OF_MEDIAN = 0.05;

  private final double[] values = new double[HOURS * WEEKS];
  private final int[] learnt = new int[HOURS];
  private final int[] flagged = new int[HOURS];
  private double leastSeen = Double.POSITIVE_INFINITY;
  private double floor;

  /** Knows nothing yet. */
  SeasonalBaseline() {
    Arrays.fill(values, Double.NaN);
  }

  /** Learns the means of hours, oldest first, such as the hourly roll-ups of a series. */
  public static SeasonalBaseline of(List<Bucket> hourly) {
    SeasonalBaseline baseline = new SeasonalBaseline();
    long settleAt = Long.MIN_VALUE;
    for (Bucket bucket : hourly) {
      long hour = Math.floorDiv(bucket.epochSecond(), SECONDS);
      if (hour >= settleAt) {
        baseline.settle();
        settleAt = hour + HOURS;
      }
      baseline.learn(hour, bucket.avg());
    }
    baseline.settle();
    return baseline;
  }

  /**
   * Takes in the mean of an hour; hours in rising order.
   *
   * @param hour hours since 1970-01-01T00:00Z
   * @return false when it was flagged and not learnt
   */
  boolean learn(long hour, double value) {
    int slot = slot(hour);
    boolean usual = band(hour).map(band -> band.isUsual(value)).orElse(true);
    flagged[slot] = usual ? 0 : flagged[slot] + 1;
    if (!usual && flagged[slot] < NEW_NORMAL) {
      return false;
    }
    if (!usual) {
      forget(slot);
    }
    values[slot * WEEKS + learnt[slot] % WEEKS] = value;
    learnt[slot]++;
    leastSeen = Math.min(leastSeen, value);
    return true;
  }

  /** What is usual at an hour; empty while it is not known well enough. */
  public Optional<Band> band(long hour) {
    double[] known = known(slot(hour));
    if (known.length < FEWEST) {
      return Optional.empty();
    }
    double median = Percentile.median(known);
    double sigma = Math.max(MAD_TO_SIGMA * deviation(known, median), leastSigma(median));
    return Optional.of(Band.around(median, sigma, leastSeen));
  }

  /** Whether at least half of the week's hours are known. */
  public boolean isReady() {
    return Arrays.stream(learnt).filter(count -> count >= FEWEST).count() * 2 >= HOURS;
  }

  /**
   * Judges all hours together: the usual deviation of the whole week becomes the least of each
   * hour, because a few values that happen to agree do not make an hour exact. Call it when a week
   * has been learnt.
   */
  void settle() {
    double[] deviations = new double[HOURS];
    int count = 0;
    for (int slot = 0; slot < HOURS; slot++) {
      double[] known = known(slot);
      if (known.length >= FEWEST) {
        deviations[count++] = deviation(known, Percentile.median(known));
      }
    }
    floor = count == 0 ? 0 : MAD_TO_SIGMA * Percentile.median(Arrays.copyOf(deviations, count));
  }

  private double leastSigma(double median) {
    return Math.max(floor, SHARE_OF_MEDIAN * Math.abs(median));
  }

  private double[] known(int slot) {
    return Arrays.copyOfRange(values, slot * WEEKS, slot * WEEKS + Math.min(WEEKS, learnt[slot]));
  }

  private void forget(int slot) {
    Arrays.fill(values, slot * WEEKS, (slot + 1) * WEEKS, Double.NaN);
    learnt[slot] = 0;
    flagged[slot] = 0;
  }

  private static double deviation(double[] known, double median) {
    return Percentile.median(Arrays.stream(known).map(value -> Math.abs(value - median)).toArray());
  }

  /** The first hour of 1970 was a Thursday's; any fixed beginning of the week serves. */
  private static int slot(long hour) {
    return (int) Math.floorMod(hour, (long) HOURS);
  }

  /**
   * The usual range of an hour.
   *
   * @param low median - 4 deviations, but not below zero where nothing ever was
   * @param usual the median
   * @param high median + 4 deviations
   */
  public record Band(double low, double usual, double high) {
    static Band around(double median, double sigma, double leastSeen) {
      double low = median - FAR * sigma;
      return new Band(leastSeen >= 0 ? Math.max(0, low) : low, median, median + FAR * sigma);
    }

    boolean isUsual(double value) {
      return value >= low && value <= high;
    }
  }
}
