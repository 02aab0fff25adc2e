package io.bongsu.model.threshold;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Where "too high" begins and ends, in the measure's unit.
 *
 * @param warning at or above it is a warning; null: no warning
 * @param critical at or above it is critical; null: never
 * @param clear at or below it is good again; between both it stays as it was
 * @param hold how long without a break it must be too high, at most a day
 */
public record Limits(
    @Nullable Double warning, @Nullable Double critical, double clear, Duration hold) {
  private static final Duration LONGEST = Duration.ofDays(1);

  /** Refuses limits that contradict each other. */
  public Limits {
    if (hold.isNegative() || hold.compareTo(LONGEST) > 0) {
      throw new IllegalArgumentException(
          "The time a value must be too high is between 0 and 86400 s, not " + hold.toSeconds());
    }
    if (warning != null && critical != null && critical < warning) {
      throw new IllegalArgumentException(
          "The critical limit " + critical + " is below the warning limit " + warning);
    }
    Double lowest = warning == null ? critical : warning;
    if (!Double.isFinite(clear) || (lowest != null && !(clear < lowest))) {
      throw new IllegalArgumentException(
          "The value that clears must be below the lowest limit " + lowest + ", is " + clear);
    }
  }

  /** Where the first level begins; infinite where there is none. */
  public double lowest() {
    Double lowest = warning == null ? critical : warning;
    return lowest == null ? Double.POSITIVE_INFINITY : lowest;
  }

  /** Where the second level begins; infinite where there is none. */
  public double highest() {
    return critical == null ? Double.POSITIVE_INFINITY : critical;
  }
}
