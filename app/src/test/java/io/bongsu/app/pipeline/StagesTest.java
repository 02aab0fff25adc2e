package io.bongsu.app.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.bongsu.model.device.DeviceId;
import io.bongsu.model.poll.PollOutcome;
import io.bongsu.model.poll.PollPlan;
import io.bongsu.model.poll.PollResult;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class StagesTest {
  private static final PollResult RESULT =
      new PollResult(
          new DeviceId(1),
          PollPlan.TRAFFIC,
          Instant.EPOCH,
          Duration.ZERO,
          PollOutcome.ANSWERED,
          "",
          List.of(),
          List.of(),
          List.of());

  private final List<String> took = new ArrayList<>();

  @Test
  void aStageThatFailsCostsTheOthersNothing() {
    Stages stages =
        new Stages(
            List.of(
                _ -> {
                  throw new IllegalStateException("the first stage is broken");
                },
                _ -> took.add("second"),
                _ -> {
                  throw new IllegalArgumentException("so is the third");
                },
                _ -> took.add("fourth")));
    stages.accept(RESULT);

    assertThat(took).containsExactly("second", "fourth");
  }
}
