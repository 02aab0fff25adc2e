package io.bongsu.fault.notify;

import io.bongsu.fault.time.FaultClock;
import io.bongsu.model.fault.Channel;
import io.bongsu.model.fault.ChannelStore;
import io.bongsu.model.fault.Notification;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Knows the channels and how each is reached. Thread-safe. */
final class Mailroom {
  private static final Logger LOG = LoggerFactory.getLogger(Mailroom.class);
  private static final Duration PAUSE = Duration.ofSeconds(10);

  private final ChannelStore store;
  private final WebhookTransport webhooks;
  private final MailTransport mails;
  private final FaultClock clock;
  private volatile Map<Long, Channel> last = Map.of();
  private volatile long askAgainNanos;
  private volatile boolean away;

  Mailroom(SenderSettings settings, ChannelStore store, TargetGuard guard, FaultClock clock) {
    this.store = store;
    this.clock = clock;
    this.askAgainNanos = clock.nanos().getAsLong();
    this.webhooks = new WebhookTransport(guard, settings.timeout(), clock.wall());
    this.mails = new MailTransport(guard, settings.timeout());
  }

  /**
   * The channel as the store has it, or had it before it went away; a store that is away is asked
   * again only after a pause, so that no message waits for it.
   */
  Optional<Channel> channel(long id) {
    keepUp();
    return Optional.ofNullable(last.get(id)).filter(Channel::enabled);
  }

  /** Learns the channels while the store is there, so that they are known when it is not. */
  void keepUp() {
    if (clock.nanos().getAsLong() - askAgainNanos >= 0) {
      refresh();
    }
  }

  /** True when nobody can say now whether this channel exists. */
  boolean isUncertain(long id) {
    return away && !last.containsKey(id);
  }

  private void refresh() {
    try {
      Map<Long, Channel> read = new HashMap<>();
      store.all().forEach(channel -> read.put(channel.id(), channel));
      last = Map.copyOf(read);
      away = false;
    } catch (RuntimeException unreadable) {
      LOG.debug("The channels cannot be read; the last known ones are used", unreadable);
      away = true;
      askAgainNanos = clock.nanos().getAsLong() + PAUSE.toNanos();
    }
  }

  Attempt deliver(Channel channel, Notification notification) {
    try {
      return switch (channel.target()) {
        case Channel.Webhook webhook -> webhooks.deliver(webhook, notification);
        case Channel.Smtp smtp -> mails.deliver(smtp, notification);
      };
    } catch (RuntimeException broken) {
      return new Attempt.Failed("Delivery failed in an unexpected way: " + broken);
    }
  }
}
