package io.bongsu.fault.notify;

import io.bongsu.model.fault.Channel;
import io.bongsu.model.fault.ChannelStore;
import io.bongsu.model.fault.Notification;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Knows the channels and how each is reached. Thread-safe. */
final class Mailroom {
  private final ChannelStore store;
  private final WebhookTransport webhooks;
  private final MailTransport mails;
  private volatile Map<Long, Channel> last = Map.of();

  Mailroom(SenderSettings settings, ChannelStore store, TargetGuard guard, InstantSource clock) {
    this.store = store;
    this.webhooks = new WebhookTransport(guard, settings.timeout(), clock);
    this.mails = new MailTransport(guard, settings.timeout());
  }

  /** The channel as the store has it, or had it before it went away. */
  Optional<Channel> channel(long id) {
    try {
      Map<Long, Channel> read = new HashMap<>();
      store.all().forEach(channel -> read.put(channel.id(), channel));
      last = Map.copyOf(read);
    } catch (RuntimeException away) {
      last = Map.copyOf(last);
    }
    return Optional.ofNullable(last.get(id)).filter(Channel::enabled);
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
