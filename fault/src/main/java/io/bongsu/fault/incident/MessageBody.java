package io.bongsu.fault.incident;

import io.bongsu.model.device.DeviceId;
import io.bongsu.model.fault.Incident;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes the JSON of a message: the webhook contract, always below 64 KB. */
final class MessageBody {
  private static final int MOST_NAMES = 50;
  private static final int MOST_BYTES = 60_000;
  private static final int LONGEST_NAME = 128;
  private static final int LONGEST_SENTENCE = 400;

  private final JsonMapper json = JsonMapper.shared();
  private final Function<DeviceId, String> names;
  private final String incidentUrl;

  MessageBody(Function<DeviceId, String> names, String incidentUrl) {
    this.names = names;
    this.incidentUrl = incidentUrl;
  }

  String write(String event, String key, String note, Incident incident) {
    for (int most = MOST_NAMES; ; most /= 2) {
      String body = json.writeValueAsString(tree(event, key, note, incident, most));
      if (most == 0 || body.getBytes(StandardCharsets.UTF_8).length <= MOST_BYTES) {
        return body;
      }
    }
  }

  private ObjectNode tree(String event, String key, String note, Incident incident, int most) {
    ObjectNode body = json.createObjectNode();
    body.put("event", event);
    body.put("key", key);
    body.put("note", cut(note, LONGEST_SENTENCE));
    about(body.putObject("incident"), incident, most);
    body.put("url", incidentUrl + incident.id());
    return body;
  }

  private void about(ObjectNode node, Incident incident, int most) {
    node.put("id", Long.toString(incident.id()));
    node.put("severity", incident.severity().label());
    node.put("title", cut(incident.title().english(), LONGEST_SENTENCE));
    node.put("cause", cut(incident.cause().english(), LONGEST_SENTENCE));
    node.put("openedAt", incident.openedAt().toString());
    node.put("resolvedAt", text(incident.resolvedAt()));
    ArrayNode roots = node.putArray("roots");
    incident.roots().stream().limit(most).forEach(root -> about(roots.addObject(), root));
    node.put("impactedCount", incident.impacted().size());
    ArrayNode impacted = node.putArray("impacted");
    incident.impacted().stream().limit(most).forEach(one -> impacted.add(name(one.device())));
  }

  private void about(ObjectNode node, Incident.Root root) {
    node.put("device", name(root.device()));
    node.put("deviceId", root.device().toString());
    node.put("reason", cut(root.reason().english(), LONGEST_SENTENCE));
  }

  private String name(DeviceId device) {
    return cut(names.apply(device), LONGEST_NAME);
  }

  private static @Nullable String text(@Nullable Instant moment) {
    return moment == null ? null : moment.toString();
  }

  private static String cut(String text, int longest) {
    return text.length() <= longest ? text : text.substring(0, longest - 1) + "…";
  }
}
