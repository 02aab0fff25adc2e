package io.bongsu.storage.series.rows;

import io.bongsu.model.series.MetricGroup;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How long what is kept of samples is kept: of a role's devices as it says, otherwise as the group
 * says, otherwise as usual. Whole partitions are dropped, a day or, of hours, a month. Immutable.
 *
 * @param usual of groups that are not named
 * @param byGroup of groups that are
 * @param byRole by a device's role, lower case; the groups that are kept otherwise there
 */
public record Retention(
    Kept usual, Map<MetricGroup, Kept> byGroup, Map<String, Map<MetricGroup, Kept>> byRole) {
  /** 7 days as polled, 90 days of five minutes, 13 months of hours. */
  public static final Retention DEFAULT =
      new Retention(
          new Kept(Duration.ofDays(7), Duration.ofDays(90), Duration.ofDays(396)),
          Map.of(),
          Map.of());

  /** The role of a device whose row names none. */
  public static final String NO_ROLE = "";

  /** Takes copies. */
  public Retention {
    byGroup = Map.copyOf(byGroup);
    Map<String, Map<MetricGroup, Kept>> roles = new HashMap<>();
    byRole.forEach((role, groups) -> roles.put(role, Map.copyOf(groups)));
    byRole = Map.copyOf(roles);
  }

  /** The same, with another time for samples as polled. */
  public Retention withRaw(Duration raw) {
    Map<String, Map<MetricGroup, Kept>> roles = new HashMap<>();
    byRole.forEach((role, groups) -> roles.put(role, withRaw(groups, raw)));
    return new Retention(usual.withRaw(raw), withRaw(byGroup, raw), roles);
  }

  private static Map<MetricGroup, Kept> withRaw(Map<MetricGroup, Kept> groups, Duration raw) {
    Map<MetricGroup, Kept> others = new EnumMap<>(MetricGroup.class);
    groups.forEach((group, kept) -> others.put(group, kept.withRaw(raw)));
    return others;
  }

  /** How long a group of a role's devices is kept in a resolution; empty: of no role. */
  public Duration of(String role, MetricGroup group, Resolution resolution) {
    Kept ofRole = byRole.getOrDefault(role, Map.of()).get(group);
    return (ofRole == null ? byGroup.getOrDefault(group, usual) : ofRole).of(resolution);
  }

  /** The longest time that a group of any device is kept in a resolution. */
  public Duration longest(MetricGroup group, Resolution resolution) {
    return roles().map(role -> of(role, group, resolution)).reduce(Duration.ZERO, Retention::max);
  }

  /** The shortest time that a group of any device is kept in a resolution. */
  public Duration shortest(MetricGroup group, Resolution resolution) {
    return roles()
        .map(role -> of(role, group, resolution))
        .reduce(longest(group, resolution), Retention::min);
  }

  /** The longest time that samples of any group are kept as polled. */
  public Duration longestRaw() {
    return Arrays.stream(MetricGroup.values())
        .map(group -> longest(group, Resolution.RAW))
        .reduce(Duration.ZERO, Retention::max);
  }

  /** The UTC day before whose begin a group of a role's devices is kept no longer. */
  public LocalDate keptFrom(String role, MetricGroup group, Resolution resolution, Instant now) {
    return Partitions.day(now.minus(of(role, group, resolution)));
  }

  /** Of which devices something that ended before a UTC day begins is kept now. */
  public Stay stay(MetricGroup group, Resolution resolution, LocalDate next, Instant now) {
    boolean others = next.isAfter(keptFrom(NO_ROLE, group, resolution, now));
    return new Stay(
        others,
        byRole.keySet().stream()
            .filter(role -> next.isAfter(keptFrom(role, group, resolution, now)) != others)
            .collect(Collectors.toUnmodifiableSet()));
  }

  /** All that may differ: the roles that are named, and any other. */
  private Stream<String> roles() {
    return Stream.concat(Stream.of(NO_ROLE), byRole.keySet().stream());
  }

  private static Duration max(Duration one, Duration other) {
    return one.compareTo(other) >= 0 ? one : other;
  }

  private static Duration min(Duration one, Duration other) {
    return one.compareTo(other) <= 0 ? one : other;
  }

  /**
   * Of which devices something is kept.
   *
   * @param others of those whose role is not among the exceptions
   * @param exceptions the roles of which the contrary holds
   */
  public record Stay(boolean others, Set<String> exceptions) {
    /** True when nothing is to go. */
    public boolean isAll() {
      return others && exceptions.isEmpty();
    }

    /** Whether what is kept of this role's devices stays; empty: of no role. */
    public boolean test(String role) {
      return exceptions.contains(role) != others;
    }
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
