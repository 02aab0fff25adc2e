package io.bongsu.app.http.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.bongsu.model.access.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Threshold rules as an admin keeps them. */
class ThresholdsTest {
  private static final String PATH = "/api/v1/thresholds";
  private static final String OWN =
      """
      {"name":"Core uplinks","measure":"ifUtilisation","role":"Core","instances":"uplink, !lab",
       "warning":60,"critical":80,"clear":50,"holdSeconds":300}
      """;

  private final Rig rig = new Rig();
  private final Client admin = rig.as(Role.ADMIN);

  @AfterEach
  void stop() {
    rig.close();
  }

  @Test
  void theRulesThatShipAreListedForEverybody() {
    var items = rig.as(Role.VIEWER).get(PATH).json().path("items");
    assertThat(items).hasSize(10);
    assertThat(items.get(0).path("measure").asString()).isEqualTo("ifUtilisation");
    assertThat(items.get(0).path("builtIn").asBoolean()).isTrue();
    assertThat(items.get(3).path("critical").isNull()).isTrue();
  }

  @Test
  void aRuleIsMadeChangedSwitchedOffAndRemovedAndEachIsOnRecord() {
    var made = admin.send("POST", PATH, OWN);
    assertThat(made.status()).isEqualTo(201);
    String one = PATH + "/" + made.json().path("id").asString();
    assertThat(made.json().path("role").asString()).isEqualTo("core");
    var off = admin.send("PUT", one, OWN.replace("\"warning\":60", "\"enabled\":false"));
    assertThat(off.json().path("enabled").asBoolean()).isFalse();
    assertThat(off.json().path("warning").isNull()).isTrue();
    assertThat(admin.send("DELETE", one, null).status()).isEqualTo(204);
    assertThat(admin.send("DELETE", one, null).status()).isEqualTo(404);
    assertThat(admin.get("/api/v1/audit").json().path("items"))
        .extracting(deed -> deed.path("action").asString())
        .contains("threshold.create", "threshold.update", "threshold.delete");
  }

  @Test
  void aRuleThatShipsCanBeSwitchedOffButNeitherRemovedNorTurnedIntoAnother() {
    String cpu =
        "{\"name\":\"Processor\",\"measure\":\"cpu\",\"warning\":95,\"clear\":80,"
            + "\"holdSeconds\":60,\"enabled\":false}";
    assertThat(admin.send("PUT", PATH + "/4", cpu).status()).isEqualTo(200);
    assertThat(admin.send("DELETE", PATH + "/4", null).status()).isEqualTo(409);
    assertThat(admin.send("PUT", PATH + "/4", cpu.replace("\"cpu\"", "\"memory\"")).status())
        .isEqualTo(409);
  }

  @Test
  void limitsThatContradictEachOtherAreRefusedWithTheReason() {
    refused(OWN.replace("\"critical\":80", "\"critical\":50"), "below the warning limit");
    refused(OWN.replace("\"clear\":50", "\"clear\":70"), "must be below the lowest limit");
    refused(OWN.replace("300", "100000"), "between 0 and 86400");
    refused(OWN.replace("ifUtilisation", "beauty"), "known: ifUtilisation");
    refused(OWN.replace("Core uplinks", " "), "needs a name");
  }

  private void refused(String body, String why) {
    var answer = admin.send("POST", PATH, body);
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.text()).contains(why);
  }
}
