package io.bongsu.storage.embedded;

import io.bongsu.model.StoreException;
import io.bongsu.model.snmp.Secret;
import io.bongsu.storage.database.DatabaseAddress;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A PostgreSQL server below the data directory: on loopback only, with a generated password, fsync
 * on.
 *
 * <p>A server left over from a killed process is stopped first; only ever a process that works in
 * this very cluster's directory. While started, a server that dies is started again on the same
 * port.
 */
public final class EmbeddedPostgres implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(EmbeddedPostgres.class);
  private static final Duration WATCH_EVERY = Duration.ofMillis(500);

  private final Path home;
  private final int wantedPort;
  private @Nullable ServerControl control;
  private @Nullable Thread watch;
  private @Nullable Secret password;
  private int port;
  private boolean revivalFailed;

  /**
   * Names the server; nothing happens before {@link #start}.
   *
   * @param home the data directory, locked by the caller
   * @param wantedPort TCP port on 127.0.0.1, 0: any free one
   */
  public EmbeddedPostgres(Path home, int wantedPort) {
    this.home = home;
    this.wantedPort = wantedPort;
  }

  /**
   * Unpacks, makes the cluster where there is none, and returns when the server accepts
   * connections.
   *
   * @throws StoreException with what is wrong and what to do
   */
  public synchronized void start() {
    if (control != null) {
      return;
    }
    try {
      var files = new ServerFiles(home);
      var programs = new ServerPrograms(files.programs());
      programs.unpack();
      var command = new ServerCommand(home);
      var cluster = new Cluster(files, programs, command);
      cluster.createIfAbsent();
      var starting = new ServerControl(files, programs, command);
      starting.stopLeftOver();
      port = new LoopbackPort(wantedPort).choose();
      cluster.writeSettings(port);
      starting.start();
      password = new Secret(cluster.password());
      control = starting;
      watch = Thread.ofVirtual().name("postgres-watch").start(() -> watch(starting));
    } catch (IOException e) {
      throw new StoreException(
          "The embedded database in " + home + " could not be started: " + e.getMessage(), e);
    }
  }

  /** Where it listens, as its owner. */
  public synchronized DatabaseAddress address() {
    Secret known = password;
    if (known == null) {
      throw new IllegalStateException("The embedded database has not been started");
    }
    return new DatabaseAddress(
        "jdbc:postgresql://127.0.0.1:" + port + "/postgres", Cluster.OWNER, known);
  }

  /** Stops the server in order; harmless when it is not started. */
  @Override
  public synchronized void close() {
    ServerControl running = control;
    Thread watching = watch;
    control = null;
    watch = null;
    if (watching != null) {
      watching.interrupt();
    }
    if (running != null) {
      running.stop();
    }
  }

  private void watch(ServerControl watched) {
    while (!Thread.currentThread().isInterrupted()) {
      LockSupport.parkNanos(WATCH_EVERY.toNanos());
      reviveIfDead(watched);
    }
  }

  /** One outage is told once, however often the server is tried. */
  private synchronized void reviveIfDead(ServerControl watched) {
    try {
      if (control == watched && !watched.isRunning()) {
        if (!revivalFailed) {
          LOG.warn("The embedded database died; starting it again. Its log: {}", watched.log());
        }
        watched.start();
        revivalFailed = false;
      }
    } catch (IOException | StoreException e) {
      if (!revivalFailed) {
        LOG.error("The embedded database could not be started again: {}", e.getMessage());
      }
      revivalFailed = true;
    }
  }
}
