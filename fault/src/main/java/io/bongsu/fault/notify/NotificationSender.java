package io.bongsu.fault.notify;

import io.bongsu.fault.incident.Courier;
import io.bongsu.fault.time.FaultClock;
import io.bongsu.model.fault.ChannelStore;
import io.bongsu.model.fault.Notification;
import io.bongsu.model.fault.Outbox;
import io.bongsu.model.fault.Outbox.Leased;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Works the outbox off: every message reaches its channel at least once, in order per incident,
 * each with the same key however often it is tried. While the outbox cannot be read it delivers
 * what it was told of. Thread-safe.
 */
public final class NotificationSender implements Courier, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(NotificationSender.class);
  private static final Duration LEASE = Duration.ofSeconds(60);
  private static final int BATCH = 64;
  private static final long LOOK_MILLIS = 500;

  /** With nothing under way only another process can have put something into the outbox. */
  private static final long IDLE_MILLIS = 5_000;

  private final Outbox outbox;
  private final FaultClock clock;
  private final Ledger ledger = new Ledger();
  private final Mailroom mailroom;
  private final Deliveries deliveries;
  private final Semaphore news = new Semaphore(0);
  private volatile boolean running;
  private boolean storeAway;
  private @Nullable Thread worker;

  /** Does nothing until {@link #start}. */
  public NotificationSender(
      SenderSettings settings,
      Outbox outbox,
      ChannelStore channels,
      TargetGuard guard,
      FaultClock clock) {
    this.outbox = outbox;
    this.clock = clock;
    this.mailroom = new Mailroom(settings, channels, guard, clock);
    this.deliveries =
        new Deliveries(
            new Deliveries.Parts(settings, outbox, mailroom, ledger, clock), news::release);
  }

  /** Begins to deliver. */
  public void start() {
    running = true;
    worker = Thread.ofVirtual().name("notification-sender").start(this::run);
  }

  /** Begins no new try; those under way end by themselves. */
  @Override
  public void close() {
    running = false;
    if (worker != null) {
      worker.interrupt();
    }
  }

  @Override
  public void announced(List<Notification> notifications, boolean stored) {
    long nanos = clock.nanos().getAsLong();
    notifications.forEach(one -> ledger.announce(one, stored, nanos));
    if (!notifications.isEmpty()) {
      news.release();
    }
  }

  /** How deliveries went. */
  public SenderCounts counts() {
    return deliveries.counts();
  }

  /** Channels whose messages were given up and that took none since, with the reason. */
  public Map<Long, String> unreached() {
    return deliveries.unreached();
  }

  /** Channels that took a message since the start. */
  public Set<Long> reached() {
    return deliveries.reached();
  }

  private void run() {
    while (running) {
      try {
        while (claim() == BATCH && running) {
          news.drainPermits();
        }
        ledger
            .beginFromMemory(storeAway, clock.nanos().getAsLong())
            .forEach(one -> deliveries.begin(one, null));
        long pause = ledger.isIdle() ? IDLE_MILLIS : LOOK_MILLIS;
        if (news.tryAcquire(pause, TimeUnit.MILLISECONDS)) {
          news.drainPermits();
        }
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
        running = false;
      } catch (RuntimeException broken) {
        LOG.error("A round of the notification sender failed; the next one follows", broken);
      }
    }
  }

  private int claim() {
    try {
      List<Leased> leased = outbox.claim(clock.wall().instant(), LEASE, BATCH);
      storeAway = false;
      mailroom.keepUp();
      leased.forEach(this::take);
      return leased.size();
    } catch (RuntimeException away) {
      if (!storeAway) {
        LOG.warn("The outbox cannot be read now; messages are sent from memory", away);
      }
      storeAway = true;
      return 0;
    }
  }

  private void take(Leased leased) {
    switch (ledger.begin(leased.notification(), clock.nanos().getAsLong())) {
      case GO -> deliveries.begin(leased.notification(), leased);
      case BUSY ->
          outbox.retry(leased, clock.wall().instant().plusSeconds(2), "Being sent already");
      case ALREADY_DELIVERED -> deliveries.settle(leased.notification());
    }
  }
}
