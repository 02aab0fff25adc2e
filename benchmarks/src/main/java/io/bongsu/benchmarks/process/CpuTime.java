package io.bongsu.benchmarks.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Processor time in seconds, user and kernel, as proc(5) tells it: exact to 1/100 s, since the
 * process began.
 */
public final class CpuTime {
  private static final double TICKS_PER_SECOND = 100;
  private static final int USER = 11;
  private static final int REAPED_USER = 13;

  private CpuTime() {}

  /** Of one process with all its threads, its children left out. */
  public static double of(long pid) {
    return sum(stat(Long.toString(pid)), USER);
  }

  /** Of the children of this process that have ended and were waited for, with theirs. */
  public static double endedChildren() {
    return sum(stat("self"), REAPED_USER);
  }

  /** Of a server with its children, those that ended included, as PostgreSQL keeps its backends. */
  public static double ofServer(long pid) {
    String stat = stat(Long.toString(pid));
    double running =
        ProcessHandle.of(pid).stream()
            .flatMap(ProcessHandle::children)
            .mapToDouble(CpuTime::ofOneThatMayEnd)
            .sum();
    return sum(stat, USER) + sum(stat, REAPED_USER) + running;
  }

  private static double ofOneThatMayEnd(ProcessHandle child) {
    try {
      return of(child.pid());
    } catch (UncheckedIOException ended) {
      return 0;
    }
  }

  /** Adds a field and the next; fields are counted from 0 after the name in parentheses. */
  static double sum(String stat, int field) {
    String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
    return (Long.parseLong(fields[field]) + Long.parseLong(fields[field + 1])) / TICKS_PER_SECOND;
  }

  private static String stat(String process) {
    try {
      return Files.readString(Path.of("/proc", process, "stat"));
    } catch (IOException gone) {
      throw new UncheckedIOException("Process " + process + " cannot be measured", gone);
    }
  }
}
