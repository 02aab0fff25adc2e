package io.bongsu.fault.incident;

import io.bongsu.fault.time.Moment;
import io.bongsu.model.device.DeviceId;
import io.bongsu.model.fault.Channel;
import io.bongsu.model.fault.Incident;
import io.bongsu.model.fault.Notification;
import io.bongsu.model.fault.Reason;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/** Writes one message per channel for each thing worth telling. */
final class Messages {
  private final MessageSettings settings;
  private final MessageBody body;
  private final Supplier<List<Channel>> channels;
  private final Consumer<Notification> out;

  Messages(
      MessageSettings settings,
      Function<DeviceId, String> names,
      Supplier<List<Channel>> channels,
      Consumer<Notification> out) {
    this.settings = settings;
    this.body = new MessageBody(names, settings.incidentUrl());
    this.channels = channels;
    this.out = out;
  }

  /**
   * To every channel in use: firing to those that never heard of it, updated to the others. They
   * alone hear the rest of the story. Nothing when it is too mild.
   *
   * @param note what is new, empty
   */
  void tell(IncidentTrack incident, Reason note, Moment now) {
    if (incident.severity().compareTo(settings.from()) < 0) {
      return;
    }
    for (Channel channel : channels.get()) {
      if (channel.enabled() && !incident.avoided().contains(channel.id())) {
        boolean knows = incident.told().contains(channel.id());
        if (!knows) {
          incident.tell(now, channel.id(), channel.name());
        }
        send(incident, channel, new Telling(knows ? "updated" : "firing", note, now));
      }
    }
  }

  /** To the channels that heard of its beginning: updated or resolved. */
  void followUp(IncidentTrack incident, String event, Reason note, Moment now) {
    for (Channel channel : channels.get()) {
      if (channel.enabled() && incident.told().contains(channel.id())) {
        send(incident, channel, new Telling(event, note, now));
      }
    }
  }

  private record Telling(String event, Reason note, Moment now) {}

  private void send(IncidentTrack incident, Channel channel, Telling telling) {
    Incident view = incident.view();
    incident.toldAt(telling.now());
    String key =
        key(view.id() + "/" + view.openedAt() + "/" + incident.sequence() + "/" + channel.id());
    out.accept(
        new Notification(
            key,
            incident.id(),
            channel.id(),
            telling.event(),
            body.write(telling.event(), key, telling.note().english(), view),
            telling.now().wall()));
  }

  private static String key(String identity) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(identity.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, 16);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
