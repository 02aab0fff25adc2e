package io.bongsu.benchmarks;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Polls that were not made, by plan, from the counters {@code bongsu_polls_finished_total} of
 * Bongsu's own /metrics.
 */
record LeftOut(Map<String, Long> byPlan) {
  private static final Pattern LINE =
      Pattern.compile(
          "(?m)^bongsu_polls_finished_total\\{outcome=\"skipped\",plan=\"(\\w+)\"} (\\S+)$");

  /** From the text of /metrics. */
  static LeftOut of(String metrics) {
    Map<String, Long> counts = new TreeMap<>();
    Matcher line = LINE.matcher(metrics);
    while (line.find()) {
      counts.put(line.group(1), (long) Double.parseDouble(line.group(2)));
    }
    return new LeftOut(counts);
  }

  LeftOut since(LeftOut before) {
    Map<String, Long> difference = new TreeMap<>();
    byPlan.forEach((plan, count) ->
        difference.put(plan, count - before.byPlan.getOrDefault(plan, 0L)));
    return new LeftOut(difference);
  }

  @Override
  public String toString() {
    return byPlan.entrySet().stream()
        .map(plan -> plan.getKey() + " " + plan.getValue())
        .collect(Collectors.joining(", "));
  }
}
