package io.bongsu.app.config;

import io.bongsu.model.series.MetricGroup;
import io.bongsu.storage.series.rows.Retention;
import io.bongsu.storage.series.rows.Retention.Kept;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** How long samples and roll-ups are kept, as the settings write it. */
final class RetentionText {
  private static final int LONGEST_DAYS = 36_500;

  private RetentionText() {}

  static Retention read(Settings settings) {
    int raw = settings.number(Setting.RETENTION, 1, 3_650);
    int fives = settings.number(Setting.FIVE_MINUTE_RETENTION, 1, 3_650);
    int hours = settings.number(Setting.HOUR_RETENTION, 1, LONGEST_DAYS);
    Kept usual =
        settings.parsed(
            Setting.HOUR_RETENTION, _ -> kept(raw, fives, hours), Retention.DEFAULT.usual());
    Map<MetricGroup, Kept> groups =
        settings.parsed(Setting.RETENTION_BY_GROUP, RetentionText::groups, Map.of());
    Map<String, Map<MetricGroup, Kept>> roles =
        settings.parsed(Setting.RETENTION_BY_ROLE, RetentionText::roles, Map.of());
    return new Retention(usual, groups, roles);
  }

  /** Such as core=30/180/800,access:ping=1/7/400; a group that is named wins over all of them. */
  private static Map<String, Map<MetricGroup, Kept>> roles(String text) {
    Map<String, Map<MetricGroup, Kept>> all = new HashMap<>();
    Map<String, Map<MetricGroup, Kept>> single = new HashMap<>();
    for (String part : text.split(",", -1)) {
      if (!part.isBlank()) {
        String[] sides = sides(part, "role=days/days/days or role:group=days/days/days");
        String[] names = sides[0].split(":", -1);
        String role = names[0].strip().toLowerCase(Locale.ROOT);
        if (role.isEmpty() || names.length > 2) {
          throw new IllegalArgumentException("\"" + part.strip() + "\" names no role");
        }
        List<MetricGroup> groups =
            names.length == 1 ? List.of(MetricGroup.values()) : List.of(group(names[1]));
        put(names.length == 1 ? all : single, role, groups, kept(sides[1], part));
      }
    }
    single.forEach((role, groups) ->
        all.computeIfAbsent(role, _ -> new EnumMap<>(MetricGroup.class)).putAll(groups));
    return all;
  }

  private static void put(
      Map<String, Map<MetricGroup, Kept>> roles, String role, List<MetricGroup> groups, Kept kept) {
    for (MetricGroup group : groups) {
      Map<MetricGroup, Kept> ofRole =
          roles.computeIfAbsent(role, _ -> new EnumMap<>(MetricGroup.class));
      if (ofRole.put(group, kept) != null) {
        throw new IllegalArgumentException("Role \"" + role + "\" is named twice");
      }
    }
  }

  /** What stands before and after the sign of equality. */
  private static String[] sides(String part, String form) {
    String[] sides = part.strip().split("=", -1);
    if (sides.length != 2 || !sides[1].strip().matches("\\d{1,5}/\\d{1,5}/\\d{1,5}")) {
      throw new IllegalArgumentException("\"" + part.strip() + "\" is not of the form " + form);
    }
    return sides;
  }

  private static Kept kept(String days, String part) {
    int[] numbers =
        Arrays.stream(days.strip().split("/", -1)).mapToInt(Integer::parseInt).toArray();
    try {
      return kept(numbers[0], numbers[1], numbers[2]);
    } catch (IllegalArgumentException wrong) {
      throw new IllegalArgumentException("\"" + part.strip() + "\": " + wrong.getMessage(), wrong);
    }
  }

  private static Map<MetricGroup, Kept> groups(String text) {
    Map<MetricGroup, Kept> groups = new EnumMap<>(MetricGroup.class);
    for (String part : text.split(",", -1)) {
      if (!part.isBlank()) {
        String[] sides = sides(part, "group=days/days/days");
        groups.put(group(sides[0]), kept(sides[1], part));
      }
    }
    return groups;
  }

  private static MetricGroup group(String text) {
    for (MetricGroup group : MetricGroup.values()) {
      if (group.name().equalsIgnoreCase(text.strip())) {
        return group;
      }
    }
    String known =
        Arrays.stream(MetricGroup.values())
            .map(group -> group.name().toLowerCase(Locale.ROOT))
            .collect(Collectors.joining(", "));
    throw new IllegalArgumentException("Unknown metric group \"" + text + "\"; known: " + known);
  }

  private static Kept kept(int raw, int fives, int hours) {
    return new Kept(Duration.ofDays(raw), Duration.ofDays(fives), Duration.ofDays(hours));
  }
}
