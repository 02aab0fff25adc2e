package io.bongsu.storage.fault;

import io.bongsu.model.fault.Channel.Smtp;
import io.bongsu.model.fault.Channel.Target;
import io.bongsu.model.fault.Channel.Webhook;
import io.bongsu.model.snmp.Secret;
import io.bongsu.storage.database.StoredJson;
import io.bongsu.storage.secret.SecretBox;
import io.bongsu.storage.secret.SecretBox.Place;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/**
 * A channel's target as its columns: kind, open settings, sealed secret (mail password; webhook
 * address).
 */
final class TargetColumns {
  private static final String SMTP = "smtp";
  private static final String WEBHOOK = "webhook";

  private final SecretBox box;
  private final StoredJson json = new StoredJson();

  TargetColumns(SecretBox box) {
    this.box = box;
  }

  static String kind(Target target) {
    return switch (target) {
      case Webhook _ -> WEBHOOK;
      case Smtp _ -> SMTP;
    };
  }

  String settings(Target target) {
    return switch (target) {
      case Webhook _ -> "{}";
      case Smtp smtp ->
          json.write(
              new SmtpSettings(
                  smtp.host(), smtp.port(), smtp.tls(), smtp.user(), smtp.from(), smtp.to()));
    };
  }

  byte[] seal(long id, Target target) {
    String secret =
        switch (target) {
          case Webhook(String url) -> url;
          case Smtp smtp -> smtp.password().reveal();
        };
    return box.seal(place(id), secret);
  }

  Target read(ResultSet row) throws SQLException {
    String secret = box.unseal(place(row.getLong("id")), row.getBytes("secret"));
    if (row.getString("kind").equals(WEBHOOK)) {
      return new Webhook(secret);
    }
    SmtpSettings open = json.read(row.getString("settings"), SmtpSettings.class);
    return new Smtp(
        open.host(),
        open.port(),
        open.tls(),
        open.user(),
        new Secret(secret),
        open.from(),
        open.to());
  }

  private static Place place(long id) {
    return new Place("channel", Long.toString(id), "secret");
  }

  private record SmtpSettings(
      String host, int port, String tls, String user, String from, List<String> to) {}
}
