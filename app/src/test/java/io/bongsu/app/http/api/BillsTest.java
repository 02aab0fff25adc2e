package io.bongsu.app.http.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.bongsu.model.access.Role;
import io.bongsu.model.device.DeviceId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class BillsTest {
  private static final String TRANSIT =
      """
      {"name":"transit","tags":["seoul-tag"],"kind":"percentile","direction":"max","committedBps":10000000,
       "currency":"USD","baseFee":"100","overusePrice":"1.5","startDay":20}
      """;

  private final Rig rig = new Rig();
  private final Ports ports = new Ports(rig);
  private final Client admin = rig.as(Role.ADMIN);
  private final Instant begin = Instant.parse("2026-11-20T00:00:00Z");

  @AfterEach
  void stop() {
    rig.close();
  }

  private JsonNode create(String body) {
    Client.Answer answer = admin.send("POST", "/api/v1/bills", body);
    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    return answer.json();
  }

  private JsonNode statement(String month) {
    Client.Answer answer = admin.get("/api/v1/bills/1/statements/" + month);
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    return answer.json();
  }

  private void refused(String body, String sentence) {
    Client.Answer answer = admin.send("POST", "/api/v1/bills", body);
    assertThat(answer.status()).as(body).isEqualTo(400);
    assertThat(answer.json().get("detail").asString()).contains(sentence);
  }

  @Test
  void aBillIsMadeReadChangedAndForgotten() {
    ports.device("one", "192.0.2.1", "seoul", "a", "b");
    JsonNode made = create(TRANSIT);

    assertThat(made.get("percentile").asInt()).isEqualTo(95);
    assertThat(made.get("quotaBytes").isNull()).isTrue();
    assertThat(made.get("portCount").asInt()).isEqualTo(2);
    assertThat(made.get("zone").asString()).isIn("UTC", "Z");
    JsonNode changed =
        admin.send("PATCH", "/api/v1/bills/1", "{\"name\":\"uplink\",\"percentile\":90}").json();
    assertThat(changed.get("name").asString()).isEqualTo("uplink");
    assertThat(changed.get("percentile").asInt()).isEqualTo(90);
    assertThat(changed.get("committedBps").asLong()).isEqualTo(10_000_000);
    assertThat(admin.get("/api/v1/bills").json().get("items")).hasSize(1);
    assertThat(admin.send("DELETE", "/api/v1/bills/1", null).status()).isEqualTo(204);
    assertThat(admin.get("/api/v1/bills/1").status()).isEqualTo(404);
  }

  @Test
  void fiveMinutesOfTheRunningPeriodAreBilledSoFar() {
    DeviceId device = ports.device("one", "192.0.2.1", "seoul", "a");
    ports.traffic(device, begin, rig.now.get(), i -> i % 10 == 0 ? 30e6 : 8e6);
    create(TRANSIT);

    JsonNode statement = statement("2026-11");

    assertThat(statement.get("state").asString()).isEqualTo("running");
    assertThat(statement.get("from").asString()).isEqualTo("2026-11-20T00:00:00Z");
    assertThat(statement.get("to").asString()).isEqualTo("2026-12-20T00:00:00Z");
    assertThat(statement.get("measuredBps").asLong()).isEqualTo(30_000_000);
    assertThat(statement.get("overuse").asDouble()).isEqualTo(20);
    assertThat(statement.get("overuseFee").asString()).isEqualTo("30.00");
    assertThat(statement.get("total").asString()).isEqualTo("130.00");
    assertThat(statement.get("coveragePercent").asInt()).isEqualTo(100);
    assertThat(statement.get("partial").asBoolean()).isFalse();
    assertThat(statement.get("ports").get(0).get("instanceName").asString()).isEqualTo("Gi0/1");
  }

  @Test
  void aVolumeBillCountsBytes() {
    DeviceId device = ports.device("one", "192.0.2.1", "seoul", "a");
    ports.traffic(device, begin, begin.plus(Duration.ofHours(1)), _ -> 8e9);
    create(
        TRANSIT
            .replace("\"percentile\"", "\"volume\"")
            .replace("\"max\"", "\"sum\"")
            .replace("committedBps\":10000000", "quotaBytes\":1000000000000"));

    JsonNode statement = statement("2026-11");

    assertThat(statement.get("measuredBytes").asDouble()).isEqualTo(1.5 * 3_600e9);
    assertThat(statement.get("overuse").asDouble()).isEqualTo(4_400);
    assertThat(statement.get("total").asString()).isEqualTo("6700.00");
    assertThat(statement.get("partial").asBoolean()).isTrue();
    assertThat(statement.get("measuredBps").isNull()).isTrue();
  }

  @Test
  void aClosedPeriodIsFrozenAndNothingChangesItAnyMore() {
    DeviceId device = ports.device("one", "192.0.2.1", "seoul", "a");
    ports.traffic(device, begin, rig.now.get(), _ -> 20e6);
    create(TRANSIT);
    rig.now.set(Instant.parse("2026-12-20T12:00:00Z"));
    assertThat(statement("2026-11").get("state").asString()).isEqualTo("closed");
    rig.now.set(Instant.parse("2026-12-21T00:00:00Z"));
    assertThat(rig.statements.freezeDue()).isEqualTo(1);
    assertThat(rig.statements.freezeDue()).isZero();
    JsonNode frozen = statement("2026-11");

    ports.traffic(device, begin, rig.now.get().minus(Duration.ofDays(20)), _ -> 900e6);
    admin.send("PATCH", "/api/v1/bills/1", "{\"baseFee\":\"9999\",\"name\":\"new\"}");

    assertThat(frozen.get("state").asString()).isEqualTo("frozen");
    assertThat(statement("2026-11")).isEqualTo(frozen);
    assertThat(statement("2026-12").get("baseFee").asString()).isEqualTo("9999");
  }

  @Test
  void monthsComeNewestFirstPageByPage() {
    ports.device("one", "192.0.2.1", "seoul", "a");
    create(TRANSIT);
    rig.now.set(Instant.parse("2027-02-25T00:00:00Z"));

    JsonNode first = admin.get("/api/v1/bills/1/statements?limit=3").json();
    JsonNode second =
        admin
            .get("/api/v1/bills/1/statements?limit=3&cursor=" + first.get("nextCursor").asString())
            .json();

    assertThat(first.get("items").findValuesAsString("month"))
        .containsExactly("2027-02", "2027-01", "2026-12");
    assertThat(second.get("items").findValuesAsString("month")).containsExactly("2026-11");
    assertThat(second.get("nextCursor").isNull()).isTrue();
    assertThat(first.get("items").get(0).has("ports")).isFalse();
    assertThat(admin.get("/api/v1/bills/1/statements/2026-10").status()).isEqualTo(404);
    assertThat(admin.get("/api/v1/bills/1/statements/2027-03").status()).isEqualTo(404);
    assertThat(admin.get("/api/v1/bills/1/statements/2026-13").status()).isEqualTo(404);
  }

  @Test
  void portsAreThoseOfNameTagAndCustomerEachOnce() {
    DeviceId one = ports.device("one", "192.0.2.1", "seoul", "cust: ACME (2G)", "to core");
    ports.device("two", "192.0.2.2", "busan", "acme backup", "ACMEX", "한빛 은행");
    rig.devices.inventories.put(
        one, Ports.inventory(List.of(Ports.port(1, "cust: ACME (2G)", 6), Ports.port(2, "", 24))));
    JsonNode made =
        create(
            """
            {"name":"acme","ports":[{"device":"1","instance":"p1"}],"tags":["seoul-tag"],"customers":["Acme"],
             "kind":"volume","direction":"sum","currency":"KRW"}
            """);

    assertThat(made.get("portCount").asInt()).isEqualTo(2);
    List<String> names = statement("2026-11").get("ports").findValuesAsString("alias");
    assertThat(names).containsExactly("cust: ACME (2G)", "acme backup");
  }

  @Test
  void theFileHoldsNoFormula() {
    ports.device("=cmd|' /C calc'!A0", "192.0.2.1", "seoul", "+1+1", "@x");
    create(TRANSIT.replace("\"transit\"", "\"-2+3\""));

    Client.Answer file = admin.get("/api/v1/bills/1/statements/2026-11.csv");

    assertThat(file.header("Content-Type")).startsWith("text/csv");
    assertThat(file.header("Content-Disposition")).contains("statement-2026-11.csv");
    assertThat(file.text()).contains("bill,'-2+3", "'=cmd|", "'+1+1", "'@x");
  }

  @Test
  void thePrintIsTextOnlyAndMayDoNothing() {
    ports.device("<script>alert(1)</script>", "192.0.2.1", "seoul", "\"><img src=x>", "'&");
    create(TRANSIT.replace("\"transit\"", "\"<b>x\""));

    Client.Answer page =
        admin.with("Accept", "text/html,*/*").get("/api/v1/bills/1/statements/2026-11");

    assertThat(page.header("Content-Type")).startsWith("text/html");
    assertThat(page.response().headers().allValues("Content-Security-Policy"))
        .hasSize(1)
        .first()
        .asString()
        .contains("default-src 'none'", "style-src 'sha256-")
        .doesNotContain("unsafe", "script-src");
    assertThat(page.text())
        .contains("&lt;script&gt;", "&lt;b&gt;x", "&quot;&gt;&lt;img", "&#39;&amp;", "Partial:")
        .doesNotContain("<script", "<img", "<b>");
  }

  @Test
  void whatCannotBeBilledIsRefusedWithASentence() {
    ports.device("one", "192.0.2.1", "seoul", "a");
    refused("{}", "\"name\"");
    refused(TRANSIT.replace("[\"seoul-tag\"]", "[]"), "\"ports\", \"tags\" or \"customers\"");
    refused(TRANSIT.replace("\"percentile\"", "\"flat\""), "percentile or volume");
    refused(TRANSIT.replace("\"max\"", "\"up\""), "in, out, sum or max");
    refused(TRANSIT.replace("USD", "DOGE"), "ISO 4217");
    refused(TRANSIT.replace("\"1.5\"", "\"-1\""), "overusePrice");
    refused(TRANSIT.replace(":20}", ":31}"), "1 to 28");
    refused(TRANSIT.replace(":20}", ":1,\"zone\":\"Seoul\"}"), "Asia/Seoul");
    refused(TRANSIT.replace(":20}", ":1,\"quotaBytes\":5}"), "not \"quotaBytes\"");
    refused(TRANSIT.replace(":20}", ":1,\"percentile\":100}"), "between 50 and 99");
    refused(
        TRANSIT.replace(":20}", ":1,\"ports\":[{\"device\":\"1\",\"instance\":\"zz\"}]}"),
        "no port with the id");
    refused(TRANSIT.replace(":20}", ":1,\"ports\":[{\"device\":\"1\"}]}"), "\"instance\"");
    create(TRANSIT);
    assertThat(admin.send("POST", "/api/v1/bills", TRANSIT).status()).isEqualTo(409);
  }
}
