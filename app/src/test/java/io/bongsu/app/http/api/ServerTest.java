package io.bongsu.app.http.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bongsu.app.http.HttpServer;
import io.bongsu.app.http.HttpSettings;
import io.bongsu.app.state.ComponentHealth;
import io.bongsu.model.access.Role;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ServerTest {
  private final Rig rig = new Rig();

  @AfterEach
  void stop() {
    rig.close();
  }

  @Test
  void aTakenPortIsSaidPlainlyAndTheServerCanBeStartedElsewhere() {
    HttpSettings taken = new HttpSettings("127.0.0.1", rig.server.port(), false);
    try (HttpServer second = new HttpServer(taken, rig.access, List.of(), rig.clock)) {
      assertThatThrownBy(second::start)
          .isInstanceOf(IllegalStateException.class)
          .hasMessage(
              "Port %d on 127.0.0.1 is in use by another program: stop it, or choose another port with --port"
                  .formatted(taken.port()));
    }
  }

  @Test
  void anAddressOfAnotherMachineIsSaidPlainly() {
    try (HttpServer far =
        new HttpServer(new HttpSettings("192.0.2.1", 0, false), rig.access, List.of(), rig.clock)) {
      assertThatThrownBy(far::start)
          .hasMessageContaining("Bongsu cannot listen on 192.0.2.1")
          .hasMessageContaining("--bind");
    }
  }

  @Test
  void overTlsTheCookieIsSecureAndBoundToTheHost() {
    try (HttpServer https =
        new HttpServer(
            new HttpSettings("127.0.0.1", 0, true),
            rig.access,
            List.of(new SessionResource(rig.access, new io.bongsu.app.http.SessionCookie(true))),
            rig.clock)) {
      https.start();
      Client.Answer answer =
          new Client(https.port())
              .send(
                  "POST",
                  "/api/v1/session",
                  "{\"username\":\"admin\",\"password\":\"" + Rig.PASSWORD + "\"}");
      assertThat(answer.header("Set-Cookie"))
          .startsWith("__Host-bongsu_session=")
          .contains("; Secure");
      assertThat(answer.header("Strict-Transport-Security")).isEqualTo("max-age=31536000");
    }
  }

  @Test
  void healthSaysNotReadyWhileAComponentIsDown() {
    rig.monitor.components.add(
        new ComponentHealth("database", ComponentHealth.Level.DOWN, "cannot be reached"));
    Client.Answer answer = rig.anonymous().get("/api/v1/health");
    assertThat(answer.status()).isEqualTo(503);
    assertThat(answer.json().get("status").asString()).isEqualTo("down");
  }

  @Test
  void metricsAndStatusNeedALogin() {
    assertThat(rig.anonymous().get("/metrics").status()).isEqualTo(401);
    assertThat(rig.as(Role.VIEWER).get("/metrics").text()).contains("bongsu_polls_started_total 3");
    JsonNode status = rig.as(Role.VIEWER).get("/api/v1/status").json();
    assertThat(status.get("polls").get("silent").asInt()).isEqualTo(1);
    assertThat(status.get("polls").get("skippedBy").get("unreachable").asInt()).isEqualTo(2);
    assertThat(status.get("polls").get("skippedBy").get("overdue").asInt()).isEqualTo(1);
    assertThat(status.get("findings").get("walk").asInt()).isEqualTo(2);
    assertThat(status.get("timeouts").get("snmpUnanswered").asInt()).isEqualTo(5);
    assertThat(status.get("slowest"))
        .as("a device once for each of its polls")
        .extracting(slow -> slow.get("plan").asString())
        .containsExactly("traffic", "inventory");
  }

  @Test
  void oneCallerCannotTakeAllRequests() {
    io.bongsu.app.http.Turnstile turnstile = new io.bongsu.app.http.Turnstile(1);
    try (var _ = turnstile.enter("a");
        var _ = turnstile.enter("b")) {
      assertThatThrownBy(() -> turnstile.enter("a")).hasMessageContaining("Too many requests");
    }
    turnstile.enter("a").close();
  }
}
