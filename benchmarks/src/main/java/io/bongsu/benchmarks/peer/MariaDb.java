package io.bongsu.benchmarks.peer;

import io.bongsu.benchmarks.process.CpuTime;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A MariaDB server of its own in a folder, with a socket there and no port; whoever may read the
 * folder is its master. It syncs its log once a second, not for each transaction.
 */
final class MariaDb implements AutoCloseable {
  static final Program SERVER = new Program("mariadbd", "mariadb-server-core");
  static final Program CLIENT = new Program("mariadb", "mariadb-client-core");

  private static final long LOOK_MILLIS = 200;
  private static final int LOOKS = 150;
  private static final long STOP_SECONDS = 60;

  private final Installed installed;
  private final Path folder;
  private final Process server;

  private MariaDb(Installed installed, Path folder, Process server) {
    this.installed = installed;
    this.folder = folder;
    this.server = server;
  }

  /** Starts it in a new folder and waits until it answers. */
  static MariaDb start(Installed installed, Path folder) throws IOException, InterruptedException {
    Files.createDirectories(folder.resolve("data"));
    Process server =
        installed.serve(
            folder.resolve("log"),
            SERVER,
            "--no-defaults",
            "--user=" + System.getProperty("user.name"),
            "--basedir=" + installed.prefix(SERVER),
            "--datadir=" + folder.resolve("data"),
            "--socket=" + folder.resolve("socket"),
            "--skip-networking",
            "--skip-grant-tables",
            "--innodb-flush-log-at-trx-commit=2",
            "--innodb-buffer-pool-size=512M");
    MariaDb base = new MariaDb(installed, folder, server);
    try {
      base.awaitReady();
      return base;
    } catch (RuntimeException | IOException | InterruptedException failed) {
      base.close();
      throw failed;
    }
  }

  private void awaitReady() throws IOException, InterruptedException {
    for (int look = 0; look < LOOKS; look++) {
      if (Files.readString(folder.resolve("log")).contains("ready for connections")) {
        return;
      }
      if (server.waitFor(LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
        break;
      }
    }
    throw new IllegalStateException(
        "MariaDB did not start; it said: " + Files.readString(folder.resolve("log")));
  }

  String socket() {
    return folder.resolve("socket").toString();
  }

  /** CPU seconds so far. */
  double cpu() {
    return CpuTime.of(server.pid());
  }

  /**
   * Gives it statements and returns what they return, a row a line.
   *
   * @throws IllegalStateException with what the client said, when one is refused
   */
  List<String> run(String statements) throws IOException, InterruptedException {
    Path file = Files.writeString(folder.resolve("statements.sql"), statements);
    Process client =
        installed
            .command(CLIENT, "--no-defaults", "--skip-column-names", "--socket=" + socket())
            .redirectInput(file.toFile())
            .start();
    List<String> said;
    try (var reader = client.inputReader()) {
      said = reader.readAllLines();
    }
    if (client.waitFor() != 0) {
      throw new IllegalStateException("MariaDB refused: " + String.join(" ", said));
    }
    return said;
  }

  @Override
  public void close() {
    server.destroy();
    try {
      if (!server.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
        server.destroyForcibly();
      }
    } catch (InterruptedException stop) {
      server.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
