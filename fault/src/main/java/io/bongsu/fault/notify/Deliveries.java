package io.bongsu.fault.notify;

import io.bongsu.fault.time.FaultClock;
import io.bongsu.model.fault.Channel;
import io.bongsu.model.fault.Notification;
import io.bongsu.model.fault.Outbox;
import io.bongsu.model.fault.Outbox.Leased;
import io.bongsu.model.fault.Outbox.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs single tries, each on a virtual thread of its own, and notes in ledger and outbox how they
 * ended.
 */
final class Deliveries {
  private static final Logger LOG = LoggerFactory.getLogger(Deliveries.class);

  private static final Duration UNCERTAIN = Duration.ofSeconds(5);

  private final Parts parts;
  private final Runnable afterEach;
  private final RandomGenerator random = RandomGenerator.of("L64X128MixRandom");
  private final Backoff backoff;
  private final Map<Long, Breaker> breakers = new ConcurrentHashMap<>();
  private final AtomicLong sent = new AtomicLong();
  private final AtomicLong failed = new AtomicLong();
  private final AtomicLong dead = new AtomicLong();
  private final Map<Long, String> unreached = new ConcurrentHashMap<>();
  private final Set<Long> reached = ConcurrentHashMap.newKeySet();

  Deliveries(Parts parts, Runnable afterEach) {
    this.parts = parts;
    this.afterEach = afterEach;
    this.backoff = new Backoff(parts.settings().firstRetry(), parts.settings().lastRetry(), random);
  }

  /** What a try needs. */
  record Parts(
      SenderSettings settings, Outbox outbox, Mailroom mailroom, Ledger ledger, FaultClock clock) {}

  /** Begins a try of a message whose ledger entry is in flight; comes back at once. */
  void begin(Notification notification, @Nullable Leased lease) {
    Optional<Channel> channel = parts.mailroom().channel(notification.channel());
    if (parts.mailroom().isUncertain(notification.channel())) {
      later(notification, lease, UNCERTAIN, "The channels cannot be read now");
    } else if (channel.isEmpty()) {
      giveUp(notification, "The channel was removed or switched off");
    } else if (isTooOld(notification)) {
      LOG.error(
          "A message about incident {} for channel {} could not be delivered for {} and is given up",
          notification.incident(),
          channel.get().name(),
          parts.settings().maxAge());
      unreached.put(notification.channel(), "Not delivered within " + parts.settings().maxAge());
      giveUp(notification, "Not delivered within " + parts.settings().maxAge());
    } else {
      enter(channel.get(), notification, lease);
    }
  }

  /** Tells the outbox again what it could not note before: this message was delivered. */
  void settle(Notification notification) {
    List<Notification> done = List.of(notification);
    parts
        .outbox()
        .settle(new Outcome(List.of(notification.key()), now(), true, ""), () -> forget(done));
  }

  /** Channels whose messages were given up and that took none since, with the last error. */
  Map<Long, String> unreached() {
    return Map.copyOf(unreached);
  }

  /** Channels that took a message since the start. */
  Set<Long> reached() {
    return Set.copyOf(reached);
  }

  SenderCounts counts() {
    int inFlight = breakers.values().stream().mapToInt(Breaker::inFlight).sum();
    return new SenderCounts(
        sent.get(), failed.get(), dead.get(), inFlight, parts.ledger().unrecorded());
  }

  private void enter(Channel channel, Notification notification, @Nullable Leased lease) {
    Breaker breaker = breaker(channel.id());
    if (!breaker.enter(nanos())) {
      Duration pause = breaker.pause(nanos()).plusMillis(random.nextLong(1_000));
      later(notification, lease, pause, "Waiting for others to this channel");
      return;
    }
    Notification content = parts.ledger().resolution(notification).orElse(notification);
    Thread.ofVirtual()
        .name("deliver-" + notification.key())
        .start(() -> attempt(channel, notification, content, lease));
  }

  private void attempt(
      Channel channel, Notification notification, Notification content, @Nullable Leased lease) {
    Attempt attempt = parts.mailroom().deliver(channel, content);
    breaker(channel.id()).leave(attempt instanceof Attempt.Delivered, nanos());
    try {
      switch (attempt) {
        case Attempt.Delivered() -> delivered(notification, content);
        case Attempt.Failed trouble -> failed(notification, lease, trouble);
      }
    } catch (RuntimeException away) {
      LOG.debug("The outcome of {} is noted once the store is back", notification.key(), away);
    }
    afterEach.run();
  }

  private void delivered(Notification first, Notification last) {
    sent.incrementAndGet();
    unreached.remove(first.channel());
    reached.add(first.channel());
    List<Notification> done = parts.ledger().delivered(first, last);
    List<String> keys = done.stream().map(Notification::key).toList();
    parts.outbox().settle(new Outcome(keys, now(), true, ""), () -> forget(done));
  }

  private void forget(List<Notification> done) {
    done.forEach(parts.ledger()::forget);
  }

  private void failed(Notification notification, @Nullable Leased lease, Attempt.Failed trouble) {
    failed.incrementAndGet();
    int before = lease == null ? 0 : lease.attempts();
    int tries = Math.max(parts.ledger().failed(notification), before + 1);
    later(notification, lease, backoff.after(tries, trouble.notBefore()), trouble.error());
  }

  private void later(
      Notification notification, @Nullable Leased lease, Duration pause, String error) {
    parts.ledger().waitUntil(notification, nanos() + pause.toNanos());
    if (lease != null) {
      parts.outbox().retry(lease, now().plus(pause), error);
    }
  }

  private void giveUp(Notification notification, String error) {
    dead.incrementAndGet();
    parts.ledger().forget(notification);
    parts.outbox().settle(new Outcome(List.of(notification.key()), now(), false, error), () -> {});
  }

  private boolean isTooOld(Notification notification) {
    return now().isAfter(notification.createdAt().plus(parts.settings().maxAge()));
  }

  private Breaker breaker(long channel) {
    return breakers.computeIfAbsent(channel, _ -> new Breaker(parts.settings().parallel(), random));
  }

  private Instant now() {
    return parts.clock().wall().instant();
  }

  private long nanos() {
    return parts.clock().nanos().getAsLong();
  }
}
