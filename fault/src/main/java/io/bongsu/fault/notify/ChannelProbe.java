package io.bongsu.fault.notify;

import io.bongsu.fault.time.FaultClock;
import io.bongsu.model.fault.Channel;
import io.bongsu.model.fault.ChannelStore;
import io.bongsu.model.fault.Notification;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Sends a message over a channel now, past the outbox, so that an admin sees whether it arrives.
 * Thread-safe; blocking.
 */
public final class ChannelProbe {
  private final Mailroom mailroom;
  private final FaultClock clock;
  private final String url;

  /**
   * Wires the probe.
   *
   * @param url where the message leads people
   */
  public ChannelProbe(
      SenderSettings settings,
      ChannelStore channels,
      TargetGuard guard,
      FaultClock clock,
      String url) {
    this.mailroom = new Mailroom(settings, channels, guard, clock);
    this.clock = clock;
    this.url = url;
  }

  /** Sends; empty when the receiver took it, else what went wrong, for the admin. Never throws. */
  public Optional<String> send(Channel channel) {
    String key = "test-" + UUID.randomUUID();
    Notification message =
        new Notification(key, 0, channel.id(), "firing", body(key), clock.wall().instant());
    return switch (mailroom.deliver(channel, message)) {
      case Attempt.Delivered _ -> Optional.empty();
      case Attempt.Failed failed -> Optional.of(failed.error());
    };
  }

  private String body(String key) {
    ObjectNode body = JsonMapper.shared().createObjectNode();
    body.put("event", "test").put("key", key).put("url", url);
    ObjectNode incident = body.putObject("incident");
    incident
        .put("id", "0")
        .put("severity", "indeterminate")
        .put("title", "Test message, nothing is wrong");
    incident.put("openedAt", clock.wall().instant().toString()).putNull("resolvedAt");
    incident.put("impactedCount", 0).putArray("roots");
    incident.putArray("impacted");
    return body.toString();
  }
}
