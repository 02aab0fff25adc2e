package io.bongsu.app.http.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.bongsu.model.access.Role;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SessionTest {
  private final Rig rig = new Rig();

  @AfterEach
  void stop() {
    rig.close();
  }

  @Test
  void theCookieIsHiddenFromScriptsAndFromOtherSites() {
    Client.Answer answer = logIn("admin", Rig.PASSWORD);
    assertThat(answer.header("Set-Cookie"))
        .startsWith("bongsu_session=")
        .contains("HttpOnly", "SameSite=Strict", "Path=/");
    assertThat(answer.json().get("role").asString()).isEqualTo("admin");
    assertThat(answer.text()).doesNotContain(answer.header("Set-Cookie").substring(15, 40));
  }

  @Test
  void aWrongNameAndAWrongPasswordSoundTheSame() {
    Client.Answer wrongPassword = logIn("admin", "not the password");
    Client.Answer wrongName = logIn("nobody", "not the password");
    assertThat(wrongPassword.status()).isEqualTo(401).isEqualTo(wrongName.status());
    assertThat(wrongPassword.json().get("detail")).isEqualTo(wrongName.json().get("detail"));
    assertThat(wrongName.header("Set-Cookie")).isEmpty();
  }

  @Test
  void guessingIsAnsweredLaterAndLaterButTheRightUserGetsInAfterTheWait() {
    for (int i = 0; i < 3; i++) {
      assertThat(logIn("admin", "guess number " + i).status()).isEqualTo(401);
    }
    Client.Answer later = logIn("admin", Rig.PASSWORD);
    assertThat(later.status()).isEqualTo(429);
    assertThat(later.header("Retry-After")).isEqualTo("2");
    rig.now.updateAndGet(now -> now.plusSeconds(3));
    assertThat(logIn("admin", Rig.PASSWORD).status()).isEqualTo(200);
  }

  @Test
  void eachLoginGetsANewSessionAndEndsTheOneTheBrowserHad() {
    Client first = rig.anonymous().logIn("viewer", Rig.PASSWORD);
    Client second = first.logIn("viewer", Rig.PASSWORD);
    assertThat(first.get("/api/v1/session").status()).isEqualTo(401);
    assertThat(second.get("/api/v1/session").status()).isEqualTo(200);
  }

  @Test
  void aCookieThatSomebodyPlantedIsNotMadeASession() {
    Client planted = rig.anonymous().with("Cookie", "bongsu_session=planted");
    Client.Answer answer = planted.send("POST", "/api/v1/session", body("viewer", Rig.PASSWORD));
    assertThat(answer.header("Set-Cookie")).doesNotContain("planted");
    assertThat(planted.get("/api/v1/session").status()).isEqualTo(401);
  }

  @Test
  void afterLogoutTheCookieIsWorthless() {
    Client client = rig.anonymous().logIn("viewer", Rig.PASSWORD);
    assertThat(client.send("DELETE", "/api/v1/session", null).status()).isEqualTo(204);
    assertThat(client.get("/api/v1/session").status()).isEqualTo(401);
  }

  @Test
  void anIdleSessionEndsAfterHalfAnHourAndAUsedOneAfterTwelve() {
    Client idle = rig.anonymous().logIn("viewer", Rig.PASSWORD);
    Client used = rig.anonymous().logIn("viewer", Rig.PASSWORD);
    for (int i = 0; i < 35; i++) {
      rig.now.updateAndGet(now -> now.plus(Duration.ofMinutes(20)));
      assertThat(used.get("/api/v1/session").status()).isEqualTo(200);
    }
    assertThat(idle.get("/api/v1/session").status()).isEqualTo(401);
    rig.now.updateAndGet(now -> now.plus(Duration.ofMinutes(21)));
    assertThat(used.get("/api/v1/session").status()).isEqualTo(401);
  }

  @Test
  void aChangedRoleEndsTheSession() {
    Client client = rig.anonymous().logIn("operator", Rig.PASSWORD);
    rig.as(Role.ADMIN).send("PATCH", "/api/v1/users/operator", "{\"role\":\"viewer\"}");
    assertThat(client.get("/api/v1/session").status()).isEqualTo(401);
  }

  @Test
  void aNewPasswordNeedsTheOldOneAndTwelveCharacters() {
    Client client = rig.anonymous().logIn("viewer", Rig.PASSWORD);
    assertThat(change(client, "wrong password here", "another good phrase").status())
        .isEqualTo(403);
    assertThat(change(client, Rig.PASSWORD, "too short").text()).contains("at least 12 characters");
    assertThat(change(client, Rig.PASSWORD, "another good phrase").status()).isEqualTo(204);
    assertThat(client.get("/api/v1/session").status()).isEqualTo(401);
    assertThat(logIn("viewer", "another good phrase").status()).isEqualTo(200);
  }

  @Test
  void theLastAdminCanBeNeitherRemovedNorDisabled() {
    Client admin = rig.as(Role.ADMIN);
    assertThat(admin.send("DELETE", "/api/v1/users/admin", null).status()).isEqualTo(409);
    assertThat(admin.send("PATCH", "/api/v1/users/admin", "{\"enabled\":false}").status())
        .isEqualTo(400);
  }

  @Test
  void aTokenIsShownOnceAndWorksUntilItIsRevoked() {
    Client admin = rig.as(Role.ADMIN);
    Client.Answer made =
        admin.send("POST", "/api/v1/tokens", "{\"name\":\"grafana\",\"role\":\"viewer\"}");
    String token = made.json().get("token").asString();
    assertThat(made.status()).isEqualTo(201);
    assertThat(token).startsWith("bongsu_").hasSizeGreaterThan(40);
    Client program = rig.anonymous().with("Authorization", "Bearer " + token);
    assertThat(program.get("/api/v1/devices").status()).isEqualTo(200);
    assertThat(admin.get("/api/v1/tokens").text()).contains("grafana").doesNotContain(token);
    assertThat(admin.get("/api/v1/audit").text()).contains("token.create").doesNotContain(token);
    admin.send("DELETE", "/api/v1/tokens/" + made.json().get("id").asString(), null);
    assertThat(program.get("/api/v1/devices").status()).isEqualTo(401);
  }

  private Client.Answer change(Client client, String current, String wanted) {
    return client.send(
        "PUT",
        "/api/v1/session/password",
        "{\"current\":\"%s\",\"new\":\"%s\"}".formatted(current, wanted));
  }

  private Client.Answer logIn(String user, String password) {
    return rig.anonymous().send("POST", "/api/v1/session", body(user, password));
  }

  private static String body(String user, String password) {
    return "{\"username\":\"%s\",\"password\":\"%s\"}".formatted(user, password);
  }
}
