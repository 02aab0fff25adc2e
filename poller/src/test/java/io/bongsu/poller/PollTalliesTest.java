package io.bongsu.poller;

import static org.assertj.core.api.Assertions.assertThat;

import io.bongsu.model.device.DeviceId;
import io.bongsu.model.inventory.Finding;
import io.bongsu.model.poll.PollCounts;
import io.bongsu.model.poll.PollOutcome;
import io.bongsu.model.poll.PollPlan;
import io.bongsu.model.poll.PollResult;
import io.bongsu.model.poll.SkipCause;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class PollTalliesTest {
  private static final Finding LOOP = new Finding("walk", "The walk loops at ifDescr");
  private static final Finding CLOCK = new Finding("clock", "sysUpTime stands still");

  private final PollTallies tallies = new PollTallies();

  private PollCounts sum() {
    return PollTallies.sum(tallies.counts(_ -> Map.of()).values(), 0);
  }

  private static PollResult result(PollPlan plan, SkipCause skipped, List<Finding> findings) {
    return new PollResult(
        new DeviceId(1),
        plan,
        Instant.EPOCH,
        Duration.ZERO,
        skipped == null ? PollOutcome.ANSWERED : PollOutcome.SKIPPED,
        skipped,
        "",
        List.of(),
        List.of(),
        findings);
  }

  @Test
  void theEquationsHoldAfterEveryStep() {
    SplittableRandom random = new SplittableRandom(3);
    int open = 0;
    for (int step = 0; step < 2_000; step++) {
      PollPlan plan = PollPlan.values()[random.nextInt(PollPlan.values().length)];
      int cause = random.nextInt(2 * SkipCause.values().length);
      tallies.of(plan).begin();
      open++;
      if (random.nextInt(10) > 0) {
        SkipCause skipped = cause < SkipCause.values().length ? SkipCause.values()[cause] : null;
        tallies.of(plan).end(result(plan, skipped, List.of()));
        open--;
      }
      PollCounts counts = sum();
      assertThat(counts.inFlight()).isEqualTo(open);
      assertThat(counts.started()).isEqualTo(total(counts.byOutcome()) + counts.inFlight());
      assertThat(total(counts.skippedBy())).isEqualTo(counts.byOutcome().get(PollOutcome.SKIPPED));
    }
    assertThat(sum().skippedBy()).containsOnlyKeys(SkipCause.values());
    assertThat(sum().skippedBy().values()).allMatch(count -> count > 0);
  }

  private static long total(Map<?, Long> counts) {
    return counts.values().stream().reduce(0L, Long::sum);
  }

  @Test
  void onlyTooMuchWorkIsOverload() {
    for (SkipCause cause : SkipCause.values()) {
      tallies.of(PollPlan.TRAFFIC).begin();
      tallies.of(PollPlan.TRAFFIC).end(result(PollPlan.TRAFFIC, cause, List.of()));
    }

    assertThat(sum().overloaded()).isEqualTo(2);
  }

  @Test
  void findingsAreCountedByCategoryOverAllPlans() {
    for (PollPlan plan : List.of(PollPlan.INVENTORY, PollPlan.TRAFFIC)) {
      tallies.of(plan).begin();
      tallies.of(plan).end(result(plan, null, List.of(LOOP)));
    }
    tallies.of(PollPlan.TRAFFIC).begin();
    tallies.of(PollPlan.TRAFFIC).end(result(PollPlan.TRAFFIC, null, List.of(LOOP, CLOCK)));

    assertThat(tallies.findings()).isEqualTo(Map.of("walk", 3L, "clock", 1L));
  }
}
