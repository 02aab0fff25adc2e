package io.bongsu.app;

import io.bongsu.app.cli.Main;
import io.bongsu.app.config.Setting;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/** The product as a process of its own, so that it can be killed. */
final class BongsuProcess implements AutoCloseable {
  private static final long START_LIMIT_NANOS = Duration.ofMinutes(2).toNanos();

  private final Process process;
  private final int port;
  private final Path told;

  private BongsuProcess(Process process, int port, Path told) {
    this.process = process;
    this.port = port;
    this.told = told;
  }

  static BongsuProcess launch(Path data) throws IOException {
    return launch(data, Map.of());
  }

  static BongsuProcess launch(Path data, Map<Setting, String> settings) throws IOException {
    int port = freePort();
    Path told = data.resolve("process.log");
    List<String> command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "--enable-native-access=ALL-UNNAMED",
            "-cp",
            System.getProperty("java.class.path"),
            Main.class.getName(),
            "run",
            "--data",
            data.toString(),
            "--port",
            Integer.toString(port));
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(told.toFile());
    builder.environment().put(Setting.ADMIN_PASSWORD.variable(), RunningBongsu.PASSWORD);
    builder.environment().put(Setting.BALLAST.variable(), "0");
    settings.forEach((setting, value) -> builder.environment().put(setting.variable(), value));
    return new BongsuProcess(builder.start(), port, told);
  }

  RestClient loginWhenReady() {
    long end = System.nanoTime() + START_LIMIT_NANOS;
    while (true) {
      try {
        return RestClient.login(port, "admin", RunningBongsu.PASSWORD);
      } catch (AssertionError notYet) {
        if (!process.isAlive() || System.nanoTime() > end) {
          throw new AssertionError("Bongsu did not come up: " + told(), notYet);
        }
        LockSupport.parkNanos(200_000_000L);
      }
    }
  }

  /** What it said so far. */
  private String told() {
    try {
      return Files.readString(told);
    } catch (IOException unreadable) {
      return unreadable.toString();
    }
  }

  /** Without any chance to tidy up: kill -9. */
  @Override
  public void close() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  /** The database server of this data directory, if it lives. */
  static Optional<ProcessHandle> postmaster(Path directory) throws IOException {
    Path cluster = directory.resolve("postgres");
    Path note = cluster.resolve("postmaster.pid");
    if (Files.notExists(note)) {
      return Optional.empty();
    }
    long pid = Long.parseLong(Files.readAllLines(note).getFirst().strip());
    Path works = Path.of("/proc", Long.toString(pid), "cwd");
    return Files.exists(works) && works.toRealPath().equals(cluster.toRealPath())
        ? ProcessHandle.of(pid)
        : Optional.empty();
  }

  /** A port of loopback that nobody listens on. */
  static int freePort() throws IOException {
    try (ServerSocket probe = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
      return probe.getLocalPort();
    }
  }
}
