package io.bongsu.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** What GET /status must add up to, whatever happens. */
final class Equations {
  private Equations() {}

  static void assertHold(JsonNode status) {
    JsonNode polls = status.path("polls");
    long ended =
        Stream.of("answered", "partial", "silent", "refused", "skipped")
            .mapToLong(outcome -> polls.required(outcome).asLong())
            .sum();
    assertThat(ended + polls.required("inFlight").asLong())
        .as("%s", polls)
        .isEqualTo(polls.required("started").asLong());

    JsonNode samples = status.path("samples");
    long accounted =
        Stream.of("stored", "dropped", "queued")
            .mapToLong(part -> samples.required(part).asLong())
            .sum();
    assertThat(accounted).as("%s", samples).isEqualTo(samples.required("produced").asLong());
  }
}
