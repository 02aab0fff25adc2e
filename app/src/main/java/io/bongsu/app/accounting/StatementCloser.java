package io.bongsu.app.accounting;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Freezes the statements of closed periods each hour, whether somebody asks for them or not. */
public final class StatementCloser implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(StatementCloser.class);
  private static final Duration EACH = Duration.ofHours(1);
  private static final Duration FIRST = Duration.ofMinutes(2);

  private final Statements statements;
  private final ScheduledExecutorService worker =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("statement-closer").factory());

  /** Nothing runs before {@link #start}. */
  public StatementCloser(Statements statements) {
    this.statements = statements;
  }

  /** Begins, after the first devices have had time to be read. */
  public void start() {
    var _ =
        worker.scheduleWithFixedDelay(
            this::freeze, FIRST.toSeconds(), EACH.toSeconds(), TimeUnit.SECONDS);
  }

  private void freeze() {
    try {
      int frozen = statements.freezeDue();
      if (frozen > 0) {
        LOG.info("{} statements of closed periods are frozen", frozen);
      }
    } catch (RuntimeException failed) {
      LOG.warn("Statements of closed periods could not be frozen; tried again in an hour", failed);
    }
  }

  @Override
  public void close() {
    worker.shutdownNow();
  }
}
