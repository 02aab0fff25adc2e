package io.bongsu.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.bongsu.app.config.Setting;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Real routers, real neighbours, real outages: one alert each, in band. */
@Tag("lab")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RealLabIT {
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  @TempDir private static Path data;
  private static @Nullable RealLab lab;
  private static @Nullable RunningBongsu bongsu;

  @BeforeAll
  static void buildTheLab() throws IOException {
    String obstacle = RealLab.obstacle();
    if (!obstacle.isEmpty()) {
      System.out.println("RealLabIT skipped: " + obstacle);
    }
    assumeTrue(obstacle.isEmpty(), obstacle);
    lab = new RealLab();
    lab.up();
    bongsu = RunningBongsu.start(data, Map.of(Setting.NEIGHBOURS, "10", Setting.KEEP_OPEN, "10"));
    bongsu.admin().post("/imports?dryRun=false", "text/csv", RealLab.DEVICE_LIST);
  }

  @AfterAll
  static void takeItDown() {
    if (bongsu != null) {
      bongsu.close();
    }
    if (lab != null) {
      lab.close();
    }
  }

  private static RestClient admin() {
    return java.util.Objects.requireNonNull(bongsu).admin();
  }

  private static RealLab lab() {
    return java.util.Objects.requireNonNull(lab);
  }

  private static Set<String> cables(JsonNode topology) {
    return ends(topology.path("links"));
  }

  private static Set<String> routes(JsonNode topology) {
    return ends(topology.path("adjacencies"));
  }

  private static Set<String> ends(JsonNode links) {
    Set<String> found = new TreeSet<>();
    for (JsonNode link : links) {
      found.add(end(link.path("a")) + " " + end(link.path("b")));
    }
    return found;
  }

  private static String end(JsonNode end) {
    return end.path("name").asString() + ":" + end.path("port").asString();
  }

  private static List<String> openTitles() {
    return StreamSupport.stream(
            admin().get("/incidents?state=open").path("items").spliterator(), false)
        .map(incident -> incident.path("title").asString())
        .toList();
  }

  private static boolean allUp(JsonNode page) {
    return page.path("items").size() == 5
        && StreamSupport.stream(page.path("items").spliterator(), false)
            .allMatch(device -> device.path("status").asString().equals("up"));
  }

  private static boolean allCablesSure(JsonNode topology) {
    return topology.path("links").size() == 5
        && StreamSupport.stream(topology.path("links").spliterator(), false)
            .allMatch(link ->
                link.path("confidence").asDouble() > 0.9
                    && !link.path("inBps").isNull()
                    && link.path("status").asString().equals("up"));
  }

  /** What is over is in the store soon after it has left the memory. */
  private static void assertResolved(int incidents) {
    JsonNode resolved =
        admin()
            .until(
                "/incidents?state=resolved",
                PATIENCE,
                page -> page.path("items").size() >= incidents);
    assertThat(resolved.path("items")).hasSize(incidents);
  }

  @Test
  @Order(1)
  void theRoutersAreIdentifiedAndTheirCablesFound() {
    admin().until("/devices", PATIENCE, RealLabIT::allUp);
    JsonNode map = admin().until("/topology", PATIENCE, RealLabIT::allCablesSure);

    assertThat(cables(map))
        .containsExactly(
            "r1:to-r2 r2:to-r1",
            "r1:to-r4 r4:to-r1",
            "r2:to-r3 r3:to-r2",
            "r3:to-r4 r4:to-r3",
            "r3:to-r5 r5:to-r3");
    assertThat(admin().get("/devices").path("items"))
        .allSatisfy(device -> assertThat(device.path("os").asString()).isNotEmpty());
    assertThat(openTitles()).isEmpty();
  }

  @Test
  @Order(2)
  void theWayOfAPacketIsThatOfTheRoutersOwnTables() {
    JsonNode path =
        admin()
            .until(
                "/topology/path?layer=l3&from=" + id("r1") + "&to=" + id("r5"),
                PATIENCE,
                way ->
                    way.path("ending").path("reason").asString().equals("reached")
                        && way.path("hops").size() == 3);

    JsonNode first = path.path("hops").get(0);
    assertThat(path.path("found").asBoolean()).isTrue();
    assertThat(ways(path))
        .isSubsetOf(
            "r1:to-r2 r2:to-r1",
            "r2:to-r3 r3:to-r2",
            "r1:to-r4 r4:to-r1",
            "r4:to-r3 r3:to-r4",
            "r3:to-r5 r5:to-r3");
    assertThat(first.path("route").path("destination").asString()).isEqualTo("198.51.100.5/32");
    assertThat(first.path("status").asString()).isEqualTo("up");
  }

  private static String id(String name) {
    return StreamSupport.stream(admin().get("/devices").path("items").spliterator(), false)
        .filter(device -> device.path("name").asString().equals(name))
        .findFirst()
        .orElseThrow()
        .path("id")
        .asString();
  }

  private static List<String> ways(JsonNode path) {
    return StreamSupport.stream(path.path("hops").spliterator(), false)
        .map(hop -> end(hop.path("from")) + " " + end(hop.path("to")))
        .toList();
  }

  @Test
  @Order(3)
  void aCutCableIsOneAlertAndItsRepairClearsIt() {
    lab().cut(1, 2);
    admin().until("/incidents?state=open", PATIENCE, page -> page.path("items").size() > 0);
    JsonNode incident =
        admin().until("/incidents?state=open", PATIENCE, _ -> true).path("items").get(0);

    assertThat(openTitles()).hasSize(1);
    assertThat(incident.path("title").asString()).contains("r1").contains("r2");
    assertThat(incident.path("impactedCount").asInt()).isZero();
    assertThat(admin().get("/topology").path("links"))
        .filteredOn(link -> link.path("status").asString().equals("down"))
        .hasSize(1);

    lab().join(1, 2);
    admin()
        .until(
            "/incidents?state=open",
            PATIENCE.multipliedBy(2),
            page -> page.path("items").isEmpty());
    assertResolved(1);
  }

  @Test
  @Order(4)
  void aLostRouterIsOneAlertThatNamesWhatItCutsOff() {
    lab().stop(3);
    admin()
        .until(
            "/incidents?state=open",
            PATIENCE,
            page ->
                page.path("items").size() > 0
                    && page.path("items").get(0).path("impactedCount").asInt() == 1);

    assertThat(openTitles()).singleElement().asString().contains("r3");
    JsonNode devices =
        admin()
            .until("/devices?status=unreachable", PATIENCE, page -> !page.path("items").isEmpty());
    assertThat(devices.path("items"))
        .singleElement()
        .satisfies(device -> assertThat(device.path("name").asString()).isEqualTo("r5"));

    lab().go(3);
    admin()
        .until(
            "/incidents?state=open",
            PATIENCE.multipliedBy(3),
            page -> page.path("items").isEmpty());
    admin().until("/devices", PATIENCE, RealLabIT::allUp);
    assertResolved(2);
  }

  @Test
  @Order(5)
  void aCableThatIsPluggedElsewhereIsOneMoveOnBothLayers() {
    String[] after = {
      "r1:to-r2 r2:to-r1",
      "r1:to-r4 r4:to-r1",
      "r2:to-r3 r3:to-r2",
      "r3:to-r4 r4:to-r3",
      "r4:spare r5:to-r3"
    };
    admin().until("/topology", PATIENCE, map -> routes(map).contains("r3:to-r5 r5:to-r3"));
    String before = Instant.now().toString();

    lab().move(3, 5, 4);
    JsonNode map =
        admin()
            .until(
                "/topology",
                PATIENCE,
                now -> cables(now).contains(after[4]) && routes(now).contains(after[4]));

    assertThat(cables(map)).containsExactly(after);
    assertThat(routes(map)).containsExactly(after);
    JsonNode diff =
        admin()
            .until(
                "/topology/diff?from=" + before,
                PATIENCE,
                found -> !found.path("changes").isEmpty());
    assertThat(kinds(diff, change -> !isRouting(change))).containsExactly("moved");
    assertThat(kinds(diff, RealLabIT::isRouting))
        .as("the old one is not known to be given up yet")
        .containsOnly("appeared");
    JsonNode history = admin().get("/topology/changes?from=" + before);
    assertThat(history.path("items"))
        .anySatisfy(change ->
            assertThat(change.path("text").asString())
                .isEqualTo("Link of r5 to-r3 moved from r3 to-r5 to r4 spare"));
  }

  private static boolean isRouting(JsonNode change) {
    return !change.path("adjacencyBefore").isNull() || !change.path("adjacencyAfter").isNull();
  }

  private static List<String> kinds(JsonNode diff, Predicate<JsonNode> which) {
    return StreamSupport.stream(diff.path("changes").spliterator(), false)
        .filter(which)
        .map(change -> change.path("kind").asString())
        .toList();
  }
}
