package io.bongsu.fault.incident;

import static org.assertj.core.api.Assertions.assertThat;

import io.bongsu.model.device.DeviceId;
import io.bongsu.model.fault.Incident;
import io.bongsu.model.fault.Reason;
import io.bongsu.model.fault.Severity;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class MessageBodyTest {
  private static final Instant THEN = Instant.parse("2026-01-05T03:00:00Z");

  @Test
  void theBodyIsWhatTheContractSays() {
    MessageBody body = new MessageBody(id -> "dev-" + id, "http://nms.example/incidents/");
    JsonNode json =
        JsonMapper.shared().readTree(body.write("firing", "k1", "", incident("core-1 is down", 3)));
    assertThat(json.path("event").asString()).isEqualTo("firing");
    assertThat(json.path("key").asString()).isEqualTo("k1");
    assertThat(json.path("url").asString()).isEqualTo("http://nms.example/incidents/7");
    JsonNode incident = json.path("incident");
    assertThat(incident.path("id").asString()).isEqualTo("7");
    assertThat(incident.path("severity").asString()).isEqualTo("critical");
    assertThat(incident.path("openedAt").asString()).isEqualTo("2026-01-05T03:00:00Z");
    assertThat(incident.path("resolvedAt").isNull()).isTrue();
    assertThat(incident.path("roots").path(0).path("device").asString()).isEqualTo("dev-1");
    assertThat(incident.path("impactedCount").asInt()).isEqualTo(3);
    assertThat(incident.path("impacted").path(2).asString()).isEqualTo("dev-102");
  }

  @Test
  void fiveThousandImpactedWithTheLongestNamesStayBelow64KilobytesAndFiftyNames() {
    String longest = "\"봉".repeat(256);
    MessageBody body = new MessageBody(_ -> longest, "http://nms.example/incidents/");
    String text = body.write("firing", "k1", "", incident(longest, 5_000));
    assertThat(text.getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(64 * 1024);
    JsonNode incident = JsonMapper.shared().readTree(text).path("incident");
    assertThat(incident.path("impactedCount").asInt()).isEqualTo(5_000);
    assertThat(incident.path("impacted").size()).isBetween(10, 50);
  }

  private static Incident incident(String title, int impacted) {
    List<Incident.Impacted> behind =
        LongStream.range(0, impacted)
            .mapToObj(
                i -> new Incident.Impacted(new DeviceId(100 + i), Reason.plain("behind"), true))
            .toList();
    List<Incident.Root> roots =
        LongStream.rangeClosed(1, 60)
            .mapToObj(i -> new Incident.Root(i, new DeviceId(i), "", Reason.plain(title)))
            .toList();
    Reason words = Reason.plain(title);
    return new Incident(
        7, Severity.CRITICAL, words, words, THEN, null, roots, behind, null, List.of());
  }
}
