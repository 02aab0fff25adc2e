package io.bongsu.benchmarks.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * What a process holds, as proc(5) tells it.
 *
 * @param threads of the operating system
 * @param files open file descriptors, sockets included
 * @param resident MB of 2^20 bytes in memory
 */
public record Resources(long threads, long files, long resident) {
  public static Resources of(long pid) {
    Path process = Path.of("/proc", Long.toString(pid));
    try (Stream<Path> open = Files.list(process.resolve("fd"))) {
      String status = Files.readString(process.resolve("status"));
      return new Resources(
          number(status, "Threads:"), open.count(), number(status, "VmRSS:") / 1024);
    } catch (IOException gone) {
      throw new UncheckedIOException("Process " + pid + " cannot be measured", gone);
    }
  }

  private static long number(String status, String name) {
    String line = status.lines().filter(each -> each.startsWith(name)).findFirst().orElse("0");
    return Long.parseLong(line.replaceAll("\\D", ""));
  }

  @Override
  public String toString() {
    return "%d threads, %d files, %d MB resident".formatted(threads, files, resident);
  }
}
