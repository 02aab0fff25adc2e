package io.bongsu.app.state;

import io.bongsu.poller.Poller;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells the poller whom to ask soon after devices change. Changes that come while it is being told
 * are told together: a list of 100,000 devices is taken in by parts, and a new schedule for each of
 * them would take longer than the list.
 */
public final class TargetKeeper implements DirectoryListener, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(TargetKeeper.class);
  private static final int RETRY_SECONDS = 5;

  private final Directory directory;
  private final Targets targets;
  private final Poller poller;
  private final AtomicBoolean pending = new AtomicBoolean();
  private final ScheduledExecutorService worker =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("poll-targets").factory());

  /** Wires the keeper. */
  public TargetKeeper(Directory directory, Targets targets, Poller poller) {
    this.directory = directory;
    this.targets = targets;
    this.poller = poller;
  }

  @Override
  public void devicesChanged() {
    if (!worker.isShutdown() && pending.compareAndSet(false, true)) {
      worker.execute(this::tell);
    }
  }

  private void tell() {
    pending.set(false);
    try {
      poller.targets(targets.of(directory.all()));
    } catch (RuntimeException failed) {
      LOG.warn("The poller cannot be told of changed devices yet: {}", failed.getMessage());
      var _ = worker.schedule(this::devicesChanged, RETRY_SECONDS, TimeUnit.SECONDS);
    }
  }

  @Override
  public void close() {
    worker.shutdownNow();
  }
}
