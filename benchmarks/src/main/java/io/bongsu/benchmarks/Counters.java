package io.bongsu.benchmarks;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Bongsu's own counters at one moment, or between two. */
record Counters(Map<String, Long> polls, Map<String, Long> samples) {
  private static final List<String> POLLS =
      List.of("started", "answered", "partial", "silent", "refused", "skipped", "inFlight");
  private static final List<String> SAMPLES = List.of("produced", "stored", "dropped", "queued");

  /** From the answer of {@code /status}. */
  static Counters of(JsonNode status) {
    return new Counters(
        numbers(status.path("polls"), POLLS), numbers(status.path("samples"), SAMPLES));
  }

  private static Map<String, Long> numbers(JsonNode node, List<String> names) {
    Map<String, Long> numbers = new LinkedHashMap<>();
    names.forEach(name -> numbers.put(name, node.path(name).asLong()));
    return numbers;
  }

  Counters since(Counters before) {
    return new Counters(minus(polls, before.polls), minus(samples, before.samples));
  }

  private static Map<String, Long> minus(Map<String, Long> now, Map<String, Long> before) {
    Map<String, Long> difference = new LinkedHashMap<>();
    now.forEach((name, count) -> difference.put(name, count - before.getOrDefault(name, 0L)));
    return difference;
  }

  long stored() {
    return samples.getOrDefault("stored", 0L);
  }

  long queued() {
    return samples.getOrDefault("queued", 0L);
  }

  static String text(Map<String, Long> counts) {
    return counts.entrySet().stream()
        .map(count -> count.getKey() + " " + count.getValue())
        .collect(Collectors.joining(", "));
  }
}
