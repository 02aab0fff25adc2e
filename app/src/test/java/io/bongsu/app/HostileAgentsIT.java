package io.bongsu.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.bongsu.model.text.NetworkText;
import io.bongsu.simulator.agent.Personality;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/**
 * Agents with every bad habit beside a good one: each is told for what it is, and none hurts
 * anybody else.
 */
class HostileAgentsIT {
  private static final Duration PATIENCE = Duration.ofSeconds(90);
  private static final String GOOD = "good";
  private static final String OTHER_COMMUNITY = "other-community";
  private static final String OTHER_KEY = "other-key";

  @TempDir private static Path data;
  private static final LoopbackAgents AGENTS = new LoopbackAgents();
  private static @Nullable RunningBongsu bongsu;
  private static Instant imported = Instant.MAX;

  @BeforeAll
  static void startThemAll() {
    AGENTS
        .with(GOOD, Personality.NORMAL)
        .with(OTHER_COMMUNITY, Personality.NORMAL, "not-public", true)
        .withOtherKey(OTHER_KEY);
    for (Personality bad : Personality.values()) {
      if (bad != Personality.NORMAL) {
        AGENTS.with(bad.name(), bad);
      }
    }
    AGENTS.start();
    bongsu = RunningBongsu.start(data, Map.of());
    JsonNode report = admin().post("/imports?dryRun=false", "text/csv", AGENTS.csv());
    assertThat(report.path("created").asInt())
        .as("%s", report)
        .isEqualTo(Personality.values().length + 2);
    imported = Instant.now();
  }

