package io.bongsu.app.http.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.bongsu.model.fault.Channel;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A channel, without its password; only the fields of its type. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ChannelJson(
    String id,
    String name,
    String type,
    boolean enabled,
    @Nullable String url,
    @Nullable String host,
    @Nullable Integer port,
    @Nullable String tls,
    @Nullable String user,
    @Nullable Boolean hasPassword,
    @Nullable String from,
    @Nullable List<String> to) {
  static ChannelJson of(Channel channel) {
    return switch (channel.target()) {
      case Channel.Webhook(String url) ->
          new ChannelJson(
              id(channel),
              channel.name(),
              "webhook",
              channel.enabled(),
              url,
              null,
              null,
              null,
              null,
              null,
              null,
              null);
      case Channel.Smtp smtp ->
          new ChannelJson(
              id(channel),
              channel.name(),
              "smtp",
              channel.enabled(),
              null,
              smtp.host(),
              smtp.port(),
              smtp.tls(),
              smtp.user(),
              !smtp.password().reveal().isEmpty(),
              smtp.from(),
              smtp.to());
    };
  }

  private static String id(Channel channel) {
    return Long.toString(channel.id());
  }
}
