package io.bongsu.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.bongsu.simulator.agent.Personality;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * A counter on the wire becomes a number on the screen, through every tier, and nothing is lost on
 * the way.
 */
class LifeOfASampleIT {
  private static final Duration PATIENCE = Duration.ofMinutes(1);
  private static final double FEW_PER_CENT = 0.03;

  @TempDir private Path data;
  private final LoopbackAgents agents =
      new LoopbackAgents().with("switch", Personality.NORMAL).start();
  private @Nullable RunningBongsu bongsu;

  @BeforeEach
  void startBongsu() {
    bongsu = RunningBongsu.start(data, Map.of());
  }

  @AfterEach
  void stopAll() {
    if (bongsu != null) {
      bongsu.close();
    }
    agents.close();
  }

  @Test
  void aCounterOnTheWireBecomesTheRateItRunsAtInTheListAndInTheStoredSeries() {
    RestClient admin = admin();
    JsonNode report = admin.post("/imports?dryRun=false", "text/csv", agents.csv());
    assertThat(report.path("created").asInt()).as("%s", report).isEqualTo(1);
    String id = admin.get("/devices").path("items").get(0).path("id").asString();

    JsonNode ports =
        admin.until(
            "/devices/" + id + "/interfaces",
            PATIENCE,
            page -> page.path("items").size() == 4 && hasRates(page));
    for (JsonNode port : ports.path("items")) {
      double expected = SmallSwitch.inBps(port.path("ifIndex").asInt());
      assertThat(port.path("inBps").asDouble())
          .isCloseTo(expected, within(expected * FEW_PER_CENT));
      assertThat(port.path("outBps").asDouble())
          .isCloseTo(expected / 2, within(expected * FEW_PER_CENT));
      assertStored(admin, id, port.path("id").asString(), expected);
    }
    assertEquations(admin);
  }

  private static void assertStored(RestClient admin, String id, String instance, double expected) {
    String question =
        "/series?device="
            + id
            + "&metric=ifInBps&instance="
            + URLEncoder.encode(instance, StandardCharsets.UTF_8);
    JsonNode series = admin.until(question, PATIENCE, answer -> !answer.path("buckets").isEmpty());

    assertThat(series.path("unit").asString()).isEqualTo("bit/s");
    for (JsonNode bucket : series.path("buckets")) {
      assertThat(bucket.get(2).asDouble()).isCloseTo(expected, within(expected * FEW_PER_CENT));
    }
  }

  private static boolean hasRates(JsonNode page) {
    boolean all = true;
    for (JsonNode port : page.path("items")) {
      all &= port.path("inBps").isNumber();
    }
    return all;
  }

  /** Asked while polls come and go, the equations hold at every moment. */
  private static void assertEquations(RestClient admin) {
    for (int i = 0; i < 50; i++) {
      Equations.assertHold(admin.get("/status"));
    }
    JsonNode settled =
        admin.until(
            "/status", PATIENCE, status -> status.path("samples").path("queued").asLong() == 0);
    assertThat(settled.path("samples").path("stored").asLong()).isPositive();
    assertThat(settled.path("samples").path("dropped").asLong()).isZero();
    assertThat(settled.path("polls").path("answered").asLong()).isGreaterThanOrEqualTo(4);
    JsonNode counted = admin.until("/status", PATIENCE, Equations::addUp);
    assertThat(counted.path("requests").path("answered").asLong()).isPositive();
    admin.until(
        "/status",
        PATIENCE,
        status -> status.path("durability").required("journalWaiting").asLong() == 0);
  }

  private RestClient admin() {
    return java.util.Objects.requireNonNull(bongsu).admin();
  }
}
