package io.bongsu.fault.notify;

import io.bongsu.model.fault.Notification;
import io.bongsu.model.text.NetworkText;
import java.util.Locale;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A message as plain text, made from its JSON. */
final class MailText {
  private static final int LONGEST_SUBJECT = 180;

  private final Notification notification;
  private final JsonNode body;
  private final JsonNode incident;

  MailText(Notification notification) {
    this.notification = notification;
    this.body = JsonMapper.shared().readTree(notification.body());
    this.incident = body.path("incident");
  }

  /** One line without control characters, whatever the network called its devices. */
  String subject() {
    String title = text("title");
    String word =
        switch (notification.event()) {
          case "resolved" -> "Resolved";
          case "updated" -> "Update";
          default -> text("severity").toUpperCase(Locale.ROOT);
        };
    return NetworkText.clean("[Bongsu] " + word + ": " + title, LONGEST_SUBJECT);
  }

  String plain() {
    StringBuilder text = new StringBuilder();
    line(text, text("title"));
    line(text, text("cause"));
    String note = clean(body.path("note"));
    if (!note.isEmpty()) {
      line(text, note);
    }
    line(text, "");
    line(text, "Severity: " + text("severity"));
    line(text, "Since:    " + text("openedAt"));
    if (!text("resolvedAt").isEmpty()) {
      line(text, "Until:    " + text("resolvedAt"));
    }
    incident
        .path("roots")
        .forEach(root ->
            line(
                text,
                "Cause:    " + clean(root.path("device")) + " – " + clean(root.path("reason"))));
    impacted(text);
    line(text, "");
    line(text, body.path("url").asString(""));
    return text.toString();
  }

  /** What all messages about the incident to this channel have in common. */
  String thread() {
    String identity = text("id") + "/" + text("openedAt") + "/" + notification.channel();
    return Integer.toHexString(identity.hashCode()) + "-incident-" + text("id");
  }

  private void impacted(StringBuilder text) {
    int count = incident.path("impactedCount").asInt(0);
    if (count > 0) {
      line(text, "");
      line(text, "Unreachable behind it: " + count);
      incident.path("impacted").forEach(name -> line(text, "  " + clean(name)));
      int more = count - incident.path("impacted").size();
      line(text, more > 0 ? "  and " + more + " more" : "");
    }
  }

  private static void line(StringBuilder text, String line) {
    text.append(line).append('\n');
  }

  private String text(String field) {
    return clean(incident.path(field));
  }

  /** One line, whatever was in it. */
  private static String clean(JsonNode text) {
    return NetworkText.clean(text.asString(""));
  }
}
