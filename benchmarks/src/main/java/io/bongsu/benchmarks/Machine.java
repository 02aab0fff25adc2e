package io.bongsu.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where a measurement was made. */
final class Machine {
  private Machine() {}

  /** Cores, memory, kernel and JDK in one line. */
  static String description() {
    String kilobytes = lineOf("/proc/meminfo", "MemTotal:").replaceAll("\\D", "");
    return "%d cores (%s), %.0f GB, Linux %s, JDK %s"
        .formatted(
            Runtime.getRuntime().availableProcessors(),
            lineOf("/proc/cpuinfo", "model name").replaceFirst(".*:\\s*", ""),
            Long.parseLong(kilobytes) / 1e6,
            System.getProperty("os.version"),
            System.getProperty("java.vm.version"));
  }

  /** The load averages of the last 1, 5 and 15 minutes: work of others shows here. */
  static String load() {
    String[] fields = read("/proc/loadavg").split(" ", -1);
    return "load average " + fields[0] + " " + fields[1] + " " + fields[2];
  }

  private static String lineOf(String file, String beginning) {
    return read(file).lines().filter(line -> line.startsWith(beginning)).findFirst().orElse("0");
  }

  private static String read(String file) {
    try {
      return Files.readString(Path.of(file));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(file + " cannot be read", unreadable);
    }
  }
}
