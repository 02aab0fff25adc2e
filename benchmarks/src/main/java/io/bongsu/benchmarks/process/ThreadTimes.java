package io.bongsu.benchmarks.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Processor time of a process by what its threads are for, as {@code /proc/<pid>/task} tells it.
 *
 * @param seconds by group
 */
public record ThreadTimes(Map<String, Double> seconds) {
  /** Beginnings of thread names, and what they are for; the first that fits counts. */
  private static final List<Map.Entry<String, String>> GROUPS =
      List.of(
          Map.entry("ForkJoinPool", "polling and pipeline"),
          Map.entry("snmp-", "SNMP socket"),
          Map.entry("icmp-", "ICMP socket"),
          Map.entry("fault", "fault engine"),
          Map.entry("sample-", "sample writer"),
          Map.entry("deferred", "deferred writes"),
          Map.entry("topology", "topology"),
          Map.entry("live-feed", "live feed"),
          Map.entry("C1 ", "JIT"),
          Map.entry("C2 ", "JIT"),
          Map.entry("G1 ", "GC"),
          Map.entry("GC ", "GC"),
          Map.entry("VM ", "VM"),
          Map.entry("VirtualThread", "timers"),
          Map.entry("http", "web"),
          Map.entry("qtp", "web"));

  private static final List<String> POLLING =
      List.of("polling and pipeline", "SNMP socket", "ICMP socket");

  public static ThreadTimes of(long pid) {
    Map<String, Double> seconds = new TreeMap<>();
    try (Stream<Path> tasks = Files.list(Path.of("/proc", Long.toString(pid), "task"))) {
      tasks.forEach(task -> add(task, seconds));
    } catch (IOException gone) {
      throw new java.io.UncheckedIOException(gone);
    }
    return new ThreadTimes(seconds);
  }

  private static void add(Path task, Map<String, Double> seconds) {
    try {
      String stat = Files.readString(task.resolve("stat"));
      String name = stat.substring(stat.indexOf('(') + 1, stat.lastIndexOf(')'));
      seconds.merge(group(name), CpuTime.sum(stat, 11), Double::sum);
    } catch (IOException ended) {
      // its time is lost to this table, not to the sum over the process
    }
  }

  private static String group(String name) {
    return GROUPS.stream()
        .filter(group -> name.startsWith(group.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse("other");
  }

  public ThreadTimes since(ThreadTimes before) {
    Map<String, Double> difference = new TreeMap<>();
    seconds.forEach(
        (group, now) -> difference.put(group, now - before.seconds.getOrDefault(group, 0.0)));
    return new ThreadTimes(difference);
  }

  /** Of the threads that poll, ping, and take in what comes back. */
  public double polling() {
    return POLLING.stream().mapToDouble(group -> seconds.getOrDefault(group, 0.0)).sum();
  }

  @Override
  public String toString() {
    return seconds.entrySet().stream()
        .filter(group -> group.getValue() >= 0.005)
        .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
        .map(group -> "%s %.2f".formatted(group.getKey(), group.getValue()))
        .collect(Collectors.joining(", "));
  }
}
