package io.bongsu.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * The journeys of operator, NOC staff and admin ({@code web-ui/e2e}) in a real Chromium against the
 * real server with the demo campus. Screenshots stay in {@code web-ui/screenshots}.
 */
@Tag("browser")
class BrowserJourneysIT {
  @TempDir private Path data;

  /** Why they cannot be walked here, empty when they can. */
  private static String obstacle(Path webUi) {
    if (BrowserJourneysIT.class.getResource("/web/index.html") == null) {
      return "the browser application was not built (skipWeb)";
    }
    if (!Files.isDirectory(webUi.resolve("node_modules"))) {
      return "npm has not installed the browser application's tools";
    }
    boolean chromium =
        Stream.of(Objects.requireNonNullElse(System.getenv("PATH"), "").split(":", -1))
            .anyMatch(folder -> Files.isExecutable(Path.of(folder, "chromium")));
    return chromium ? "" : "no chromium on the PATH";
  }

  private static boolean everyoneIsUp(JsonNode page) {
    return page.path("items").size() > 50
        && StreamSupport.stream(page.path("items").spliterator(), false)
            .allMatch(device -> device.path("status").asString().equals("up"));
  }

  @Test
  void operatorNocStaffAndAdminReachTheirGoals() throws IOException, InterruptedException {
    Path webUi = Path.of(System.getProperty("bongsu.root", "..")).resolve("web-ui");
    String obstacle = obstacle(webUi);
    if (!obstacle.isEmpty()) {
      System.out.println("BrowserJourneysIT skipped: " + obstacle);
    }
    boolean required = "required".equals(System.getenv("BONGSU_E2E"));
    assumeTrue(required || obstacle.isEmpty(), obstacle);

    try (RunningBongsu bongsu = RunningBongsu.start(data.resolve("bongsu"), Map.of(), true)) {
      bongsu
          .admin()
          .until("/devices?limit=200", Duration.ofMinutes(2), BrowserJourneysIT::everyoneIsUp);
      bongsu
          .admin()
          .until("/topology", Duration.ofMinutes(1), map -> map.path("links").size() > 60);
      Path output = data.resolve("e2e.log");
      ProcessBuilder walk = new ProcessBuilder("npm", "run", "-s", "e2e").directory(webUi.toFile());
      walk.environment().put("BONGSU_E2E_URL", "http://127.0.0.1:" + bongsu.port());
      walk.environment().put("BONGSU_E2E_USER", "admin");
      walk.environment().put("BONGSU_E2E_PASSWORD", RunningBongsu.PASSWORD);
      Process process = walk.redirectErrorStream(true).redirectOutput(output.toFile()).start();
      boolean ended = process.waitFor(15, TimeUnit.MINUTES);
      process.destroyForcibly();

      assertThat(ended).as("the journeys end in time").isTrue();
      assertThat(process.exitValue()).as(Files.readString(output)).isZero();
    }
  }
}
