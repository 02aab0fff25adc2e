package io.bongsu.app.http.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.bongsu.app.http.Route;
import io.bongsu.model.access.AuditLog;
import io.bongsu.model.access.Role;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Whoever changes something, or tries to, leaves exactly one row. */
class AuditTest {
  private static Rig rig;

  @BeforeAll
  static void start() {
    rig = new Rig();
  }

  @AfterAll
  static void stop() {
    rig.close();
  }

  @Test
  void everyUnsafeRouteLeavesExactlyOneRowPerCall() {
    Client admin = rig.as(Role.ADMIN);
    Set<String> actions = new HashSet<>();
    for (Route route : rig.server.routes()) {
      if (route.isUnsafe() && route.role() != null) {
        long before = rows();
        admin.send(route.method(), path(route), "{\"address\":\"192.0.2.1\"}");
        assertThat(rows() - before).as(route.method() + " " + route.path()).isEqualTo(1);
        assertThat(newest().action()).startsWith(route.action());
        assertThat(actions.add(route.action()))
            .as("action names are unique: " + route.action())
            .isTrue();
      }
    }
  }

  @Test
  void deniedActionsAreWrittenWithWhoAndWhere() {
    rig.as(Role.VIEWER).send("DELETE", "/api/v1/devices/5", null);
    assertThat(newest().action()).isEqualTo("device.delete.refused");
    assertThat(newest().actor()).isEqualTo("token:test");
    assertThat(newest().address()).isEqualTo("127.0.0.1");
    assertThat(newest().object()).isEqualTo("5");
  }

  @Test
  void loginsAndFailedLoginsAreWrittenWithoutThePassword() {
    rig.anonymous()
        .send(
            "POST",
            "/api/v1/session",
            "{\"username\":\"ghost\",\"password\":\"canary-4711-secret\"}");
    assertThat(newest().action()).isEqualTo("session.open.refused");
    assertThat(newest().actor()).isEqualTo("ghost");
    assertThat(newest().toString()).doesNotContain("canary");
    rig.anonymous().logIn("admin", Rig.PASSWORD);
    assertThat(newest().action()).isEqualTo("session.open");
  }

  @Test
  void secretsInBodiesNeverReachTheLogNorAnyAnswer() {
    Client admin = rig.as(Role.ADMIN);
    String made =
        admin
            .send(
                "POST",
                "/api/v1/devices",
                "{\"address\":\"192.0.2.200\",\"snmpVersion\":\"3\",\"v3User\":\"u\",\"v3Auth\":\"SHA\",\"v3AuthKey\":\"canary-auth-key\",\"v3Priv\":\"AES\",\"v3PrivKey\":\"canary-priv-key\"}")
            .text();
    String stored =
        admin
            .send(
                "PUT",
                "/api/v1/credentials/core",
                "{\"version\":\"2c\",\"community\":\"canary-community\"}")
            .text();
    String mail =
        admin
            .send(
                "POST",
                "/api/v1/channels",
                "{\"name\":\"noc\",\"type\":\"smtp\",\"host\":\"192.0.2.25\",\"password\":\"canary-smtp\",\"from\":\"a@example.org\",\"to\":[\"b@example.org\"]}")
            .text();
    String all =
        made
            + stored
            + mail
            + admin.get("/api/v1/audit").text()
            + admin.get("/api/v1/credentials").text()
            + admin.get("/api/v1/channels").text()
            + admin.get("/api/v1/exports/devices.csv").text();
    assertThat(all).contains("credential.put", "device.create").doesNotContain("canary");
  }

  @Test
  void aLineBreakInANameCannotForgeARow() {
    rig.anonymous()
        .send(
            "POST",
            "/api/v1/session",
            "{\"username\":\"a\\r\\nadmin session.open\",\"password\":\"x\"}");
    assertThat(newest().actor()).doesNotContain("\n").doesNotContain("\r");
  }

  private static long rows() {
    return rig.storage.audit().entries(Long.MAX_VALUE, 1_000).size();
  }

  private static AuditLog.Entry newest() {
    return rig.storage.audit().entries(Long.MAX_VALUE, 1).getFirst().entry();
  }

  private static String path(Route route) {
    return route.path().replace("{scope}", "sites").replaceAll("\\{[a-z]+}", "999999");
  }
}
