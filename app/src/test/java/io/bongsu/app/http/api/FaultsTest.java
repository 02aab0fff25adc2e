package io.bongsu.app.http.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.bongsu.model.access.Role;
import io.bongsu.model.device.DeviceId;
import io.bongsu.model.fault.Alarm;
import io.bongsu.model.fault.AlarmKey;
import io.bongsu.model.fault.AlarmState;
import io.bongsu.model.fault.Condition;
import io.bongsu.model.fault.FaultStore.FaultChange;
import io.bongsu.model.fault.Incident;
import io.bongsu.model.fault.Reason;
import io.bongsu.model.fault.ReasonCode;
import io.bongsu.model.fault.Severity;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class FaultsTest {
  private static final Instant THEN = Instant.parse("2026-11-21T02:00:00Z");
  private static final Instant OVER = THEN.plusSeconds(60);

  private final Rig rig = new Rig();
  private final Client operator = rig.as(Role.OPERATOR);

  @BeforeEach
  void oneOpenIncidentAndManyOld() {
    rig.as(Role.ADMIN)
        .send(
            "POST",
            "/api/v1/devices",
            "{\"name\":\"core-1\",\"address\":\"192.0.2.1\",\"site\":\"Seoul\"}");
    List<Alarm> alarms = new ArrayList<>();
    List<Incident> incidents = new ArrayList<>();
    LongStream.rangeClosed(1, 30)
        .forEach(id -> {
          alarms.add(alarm(id, id == 30 ? null : OVER));
          incidents.add(incident(id, id == 30 ? null : OVER));
        });
    rig.storage.faults().commit(new FaultChange(alarms, incidents, List.of()));
    rig.engine.start();
    awaitOpenIncident();
  }

  @AfterEach
  void stop() {
    rig.close();
  }

  @Test
  void theOpenIncidentNamesItsRootAndWhoIsHit() {
    JsonNode incident = operator.get("/api/v1/incidents").json().get("items").get(0);
    assertThat(incident.get("id").asString()).isEqualTo("30");
    assertThat(incident.get("site").asString()).isEqualTo("Seoul");
    assertThat(incident.get("roots").get(0).get("name").asString()).isEqualTo("core-1");
    assertThat(incident.at("/titleWords/code").asString()).isNotEmpty();
    assertThat(incident.at("/titleWords/parameters").size()).isPositive();
    assertThat(incident.get("impactedCount").asInt()).isEqualTo(60);
    assertThat(incident.get("impacted")).hasSize(50);
    assertThat(operator.get("/api/v1/incidents/30").json().get("impacted")).hasSize(60);
  }

  @Test
  void takingItOnShowsWhoAndIsRefusedToViewers() {
    JsonNode taken =
        operator
            .send("POST", "/api/v1/incidents/30/ack", "{\"comment\":\"on my\\u0007 way\"}")
            .json();
    assertThat(taken.get("acknowledgedBy").asString()).isEqualTo("token:test");
    assertThat(taken.get("acknowledgement").get("comment").asString()).isEqualTo("on my way");
    assertThat(rig.as(Role.VIEWER).send("POST", "/api/v1/incidents/30/unack", null).status())
        .isEqualTo(403);
    assertThat(
            operator
                .send("POST", "/api/v1/incidents/30/unack", null)
                .json()
                .get("acknowledgedBy")
                .isNull())
        .isTrue();
    assertThat(
            operator
                .send(
                    "POST", "/api/v1/incidents/30/comment", "{\"comment\":\"called the carrier\"}")
                .text())
        .contains("called the carrier");
  }

  @Test
  void whatIsOverCannotBeTakenOnAndWhatNeverWasIsAbsent() {
    assertThat(operator.send("POST", "/api/v1/incidents/3/ack", null).status()).isEqualTo(409);
    assertThat(operator.send("POST", "/api/v1/incidents/99/ack", null).status()).isEqualTo(404);
    assertThat(operator.send("POST", "/api/v1/alarms/99/close", null).status()).isEqualTo(404);
  }

  @Test
  void thePastIsPagedNewestFirst() {
    List<String> seen = new ArrayList<>();
    String cursor = "";
    do {
      JsonNode page = operator.get("/api/v1/incidents?state=resolved&limit=10" + cursor).json();
      page.get("items").forEach(item -> seen.add(item.get("id").asString()));
      cursor =
          page.get("nextCursor").isNull() ? null : "&cursor=" + page.get("nextCursor").asString();
    } while (cursor != null);
    assertThat(seen).hasSize(29).startsWith("29", "28").endsWith("1");
    assertThat(operator.get("/api/v1/alarms?state=all&limit=500").json().get("items")).hasSize(30);
  }

  @Test
  void whatWasOpenAtATimeIsListedWhateverItIsNow() {
    assertThat(at(THEN.minusSeconds(1))).isEmpty();
    assertThat(at(THEN)).hasSize(30);
    assertThat(at(OVER)).containsExactly("30");
    assertThat(operator.get("/api/v1/incidents?site=Busan&at=" + THEN).json().get("items"))
        .isEmpty();
    assertThat(operator.get("/api/v1/incidents?state=all&at=" + THEN).text())
        .contains("leave state out");
    assertThat(operator.get("/api/v1/incidents?at=yesterday").status()).isEqualTo(400);
  }

  private List<String> at(Instant moment) {
    return operator
        .get("/api/v1/incidents?limit=500&at=" + moment)
        .json()
        .get("items")
        .valueStream()
        .map(item -> item.get("id").asString())
        .toList();
  }

  @Test
  void anAlarmOfADeviceStandsOnItsPage() {
    JsonNode alarms = operator.get("/api/v1/devices/1").json().get("openAlarms");
    assertThat(alarms.get(0).get("condition").asString()).isEqualTo("device_down");
    assertThat(operator.get("/api/v1/alarms?device=1&severity=critical").json().get("items"))
        .hasSize(1);
    assertThat(operator.get("/api/v1/alarms?device=2").json().get("items")).isEmpty();
  }

  @Test
  void searchFindsDeviceSiteAndIncident() {
    String hits = operator.get("/api/v1/search?q=core-1").text();
    assertThat(hits).contains("\"type\":\"device\"", "\"type\":\"incident\"");
    assertThat(
            operator.get("/api/v1/search?q=seou").json().get("items").get(0).get("type").asString())
        .isEqualTo("site");
    assertThat(operator.get("/api/v1/search?q=").status()).isEqualTo(400);
  }

  @Test
  void aChannelToAnInternalAddressNeedsTheAllowList() {
    Client admin = rig.as(Role.ADMIN);
    Client.Answer refused =
        admin.send(
            "POST",
            "/api/v1/channels",
            "{\"name\":\"n\",\"type\":\"webhook\",\"url\":\"http://169.254.169.254/latest\"}");
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.text()).contains("BONGSU_ALLOWED_TARGETS");
    Client.Answer made =
        admin.send(
            "POST",
            "/api/v1/channels",
            "{\"name\":\"n\",\"type\":\"webhook\",\"url\":\"http://127.0.0.1:9/hook\"}");
    assertThat(made.status()).isEqualTo(201);
    String one = "/api/v1/channels/" + made.json().get("id").asString();
    assertThat(admin.send("POST", one + "/test", null).json().get("delivered").asBoolean())
        .isTrue();
    assertThat(rig.tested).containsExactly("n");
    assertThat(
            admin
                .send(
                    "PUT",
                    one,
                    "{\"name\":\"m\",\"type\":\"webhook\",\"url\":\"http://127.0.0.1:9/x\",\"enabled\":false}")
                .json()
                .get("enabled")
                .asBoolean())
        .isFalse();
    assertThat(admin.send("DELETE", one, null).status()).isEqualTo(204);
    assertThat(
            admin
                .send(
                    "POST",
                    "/api/v1/channels",
                    "{\"name\":\"m\",\"type\":\"smtp\",\"host\":\"192.0.2.1\",\"from\":\"a@b.c\\r\\nBcc:"
                        + " x\",\"to\":[\"a@b.c\"]}")
                .status())
        .isEqualTo(400);
  }

  private void awaitOpenIncident() {
    long deadline = System.nanoTime() + 10_000_000_000L;
    while (rig.engine.openIncidents().isEmpty() && System.nanoTime() < deadline) {
      Thread.onSpinWait();
    }
    assertThat(rig.engine.openIncidents()).hasSize(1);
  }

  private static Alarm alarm(long id, Instant closed) {
    return new Alarm(
        id,
        new AlarmKey(new DeviceId(1), "", Condition.DEVICE_DOWN),
        closed == null ? AlarmState.OPEN : AlarmState.CLOSED,
        Severity.CRITICAL,
        ReasonCode.DEVICE_SILENT.of("device", "core-1"),
        THEN,
        closed,
        closed == null ? "" : "recovered",
        1,
        null,
        id);
  }

  private static Incident incident(long id, Instant resolved) {
    List<Incident.Impacted> impacted =
        LongStream.range(100, 160)
            .mapToObj(device ->
                new Incident.Impacted(
                    new DeviceId(device), ReasonCode.ONLY_PATH.of("device", "core-1"), true))
            .toList();
    return new Incident(
        id,
        Severity.CRITICAL,
        ReasonCode.DEVICE_DOWN.of("device", "core-1"),
        Reason.plain("ICMP 3 of 3 lost"),
        THEN,
        resolved,
        List.of(new Incident.Root(id, new DeviceId(1), "", Reason.plain("ICMP 3 of 3 lost"))),
        impacted,
        null,
        List.of());
  }
}
