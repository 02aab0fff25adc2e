package io.bongsu.app.config;

import io.bongsu.model.poll.PollIntervals;
import io.bongsu.model.poll.PollPlan;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** How often the plans run, as the settings write it. */
final class IntervalText {
  private static final int LONGEST_SECONDS = 604_800;
  private static final int SHORTEST_SECONDS = 10;

  private IntervalText() {}

  static PollIntervals read(Settings settings) {
    Map<PollPlan, Duration> usual =
        Map.of(
            PollPlan.STATUS, seconds(settings.number(Setting.STATUS, SHORTEST_SECONDS, 3_600)),
            PollPlan.HEALTH, seconds(settings.number(Setting.HEALTH, SHORTEST_SECONDS, 86_400)),
            PollPlan.NEIGHBOURS,
                seconds(settings.number(Setting.NEIGHBOURS, SHORTEST_SECONDS, 86_400)),
            PollPlan.INVENTORY,
                seconds(settings.number(Setting.INVENTORY, SHORTEST_SECONDS, LONGEST_SECONDS)));
    Map<String, Map<PollPlan, Duration>> roles =
        settings.parsed(Setting.INTERVALS_BY_ROLE, IntervalText::roles, Map.of());
    return new PollIntervals(usual, roles);
  }

  private static Duration seconds(int number) {
    return Duration.ofSeconds(number);
  }

  /** Such as core=traffic:30/status:10,access=traffic:300. */
  private static Map<String, Map<PollPlan, Duration>> roles(String text) {
    Map<String, Map<PollPlan, Duration>> roles = new HashMap<>();
    for (String part : text.split(",", -1)) {
      if (part.isBlank()) {
        continue;
      }
      String[] sides = part.strip().split("=", -1);
      if (sides.length != 2 || sides[0].isBlank()) {
        throw wrong(part);
      }
      String role = sides[0].strip().toLowerCase(Locale.ROOT);
      if (roles.put(role, plans(sides[1], part)) != null) {
        throw new IllegalArgumentException("Role \"" + role + "\" is named twice");
      }
    }
    return roles;
  }

  private static Map<PollPlan, Duration> plans(String text, String part) {
    Map<PollPlan, Duration> plans = new EnumMap<>(PollPlan.class);
    for (String pair : text.split("/", -1)) {
      String[] sides = pair.strip().split(":", -1);
      if (sides.length != 2 || !sides[1].strip().matches("\\d{1,6}")) {
        throw wrong(part);
      }
      int number = Integer.parseInt(sides[1].strip());
      if (number < SHORTEST_SECONDS || number > LONGEST_SECONDS) {
        throw new IllegalArgumentException(
            number + " seconds are not between " + SHORTEST_SECONDS + " and " + LONGEST_SECONDS);
      }
      plans.put(plan(sides[0].strip()), seconds(number));
    }
    return plans;
  }

  private static IllegalArgumentException wrong(String part) {
    return new IllegalArgumentException(
        "\"" + part.strip() + "\" is not of the form role=plan:seconds/plan:seconds");
  }

  private static PollPlan plan(String text) {
    for (PollPlan plan : PollPlan.values()) {
      if (plan.name().equalsIgnoreCase(text)) {
        return plan;
      }
    }
    String known =
        Arrays.stream(PollPlan.values())
            .map(plan -> plan.name().toLowerCase(Locale.ROOT))
            .collect(Collectors.joining(", "));
    throw new IllegalArgumentException("Unknown plan \"" + text + "\"; known: " + known);
  }
}
