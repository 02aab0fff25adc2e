package io.bongsu.app.http.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.bongsu.model.access.Role;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What is refused is refused with a sentence, and nothing about our insides. */
class ProblemTest {
  private static Rig rig;
  private static Client admin;

  @BeforeAll
  static void start() {
    rig = new Rig();
    admin = rig.as(Role.ADMIN);
  }

  @AfterAll
  static void stop() {
    rig.close();
  }

  @Test
  void aProblemHasAllFieldsOfRfc9457AndACorrelationId() {
    Client.Answer answer = admin.get("/api/v1/devices/4711");
    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
    assertThat(answer.json().get("title").asString()).isEqualTo("Not Found");
    assertThat(answer.json().get("status").asInt()).isEqualTo(404);
    assertThat(answer.json().get("detail").asString())
        .isEqualTo("There is no device with the id 4711");
    assertThat(answer.json().get("instance").asString()).startsWith("urn:uuid:");
  }

  @Test
  void parametersThatMakeNoSenseAreNamed() {
    Map<String, String> sentences =
        Map.of(
            "/api/v1/devices?limit=0", "limit must be a whole number between 1 and 500",
            "/api/v1/devices?limit=501", "limit must be a whole number between 1 and 500",
            "/api/v1/devices?limit=1&limit=2", "limit is given more than once",
            "/api/v1/devices?sort=name;drop", "sort must be one of id, name, address, site, status",
            "/api/v1/devices?status=up,'or'1", "status must be one of up, unknown",
            "/api/v1/devices?cursor=%27%22", "cursor must be the nextCursor of an earlier page",
            "/api/v1/devices?colour=red", "Unknown parameter; this address takes limit, cursor",
            "/api/v1/series?device=1;x&metric=rtt", "device must be the id of a device",
            "/api/v1/audit?cursor=AAAA", "cursor must be the nextCursor of an earlier page",
            "/api/v1/incidents?acknowledged=maybe", "acknowledged must be true or false");
    sentences.forEach((path, sentence) -> {
      Client.Answer answer = admin.get(path);
      assertThat(answer.status()).as(path).isEqualTo(400);
      assertThat(answer.json().get("detail").asString()).as(path).contains(sentence);
    });
  }

  @Test
  void bodiesThatDoNotFitAreRefusedInWordsOfTheInterface() {
    List<List<String>> bodies =
        List.of(
            List.of("{\"name\":1}", "does not fit"),
            List.of("{\"adress\":\"192.0.2.1\"}", "unknown field; known are address"),
            List.of("{", "not valid JSON"),
            List.of("[]", "does not fit"),
            List.of("null", "null"),
            List.of("", "needs a JSON object"),
            List.of("{\"address\":\"256.1.1.1\"}", "256 is above 255"),
            List.of("{\"address\":\"192.0.2.1\"} {}", "not"),
            List.of("{\"id\":\"7\",\"address\":\"192.0.2.1\"}", "unknown field"));
    for (List<String> body : bodies) {
      Client.Answer answer = admin.send("POST", "/api/v1/devices", body.get(0));
      assertThat(answer.status()).as(body.get(0)).isEqualTo(400);
      assertThat(answer.text())
          .as(body.get(0))
          .contains(body.get(1))
          .doesNotContain("io.bongsu")
          .doesNotContain("java.");
    }
    assertThat(admin.send("POST", "/api/v1/users", "{\"name\":\"x\",\"role\":\"admin\"}").text())
        .contains("field password is missing");
  }

  @Test
  void deepAndHugeBodiesAreRefusedQuickly() {
    String deep = "{\"tags\":" + "[".repeat(10_000) + "]".repeat(10_000) + "}";
    assertThat(admin.send("POST", "/api/v1/devices", deep).status()).isEqualTo(400);
    String huge = "{\"name\":\"" + "x".repeat(1_000_000) + "\"}";
    Client.Answer answer = admin.send("POST", "/api/v1/devices", huge);
    assertThat(answer.status()).isEqualTo(413);
    assertThat(answer.json().get("detail").asString()).isEqualTo("The body is larger than 1 MB");
  }

  @Test
  void whatFailsInsideShowsOnlyItsId() {
    rig.monitor.components.add(null);
    try {
      Client.Answer answer = admin.get("/api/v1/health");
      assertThat(answer.status()).isEqualTo(500);
      assertThat(answer.json().get("detail").asString())
          .isEqualTo("Bongsu failed to answer; its log has more under this id");
      assertThat(answer.text()).doesNotContain("NullPointer").doesNotContain("\tat ");
    } finally {
      rig.monitor.components.clear();
    }
  }
}
