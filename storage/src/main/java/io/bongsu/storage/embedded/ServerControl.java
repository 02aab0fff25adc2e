package io.bongsu.storage.embedded;

import io.bongsu.model.StoreException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Starts and stops the server process of one cluster. */
final class ServerControl {
  private static final Logger LOG = LoggerFactory.getLogger(ServerControl.class);

  /** Crash recovery replays the log since the last checkpoint, so a start may take minutes. */
  private static final Duration START_LIMIT = Duration.ofMinutes(5);

  private static final Duration STOP_LIMIT = Duration.ofSeconds(30);
  private static final int START_TRIES = 20;
  private static final long LOG_LIMIT = 10_000_000;

  private final ServerFiles files;
  private final ServerPrograms programs;
  private final ServerCommand command;

  ServerControl(ServerFiles files, ServerPrograms programs, ServerCommand command) {
    this.files = files;
    this.programs = programs;
    this.command = command;
  }

  Path log() {
    return files.log();
  }

  boolean isRunning() throws IOException {
    return Postmaster.running(files).isPresent();
  }

  /** Stops the server that a killed Bongsu left behind, if it still runs. */
  void stopLeftOver() throws IOException {
    Optional<Postmaster> leftOver = Postmaster.running(files);
    if (leftOver.isPresent()) {
      LOG.warn(
          "A database server (process {}) of an earlier run still serves {}: stopping it",
          leftOver.get().pid(),
          files.cluster());
      stop();
    }
  }

  /**
   * Starts and waits until connections are accepted. Processes of a server killed a moment ago may
   * still hold its shared memory, so a refused start is repeated for some seconds.
   */
  void start() throws IOException {
    rotateLog();
    ServerCommand.Outcome outcome = pgCtlStart();
    for (int tries = 1; !outcome.succeeded() && tries < START_TRIES && holdsMemory(); tries++) {
      pause();
      outcome = pgCtlStart();
    }
    if (!outcome.succeeded()) {
      throw new IOException(outcome.output() + " — the server's log is " + files.log());
    }
  }

  /** Asks for a fast shutdown; when that takes too long, for an immediate one. */
  void stop() {
    try {
      if (isRunning() && !pgCtlStop("fast").succeeded()) {
        LOG.warn(
            "The embedded database did not stop in {} s: stopping it at once",
            STOP_LIMIT.toSeconds());
        ServerCommand.Outcome unused = pgCtlStop("immediate");
        LOG.warn("{}", unused.output());
      }
    } catch (IOException e) {
      throw new StoreException("The embedded database could not be stopped: " + e.getMessage(), e);
    }
  }

  private ServerCommand.Outcome pgCtlStart() throws IOException {
    return command.run(
        START_LIMIT.plusSeconds(10),
        List.of(
            programs.program("pg_ctl").toString(),
            "start",
            "--pgdata=" + files.cluster(),
            "--log=" + files.log(),
            "--wait",
            "--silent",
            "--timeout=" + START_LIMIT.toSeconds()));
  }

  private ServerCommand.Outcome pgCtlStop(String mode) throws IOException {
    return command.run(
        STOP_LIMIT.plusSeconds(10),
        List.of(
            programs.program("pg_ctl").toString(),
            "stop",
            "--pgdata=" + files.cluster(),
            "--mode=" + mode,
            "--wait",
            "--silent",
            "--timeout=" + STOP_LIMIT.toSeconds()));
  }

  private boolean holdsMemory() throws IOException {
    return Files.exists(files.log())
        && LogTail.of(files.log()).contains("pre-existing shared memory block");
  }

  private void rotateLog() throws IOException {
    if (Files.exists(files.log()) && Files.size(files.log()) > LOG_LIMIT) {
      Files.move(
          files.log(),
          files.log().resolveSibling("postgres.log.1"),
          StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private static void pause() throws IOException {
    try {
      TimeUnit.MILLISECONDS.sleep(500);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("Interrupted while the database started", e);
    }
  }
}
