package io.bongsu.app.http.api;

import io.bongsu.app.http.Problem;
import io.bongsu.model.fault.Channel;
import io.bongsu.model.snmp.Secret;
import io.bongsu.model.text.NetworkText;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A channel as an admin describes it. */
record NewChannelJson(
    String name,
    String type,
    @Nullable Boolean enabled,
    @Nullable String url,
    @Nullable String host,
    @Nullable Integer port,
    @Nullable String tls,
    @Nullable String user,
    @Nullable String password,
    @Nullable String from,
    @Nullable List<String> to) {
  private static final Pattern MAIL = Pattern.compile("[^\\s@<>,;:\"()\\[\\]\\\\]+@[A-Za-z0-9.-]+");
  private static final List<String> TLS = List.of("none", "starttls", "tls");
  private static final int SUBMISSION = 587;

  /** The channel; a password that is not given stays as it was. */
  Channel channel(long id, Optional<Channel> before) {
    String clean = NetworkText.clean(name, 100);
    if (clean.isEmpty()) {
      throw Problem.bad("A channel needs a name");
    }
    Channel.Target target =
        switch (type) {
          case "webhook" -> new Channel.Webhook(needed("url", url));
          case "smtp" -> smtp(before);
          default -> throw Problem.bad("The type of a channel is webhook or smtp");
        };
    return new Channel(id, clean, target, enabled == null || enabled);
  }

  private Channel.Smtp smtp(Optional<Channel> before) {
    String wantedTls = tls == null ? "starttls" : tls;
    if (!TLS.contains(wantedTls)) {
      throw Problem.bad("tls must be one of none, starttls, tls");
    }
    int wantedPort = port == null ? SUBMISSION : port;
    if (wantedPort < 1 || wantedPort > 65_535) {
      throw Problem.bad("port must be between 1 and 65535");
    }
    List<String> recipients = Objects.requireNonNullElse(to, List.<String>of());
    recipients.forEach(NewChannelJson::requireMail);
    requireMail(needed("from", from));
    return Problem.onComplaint(
        400,
        () ->
            new Channel.Smtp(
                needed("host", host),
                wantedPort,
                wantedTls,
                Objects.requireNonNullElse(user, ""),
                password == null ? passwordOf(before) : new Secret(password),
                needed("from", from),
                recipients));
  }

  private static Secret passwordOf(Optional<Channel> before) {
    return before
        .map(Channel::target)
        .filter(Channel.Smtp.class::isInstance)
        .map(target -> ((Channel.Smtp) target).password())
        .orElse(new Secret(""));
  }

  private String needed(String field, @Nullable String value) {
    if (value == null || value.isBlank()) {
      throw Problem.bad("A channel of the type " + type + " needs \"" + field + "\"");
    }
    return value.strip();
  }

  private static void requireMail(String address) {
    if (address.length() > 254 || !MAIL.matcher(address).matches()) {
      throw Problem.bad(
          "Every mail address must look like name@example.org, without a display name");
    }
  }
}
