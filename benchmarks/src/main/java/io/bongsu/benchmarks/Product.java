package io.bongsu.benchmarks;

import io.bongsu.benchmarks.process.CpuTime;
import io.bongsu.benchmarks.process.Resources;
import io.bongsu.benchmarks.process.ThreadTimes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Bongsu with its embedded PostgreSQL, in processes of its own, as {@code ./bongsu run} starts it.
 */
final class Product implements AutoCloseable {
  private static final String PASSWORD = "a password for measuring";
  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final Pattern USED_HEAP = Pattern.compile("used (\\d+)K");

  private final JavaProgram program;
  private final long postgres;
  private final Rest rest;

  private Product(JavaProgram program, long postgres, Rest rest) {
    this.program = program;
    this.postgres = postgres;
    this.rest = rest;
  }

  /** Starts it in that folder and logs in. */
  static Product start(Path folder) throws InterruptedException {
    return start(folder, Map.of());
  }

  /** Starts it with more settings, named as the environment names them. */
  static Product start(Path folder, Map<String, String> settings) throws InterruptedException {
    Map<String, String> environment = new HashMap<>(settings);
    environment.put("BONGSU_ADMIN_PASSWORD", PASSWORD);
    int port = freePort();
    Path data = folder.resolve("data");
    JavaProgram program =
        JavaProgram.start(
            "io.bongsu.app.cli.Main",
            folder.resolve("bongsu.log"),
            environment,
            "run",
            "--port",
            Integer.toString(port),
            "--data",
            data.toString());
    try {
      program.await(() -> program.says("Bongsu is at "), PATIENCE);
      return new Product(program, postmaster(data), Rest.login(port, "admin", PASSWORD));
    } catch (RuntimeException | InterruptedException failed) {
      program.close();
      throw failed;
    }
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException none) {
      throw new UncheckedIOException("There is no free port", none);
    }
  }

  private static long postmaster(Path data) {
    try {
      return Long.parseLong(
          Files.readAllLines(data.resolve("postgres/postmaster.pid")).getFirst().strip());
    } catch (IOException absent) {
      throw new UncheckedIOException("PostgreSQL does not run", absent);
    }
  }

  Rest rest() {
    return rest;
  }

  /** Processor time spent so far. */
  Spent spent() {
    return new Spent(
        System.nanoTime() / 1e9, CpuTime.of(program.pid()), CpuTime.ofServer(postgres));
  }

  /** The same by what Bongsu's threads are for. */
  ThreadTimes threads() {
    return ThreadTimes.of(program.pid());
  }

  /** What the heap holds after a full collection, in MB of 2^20 bytes. */
  double heapAfterCollection() {
    jcmd("GC.run");
    Matcher used = USED_HEAP.matcher(jcmd("GC.heap_info"));
    if (!used.find()) {
      throw new IllegalStateException("jcmd GC.heap_info names no used heap");
    }
    return Long.parseLong(used.group(1)) / 1024.0;
  }

  /** What Bongsu's process holds. */
  Resources resources() {
    return Resources.of(program.pid());
  }

  /** The server and the processes of its connections and of its upkeep. */
  long serverProcesses() {
    return 1 + ProcessHandle.of(postgres).stream().flatMap(ProcessHandle::children).count();
  }

  /** Stops Bongsu's process so long, as a machine that stands still would, and lets it go on. */
  void standStill(Duration time) throws InterruptedException {
    signal("-STOP", program.pid());
    try {
      Thread.sleep(time);
    } finally {
      signal("-CONT", program.pid());
    }
  }

  /** Stops the database server with all its processes: connections stay, and nothing answers. */
  void hangDatabase() {
    signalDatabase("-STOP");
  }

  /** Lets it go on. */
  void wakeDatabase() {
    signalDatabase("-CONT");
  }

  private void signalDatabase(String signal) {
    ProcessHandle.of(postgres)
        .ifPresent(server -> server.children().forEach(child -> signal(signal, child.pid())));
    signal(signal, postgres);
  }

  private static void signal(String signal, long pid) {
    output("kill", signal, Long.toString(pid));
  }

  private String jcmd(String command) {
    return output(JavaProgram.jdkProgram("jcmd"), Long.toString(program.pid()), command);
  }

  private static String output(String... command) {
    try {
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      try (var reader = process.inputReader()) {
        return String.join("\n", reader.readAllLines());
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(command[0] + " cannot be run", failed);
    }
  }

  @Override
  public void close() {
    program.close();
  }

  /**
   * Clock and processor time at one moment, or between two.
   *
   * @param wall seconds
   * @param product CPU seconds of Bongsu's process
   * @param postgres CPU seconds of PostgreSQL's processes
   */
  record Spent(double wall, double product, double postgres) {
    Spent since(Spent before) {
      return new Spent(wall - before.wall, product - before.product, postgres - before.postgres);
    }

    double cpu() {
      return product + postgres;
    }
  }
}
