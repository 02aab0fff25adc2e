package io.bongsu.storage.series.rows;

import io.bongsu.model.series.MetricGroup;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;

/**
 * How long what is kept of samples is kept; whole partitions are dropped, a day or, of hours, a
 * month.
 *
 * @param usual of groups that are not named
 * @param byGroup of groups that are
 */
public record Retention(Kept usual, Map<MetricGroup, Kept> byGroup) {
  /** 7 days as polled, 90 days of five minutes, 13 months of hours. */
  public static final Retention DEFAULT =
      new Retention(
          new Kept(Duration.ofDays(7), Duration.ofDays(90), Duration.ofDays(396)), Map.of());

  /** Takes copies. */
  public Retention {
    byGroup = Map.copyOf(byGroup);
  }

  /** The same, with another time for samples as polled. */
  public Retention withRaw(Duration raw) {
    Map<MetricGroup, Kept> groups = new EnumMap<>(MetricGroup.class);
    byGroup.forEach((group, kept) -> groups.put(group, kept.withRaw(raw)));
    return new Retention(usual.withRaw(raw), groups);
  }

  /** How long a group is kept in a resolution. */
  public Duration of(MetricGroup group, Resolution resolution) {
    return byGroup.getOrDefault(group, usual).of(resolution);
  }

  /** The longest time that samples of any group are kept as polled. */
  public Duration longestRaw() {
    Duration longest = usual.raw();
    for (Kept kept : byGroup.values()) {
      longest = kept.raw().compareTo(longest) > 0 ? kept.raw() : longest;
    }
    return longest;
  }

  /**
   * How long one group is kept.
   *
   * @param raw as polled
   * @param fiveMinutes roll-ups of five minutes, not shorter than raw
   * @param hour roll-ups of an hour, not shorter than those of five minutes
   */
  public record Kept(Duration raw, Duration fiveMinutes, Duration hour) {
    /** Refuses less than a day, and roll-ups that go before what they are made of. */
    public Kept {
      if (raw.compareTo(Duration.ofDays(1)) < 0) {
        throw new IllegalArgumentException("Samples are kept at least 1 day, got " + raw);
      }
      if (fiveMinutes.compareTo(raw) < 0 || hour.compareTo(fiveMinutes) < 0) {
        throw new IllegalArgumentException(
            "Five-minute roll-ups are kept at least as long as samples, and hours at least as long as"
                + " those: got "
                + raw.toDays()
                + ", "
                + fiveMinutes.toDays()
                + " and "
                + hour.toDays()
                + " days");
      }
    }

    private Kept withRaw(Duration other) {
      Duration fives = fiveMinutes.compareTo(other) < 0 ? other : fiveMinutes;
      return new Kept(other, fives, hour.compareTo(fives) < 0 ? fives : hour);
    }

    private Duration of(Resolution resolution) {
      return switch (resolution) {
        case RAW -> raw;
        case FIVE_MINUTES -> fiveMinutes;
        case HOUR -> hour;
      };
    }
  }
}