  @AfterAll
  static void stopAll() {
    if (bongsu != null) {
      bongsu.close();
    }
    AGENTS.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"WALK_STUCK", "WALK_CYCLE"})
  void anAgentWhoseWalkLoopsIsFoundOutAndStillPolled(String name) {
    JsonNode detail = untilFinding(name, "walk", "loops");
    assertThat(detail.path("status").asString()).isEqualTo("up");
    untilRates(name);
  }

  @Test
  void aTableWithoutEndIsCut() {
    untilFinding("ENDLESS_TABLE", "walk", "cut");
  }

  @Test
  void countersOfAWrongTypeAreLeftOutAndTold() {
    JsonNode detail = untilFinding("WRONG_TYPES", "type", "wrong type");
    assertThat(detail.path("status").asString()).isEqualTo("up");
  }

  @ParameterizedTest
  @ValueSource(strings = {"TRUNCATED", "GARBAGE", "LENGTH_LIE", "SILENT", "OTHER_COMMUNITY"})
  void anAgentThatSaysNothingUnderstandableIsDown(String name) {
    JsonNode detail = until(name, device -> device.path("status").asString().equals("down"));
    assertThat(detail.path("statusReason").asString()).isNotBlank();
    assertThat(detail.path("openAlarms")).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GIANT_STRINGS",
        "HOSTILE_TEXT",
        "IMPOSTOR",
        "UPTIME_WRAP",
        "COUNTER_WRAP",
        "TOO_BIG",
        "SLOW"
      })
  void anAgentWithBadMannersIsUpAndRead(String name) {
    JsonNode detail = until(name, device -> !device.path("sysName").asString().isEmpty());
    assertThat(detail.path("status").asString()).isEqualTo("up");
    admin().until(path(name) + "/interfaces", PATIENCE, page -> page.path("items").size() == 4);
  }

  @ParameterizedTest
  @ValueSource(strings = {"GIANT_STRINGS", "HOSTILE_TEXT"})
  void textFromTheNetworkIsCleanShortAndLiteralEverywhere(String name) {
    JsonNode ports =
        admin().until(path(name) + "/interfaces", PATIENCE, page -> page.path("items").size() == 4);
    JsonNode neighbours =
        admin().until(path(name) + "/neighbours", PATIENCE, page -> !page.path("items").isEmpty());
    JsonNode detail = until(name, device -> !device.path("sysName").asString().isEmpty());

    assertThat(
            Stream.of(ports, neighbours, detail, admin().get("/topology")).flatMap(JsonTree::texts))
        .allSatisfy(text ->
            assertThat(text)
                .hasSizeLessThanOrEqualTo(2 * NetworkText.MAX_LENGTH)
                .doesNotMatch("(?s).*[\\p{Cc}\\p{Cf}\\uFFFD].*"));
    if (name.equals("HOSTILE_TEXT")) {
      assertThat(detail.path("sysName").asString())
          .startsWith("HOSTILE_TEXT<script>window.__x=1</script>\"'>");
      assertThat(ports.path("items").get(0).path("alias").asString())
          .startsWith("office 1<script>");
      assertThat(neighbours.path("items").get(0).path("remote").path("name").asString())
          .startsWith("phone<script>");
    }
  }

  @Test
  void aWrongCommunityIsToldAsSnmpThatDoesNotAnswer() {
    until(OTHER_COMMUNITY, device -> device.path("status").asString().equals("up"));
    assertThat(agentAlarm(OTHER_COMMUNITY)).contains("not by SNMP").contains("community");
  }

  @Test
  void aWrongKeyIsToldAsRefusedWithWhatToCheck() {
    assertThat(agentAlarm(OTHER_KEY)).contains("refuses Bongsu").contains("v3_auth_key");
  }

  @Test
  void theGoodAgentBesideThemIsPolledOnTimeAndBongsuIsWell() {
    untilRates(GOOD);
    JsonNode good =
        until(
            GOOD,
            device ->
                Instant.parse(device.path("lastSeen").asString())
                    .isAfter(imported.plusSeconds(20)));
    JsonNode status = admin().get("/status");

    assertThat(good.path("status").asString()).isEqualTo("up");
    assertThat(good.path("findings")).isEmpty();
    assertThat(Instant.parse(good.path("lastSeen").asString()))
        .isAfter(Instant.parse(status.path("at").asString()).minusSeconds(12));
    for (String own : List.of("schedule", "turn", "slowAgents", "subnet")) {
      assertThat(status.path("polls").path("waits").path(own).path("seconds").asDouble(99))
          .as("beside the slow agent's own polls nothing waits for %s", own)
          .isLessThan(5);
    }
    assertThat(status.path("components"))
        .filteredOn(part -> part.path("name").asString().matches("database|poller|alarms"))
        .hasSize(3)
        .allSatisfy(
            part -> assertThat(part.path("status").asString()).as("%s", part).isEqualTo("up"));
    Equations.assertHold(status);
  }

  private static JsonNode untilFinding(String name, String kind, String words) {
    return until(
        name,
        device ->
            JsonTree.items(device.path("findings"))
                .anyMatch(finding ->
                    finding.path("category").asString().equals(kind)
                        && finding.path("text").asString().contains(words)));
  }

  private static void untilRates(String name) {
    admin()
        .until(
            path(name) + "/interfaces",
            PATIENCE,
            page ->
                !page.path("items").isEmpty()
                    && JsonTree.items(page.path("items"))
                        .allMatch(port -> port.path("inBps").isNumber()));
  }

  /**
   * Three refused polls make the alarm; somebody who presses "probe" need not wait for the pauses
   * between them.
   */
  private static String agentAlarm(String name) {
    JsonNode detail =
        until(
            name,
            device -> {
              admin().post(path(name) + "/probe", "application/json", "");
              return !device.path("openAlarms").isEmpty();
            });
    return detail.path("openAlarms").get(0).toString();
  }

  private static JsonNode until(String name, java.util.function.Predicate<JsonNode> wanted) {
    return admin().until(path(name), PATIENCE, wanted);
  }

  private static String path(String name) {
    return JsonTree.items(admin().get("/devices").path("items"))
        .filter(device -> device.path("name").asString().equals(name))
        .map(device -> "/devices/" + device.path("id").asString())
        .findFirst()
        .orElseThrow();
  }

  private static RestClient admin() {
    return Objects.requireNonNull(bongsu).admin();
  }
}
