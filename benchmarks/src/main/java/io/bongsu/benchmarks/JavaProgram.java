package io.bongsu.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** A Java program in a process of its own, with the JVM options and the class path of this one. */
final class JavaProgram implements AutoCloseable {
  private static final long LOOK_MILLIS = 100;
  private static final long STOP_SECONDS = 60;

  private final Process process;
  private final Path log;

  private JavaProgram(Process process, Path log) {
    this.process = process;
    this.log = log;
  }

  static JavaProgram start(
      String mainClass, Path log, Map<String, String> environment, String... arguments) {
    List<String> command = new ArrayList<>();
    command.add(jdkProgram("java"));
    command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), mainClass));
    command.addAll(List.of(arguments));
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
    builder.environment().putAll(environment);
    try {
      Process process = builder.start();
      Runtime.getRuntime().addShutdownHook(new Thread(process::destroy)); // a signal ends it, too
      return new JavaProgram(process, log);
    } catch (IOException failed) {
      throw new UncheckedIOException(mainClass + " cannot be started", failed);
    }
  }

  static String jdkProgram(String name) {
    return Path.of(System.getProperty("java.home"), "bin", name).toString();
  }

  long pid() {
    return process.pid();
  }

  boolean says(String text) {
    return said().contains(text);
  }

  /**
   * Waits until it is ready.
   *
   * @throws IllegalStateException with what it said, when it ends or the time is over
   */
  void await(BooleanSupplier ready, Duration patience) throws InterruptedException {
    long end = System.nanoTime() + patience.toNanos();
    while (!ready.getAsBoolean()) {
      if (System.nanoTime() > end || process.waitFor(LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
        throw new IllegalStateException("It did not start; it said:\n" + said());
      }
    }
  }

  private String said() {
    try {
      return Files.readString(log, StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(log + " cannot be read", unreadable);
    }
  }

  /** Asks it to stop, and makes it when it does not. */
  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException stop) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
