package io.bongsu.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** What GET /status must add up to, whatever happens. */
final class Equations {
  private Equations() {}

  /**
   * What is not counted in one step adds up as soon as nothing is just being settled; what is ever
   * counted wrongly stays so.
   */
  static boolean addUp(JsonNode status) {
    return sum(status.path("requests"), "answered", "unanswered", "awaited")
            == status.path("requests").required("asked").asLong()
        && sum(status.path("pings"), "answered", "unreachable", "lost", "awaited")
            == status.path("pings").required("sent").asLong();
  }

  private static long sum(JsonNode of, String... parts) {
    return Stream.of(parts).mapToLong(part -> of.required(part).asLong()).sum();
  }

  static void assertHold(JsonNode status) {
    JsonNode polls = status.path("polls");
    assertThat(sum(polls, "answered", "partial", "silent", "refused", "skipped", "inFlight"))
        .as("%s", polls)
        .isEqualTo(polls.required("started").asLong());
    long skipped = polls.required("skippedBy").valueStream().mapToLong(JsonNode::asLong).sum();
    assertThat(skipped).as("%s", polls).isEqualTo(polls.required("skipped").asLong());

    JsonNode samples = status.path("samples");
    assertThat(sum(samples, "stored", "dropped", "queued"))
        .as("%s", samples)
        .isEqualTo(samples.required("produced").asLong());
  }
}
