package io.bongsu.app.config;

import io.bongsu.model.series.MetricGroup;
import io.bongsu.storage.series.rows.Retention;
import io.bongsu.storage.series.rows.Retention.Kept;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
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
    return new Retention(usual, groups);
  }

  private static Map<MetricGroup, Kept> groups(String text) {
    Map<MetricGroup, Kept> groups = new EnumMap<>(MetricGroup.class);
    for (String part : text.split(",", -1)) {
      if (!part.isBlank()) {
        String[] sides = part.strip().split("=", -1);
        if (sides.length != 2 || !sides[1].matches("\\d{1,5}/\\d{1,5}/\\d{1,5}")) {
          throw new IllegalArgumentException(
              "\"" + part.strip() + "\" is not of the form group=days/days/days");
        }
        int[] days = Arrays.stream(sides[1].split("/", -1)).mapToInt(Integer::parseInt).toArray();
        groups.put(group(sides[0]), kept(days[0], days[1], days[2]));
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
