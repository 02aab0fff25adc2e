package io.bongsu.app.offline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.bongsu.mibs.ProfileCatalogue;
import io.bongsu.model.inventory.NetworkInterface;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Real devices' walks, which are not part of the repository: skipped where they are missing. */
class CorpusTest {
  private static final WalkInspector INSPECTOR = new WalkInspector(ProfileCatalogue.load());

  private static Path corpus(String part) {
    String told = System.getenv("BONGSU_REALDATA");
    Path root =
        Path.of(System.getProperty("bongsu.root", ".."))
            .resolve(told == null ? "../shared/realdata" : told);
    assumeTrue(
        Files.isDirectory(root.resolve(part)),
        "no recorded walks at " + root + "/" + part + " (BONGSU_REALDATA)");
    return root.resolve(part);
  }

  private static List<Path> walks(Path folder, String pattern) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().matches(pattern)).sorted().toList();
    }
  }

  /** What one device's expectations and our reading have in common. */
  private record Tally(int expected, int found) {
    Tally plus(Tally other) {
      return new Tally(expected + other.expected, found + other.found);
    }

    double share() {
      return expected == 0 ? 1 : (double) found / expected;
    }
  }

  @Test
  void everyDeviceGetsAVendorAndASystemAndItsPortsAndSensors() throws IOException {
    List<Path> walks = walks(corpus("devices"), ".*\\.snmprec(\\.gz)?");
    int named = 0;
    Tally ports = new Tally(0, 0);
    Tally sensors = new Tally(0, 0);
    Tally processors = new Tally(0, 0);
    for (Path walk : walks) {
      Inspection seen = INSPECTOR.inspect(walk);
      var identity = seen.device().identity();
      named += identity.vendor().isEmpty() || identity.os().isEmpty() ? 0 : 1;
      JsonNode expected = expected(walk);
      ports = ports.plus(ports(seen, expected));
      sensors = sensors.plus(sensors(seen, expected));
      int wanted = expected.path("processors").size();
      processors =
          processors.plus(new Tally(wanted, Math.min(wanted, seen.health().processors().size())));
    }
    System.out.printf(
        "corpus: %d walks, %d with vendor and system, ports %.3f, sensors %.3f, processors %.3f%n",
        walks.size(), named, ports.share(), sensors.share(), processors.share());

    assertThat((double) named / walks.size()).isGreaterThan(0.98);
    assertThat(ports.share()).isGreaterThan(0.99);
    assertThat(sensors.share()).isGreaterThan(0.9);
    assertThat(processors.share()).isGreaterThan(0.95);
  }

  private static JsonNode expected(Path walk) throws IOException {
    Path file = Path.of(walk.toString().replaceFirst("\\.snmprec(\\.gz)?$", ".expected.json"));
    JsonMapper json = JsonMapper.shared();
    return Files.exists(file) ? json.readTree(Files.readString(file)) : json.createObjectNode();
  }

  private static Tally ports(Inspection seen, JsonNode expected) {
    Set<Integer> indexes =
        seen.interfaces().stream().map(NetworkInterface::ifIndex).collect(Collectors.toSet());
    int found = 0;
    for (JsonNode port : expected.path("ports")) {
      found += indexes.contains(port.path("ifIndex").asInt(-1)) ? 1 : 0;
    }
    return new Tally(expected.path("ports").size(), found);
  }

  private static Tally sensors(Inspection seen, JsonNode expected) {
    Set<String> oids =
        seen.health().sensors().stream()
            .map(sensor -> "." + sensor.oid())
            .collect(Collectors.toSet());
    int found = 0;
    for (JsonNode sensor : expected.path("sensors")) {
      found += oids.contains(sensor.path("sensor_oid").asString("")) ? 1 : 0;
    }
    return new Tally(expected.path("sensors").size(), found);
  }

  @Test
  void textWalksAndTheirNormalisedTwinsGiveTheSameNeighbours() throws IOException {
    Path set = corpus("topologies/nms17216");
    for (Path walk : walks(set, "[^@]*/raw/.*\\.gz")) {
      Inspection raw = INSPECTOR.inspect(walk);
      assertThat(raw.findings()).as(walk.toString()).hasSizeLessThan(5);
    }
    for (Path walk : walks(set, "[^@]*nms17216/[^/]*\\.snmprec\\.gz")) {
      assertThat(INSPECTOR.inspect(walk).neighbours().claims()).as(walk.toString()).isNotEmpty();
    }
  }
}
