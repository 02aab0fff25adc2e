package io.bongsu.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bongsu.app.config.Setting;
import io.bongsu.model.StoreException;
import io.bongsu.simulator.agent.Personality;
import io.bongsu.storage.embedded.DataDirectory;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What Bongsu needs is taken away from it: before the start, in the middle, and all at once. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class OutageIT {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @TempDir private static Path data;
  private static final LoopbackAgents AGENTS =
      new LoopbackAgents()
          .with("alive", Personality.NORMAL)
          .with("dead", Personality.SILENT)
          .start();
  private static final LoopbackAgents FALLING =
      new LoopbackAgents().with("falling", Personality.NORMAL).start();
  private static @Nullable Receiver receiver;
  private static Map<Setting, String> settings = Map.of();
  private static @Nullable RunningBongsu bongsu;
  private static @Nullable Told before;
  private static List<String> changesBefore = List.of();
  private static @Nullable Told first;

  /** What is told of the network at one moment. */
  private record Told(
      List<String> devices,
      List<String> down,
      List<String> incidents,
      List<String> links,
      List<String> places) {
    static Told now(RestClient admin) {
      JsonNode map = admin.get("/topology");
      return new Told(
          texts(admin.get("/devices").path("items"), "name", "model"),
          texts(admin.get("/devices?status=down").path("items"), "name"),
          texts(admin.get("/incidents?state=open").path("items"), "id", "title", "acknowledgedBy"),
          texts(map.path("links"), "id", "a", "b", "evidence"),
          texts(map.path("nodes"), "id", "name", "site", "x", "y"));
    }

    static List<String> changes(RestClient admin) {
      return texts(admin.get("/topology/changes").path("items"), "id", "kind", "at");
    }

    private static List<String> texts(JsonNode items, String... fields) {
      return items
          .valueStream()
          .map(item -> Stream.of(fields).map(item::path).toList().toString())
          .sorted()
          .toList();
    }
  }

  /** Killed with its database away, an alarm acknowledged before and one raised in the dark. */
  @BeforeAll
  static void killABongsuThatHasDevicesAndOpenIncidents() throws Exception {
    receiver = new Receiver();
    settings = Map.of(Setting.ALLOWED_TARGETS, receiver.target());
    Path programs = data.resolve("postgres-programs");
    Path away = data.resolve("postgres-programs.away");
    try (BongsuProcess first = BongsuProcess.launch(data, settings)) {
      RestClient admin = first.loginWhenReady();
      admin.post("/channels", "application/json", receiver.channel());
      admin.post("/imports?dryRun=false", "text/csv", AGENTS.csv());
      admin.post("/imports?dryRun=false", "text/csv", FALLING.csv());
      acknowledgeTheIncidentOf("dead", admin);
      admin.until("/devices?status=up", PATIENCE, page -> page.path("items").size() == 2);
      receiver.await("firing", "dead", PATIENCE);
      admin.until("/topology/changes", PATIENCE, OutageIT::tellsOfBothNeighbours);
      changesBefore = Told.changes(admin);

      Files.move(programs, away);
      BongsuProcess.postmaster(data).orElseThrow().destroyForcibly();
      FALLING.close();
      receiver.await("firing", "falling", PATIENCE);
      Equations.assertHold(
          admin.until(
              "/status",
              PATIENCE,
              now -> now.path("durability").path("journalWaiting").asLong() > 1));
      acknowledgeTheIncidentOf("falling", admin);
      before = Told.now(admin);
    }
    Files.move(away, programs);
    Files.write(data.resolve("journal/0000000000000009999.segment"), new byte[3_000]);
    bongsu = RunningBongsu.start(data, settings, admin -> first = Told.now(admin));
  }

  private static boolean tellsOfBothNeighbours(JsonNode changes) {
    return changes
            .path("items")
            .valueStream()
            .filter(change -> change.path("kind").asString().equals("appeared"))
            .filter(change -> change.path("linkAfter").isObject())
            .count()
        == 2;
  }

  private static void acknowledgeTheIncidentOf(String device, RestClient admin) {
    admin.until("/incidents?state=open", PATIENCE, page -> incidentOf(device, page).isPresent());
    String id =
        incidentOf(device, admin.get("/incidents?state=open")).orElseThrow().path("id").asString();
    admin.post("/incidents/" + id + "/ack", "application/json", "{\"comment\":\"on it\"}");
  }

  private static Optional<JsonNode> incidentOf(String device, JsonNode page) {
    return incidentsOf(device, page).stream().findFirst();
  }

  private static List<JsonNode> incidentsOf(String device, JsonNode page) {
    return page.path("items")
        .valueStream()
        .filter(incident -> incident.path("title").asString().contains(device))
        .toList();
  }

  @AfterAll
  static void stopAll() throws IOException {
    if (bongsu != null) {
      bongsu.close();
    }
    AGENTS.close();
    if (receiver != null) {
      receiver.close();
    }
    assertThat(BongsuProcess.postmaster(data)).isEmpty();
  }

  @Test
  @Order(1)
  void afterAKillDevicesAndOpenIncidentsAreBackAsTheyWere() {
    JsonNode incidents = admin().get("/incidents?state=open");
    for (String lost : List.of("dead", "falling")) {
      assertThat(incidentOf(lost, incidents).orElseThrow().path("acknowledgedBy").asString())
          .isEqualTo("admin");
    }
    assertThat(admin().get("/devices").path("items"))
        .extracting(device -> device.path("name").asString())
        .containsExactlyInAnyOrder("alive", "dead", "falling");

    admin().until("/devices?status=up", PATIENCE, page -> page.path("items").size() == 1);
    admin().until("/devices?status=down", PATIENCE, page -> page.path("items").size() == 2);
    for (String lost : List.of("dead", "falling")) {
      assertThat(incidentsOf(lost, admin().get("/incidents?state=open"))).hasSize(1);
      assertThat(incidentsOf(lost, admin().get("/incidents?state=resolved"))).isEmpty();
    }
  }

  @Test
  @Order(1)
  void theVeryFirstAnswersAfterAKillTellWhatWasKnownBeforeIt() {
    assertThat(first).isEqualTo(before);
    assertThat(Objects.requireNonNull(first).links()).hasSize(2);
  }

  @Test
  @Order(1)
  void whatWasWrongWithTheJournalAtTheStartIsToldByTheStatus() {
    assertThat(admin().get("/status").path("durability").path("damages").asInt()).isEqualTo(1);
  }

  @Test
  @Order(2)
  void aRestartDrawsTheSameMapAgainAndIsNoChangeOfIt() {
    admin().until("/health", PATIENCE, health -> isUp("map", health));
    Told now = Told.now(admin());
    Told then = Objects.requireNonNull(before);
    assertThat(now.links()).isEqualTo(then.links());
    assertThat(now.places()).isEqualTo(then.places());
    assertThat(Told.changes(admin())).isEqualTo(changesBefore);
  }

  private static boolean isUp(String component, JsonNode health) {
    return health
        .path("components")
        .valueStream()
        .filter(part -> part.path("name").asString().equals(component))
        .anyMatch(part -> part.path("status").asString().equals("up"));
  }

  @Test
  @Order(2)
  void anAlarmRaisedWhileTheDatabaseWasAwayWasSentOnceAndIsKeptThroughTheKill() {
    JsonNode raised = incidentOf("falling", admin().get("/incidents?state=open")).orElseThrow();
    JsonNode incident = admin().get("/incidents/" + raised.path("id").asString());
    assertThat(incident.path("notifications"))
        .extracting(delivery -> delivery.path("state").asString())
        .containsExactly("sent");
    assertThat(admin().get("/audit").path("items"))
        .filteredOn(deed -> deed.path("action").asString().equals("incident.ack"))
        .hasSize(2);
    assertThat(Objects.requireNonNull(receiver).count("firing", "falling")).isEqualTo(1);
  }

  @Test
  @Order(3)
  void aSecondBongsuOnTheSameDataDirectoryIsRefusedAndTheFirstGoesOn() {
    assertThatThrownBy(() -> RunningBongsu.start(data, settings))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("Another Bongsu (process " + ProcessHandle.current().pid())
        .hasMessageContaining("--data");
    assertThat(health().statusCode()).isEqualTo(200);
  }

  @Test
  @Order(4)
  void aWebPortInUseIsToldAndNothingIsLeftRunning(@TempDir Path other) throws IOException {
    Set<Thread> before = lasting();
    assertThatThrownBy(() ->
            RunningBongsu.start(other, Map.of(Setting.PORT, Integer.toString(running().port()))))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("Port " + running().port())
        .hasMessageContaining("in use")
        .hasMessageContaining("--port");
    assertNothingLeft(other, before);
  }

  @Test
  @Order(5)
  void aDatabaseOfOnesOwnThatIsNotThereIsToldAndNothingIsLeftRunning(@TempDir Path other)
      throws IOException {
    Set<Thread> before = lasting();
    int closed = BongsuProcess.freePort();
    Map<Setting, String> external =
        Map.of(
            Setting.DB_URL,
            "jdbc:postgresql://127.0.0.1:" + closed + "/bongsu",
            Setting.DB_USER,
            "owner",
            Setting.DB_PASSWORD,
            "hidden word");
    assertThatThrownBy(() -> RunningBongsu.start(other, external))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("127.0.0.1:" + closed)
        .hasMessageContaining("does not answer")
        .hasMessageContaining("Check that PostgreSQL runs there")
        .hasMessageNotContaining("hidden word");
    assertNothingLeft(other, before);
  }

  @Test
  @Order(6)
  void aDatabaseKilledInTheMiddleIsToldPollingGoesOnAndNoSampleIsLost() throws Exception {
    JsonNode before = admin().get("/status");
    Path programs = data.resolve("postgres-programs");
    Path away = data.resolve("postgres-programs.away");
    Files.move(programs, away);
    try {
      BongsuProcess.postmaster(data).orElseThrow().destroyForcibly();
      untilHealth(503);
      assertThat(health().body()).contains("does not answer");

      long polled = before.path("polls").path("answered").asLong();
      JsonNode during =
          admin()
              .until(
                  "/status",
                  PATIENCE,
                  now ->
                      queued(now) > 0 && now.path("polls").path("answered").asLong() > polled + 2);
      Equations.assertHold(during);
      assertThat(during.path("devices").path("up").asInt()).isEqualTo(1);
      RestClient nightShift = RestClient.login(running().port(), "admin", RunningBongsu.PASSWORD);
      assertThat(nightShift.get("/devices?status=down").path("items")).hasSize(2);
    } finally {
      Files.move(away, programs);
    }
    untilHealth(200);
    JsonNode after = admin().until("/status", PATIENCE, now -> queued(now) == 0);
    Equations.assertHold(after);
    assertThat(after.path("samples").path("dropped").asLong()).isZero();
    assertThat(after.path("samples").path("stored").asLong())
        .isGreaterThan(before.path("samples").path("stored").asLong());
  }

  private static long queued(JsonNode status) {
    return status.path("samples").path("queued").asLong();
  }

  private static void assertNothingLeft(Path directory, Set<Thread> before) throws IOException {
    assertThat(BongsuProcess.postmaster(directory)).isEmpty();
    DataDirectory again = new DataDirectory(directory);
    again.lock();
    again.unlock();
    assertThat(lasting()).isSubsetOf(before);
  }

  /** Threads that would keep the process alive. */
  private static Set<Thread> lasting() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> !thread.isDaemon())
        .collect(Collectors.toSet());
  }

  private static void untilHealth(int code) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (health().statusCode() != code) {
      assertThat(System.nanoTime()).as("%s", health().body()).isLessThan(end);
      LockSupport.parkNanos(100_000_000L);
    }
  }

  private static HttpResponse<String> health() {
    try (HttpClient client = HttpClient.newHttpClient()) {
      URI address = URI.create("http://127.0.0.1:" + running().port() + "/api/v1/health");
      return client.send(
          HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException broken) {
      throw new AssertionError(broken);
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      throw new AssertionError(stop);
    }
  }

  private static RunningBongsu running() {
    return Objects.requireNonNull(bongsu);
  }

  private static RestClient admin() {
    return running().admin();
  }
}
