package io.bongsu.poller.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import io.bongsu.model.poll.Delay;
import io.bongsu.model.poll.PollCounts;
import io.bongsu.model.poll.PollPlan;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What polls that are due and have not begun wait for, and for how long. */
class WaitsTest {
  private static final long SECOND = Duration.ofSeconds(1).toNanos();
  private static final long LATER = 1_000 * SECOND;

  private long now;
  private final Turns turns = new Turns(2, () -> now);
  private final List<String> log = new ArrayList<>();

  private Turns.Turn turn(String name, PollPlan plan, long expires, Turns.Limit... limits) {
    return new Turns.Turn(plan, List.of(limits), expires, noting(name));
  }

  private Turns.Action noting(String name) {
    return new Turns.Action() {
      @Override
      public void begin() {
        log.add(name);
      }

      @Override
      public void expire(Delay waitedFor) {
        log.add(name + " expired");
      }
    };
  }

  @Test
  void whoWaitsAtALimitIsLateAndSoIsKnownWhatFor() {
    Turns.Limit device = new Turns.Limit(Delay.DEVICE, "device", 1);
    Turns.Limit subnet = new Turns.Limit(Delay.SUBNET, "10.0.0", 1);
    Turns.Turn a = turn("a", PollPlan.TRAFFIC, LATER, device, subnet);
    turns.submit(a);
    now = SECOND;
    turns.submit(turn("own", PollPlan.HEALTH, LATER, device, subnet));
    turns.submit(turn("beside", PollPlan.HEALTH, LATER, subnet));
    now = 2 * SECOND;
    turns.submit(turn("urgent", PollPlan.TRAFFIC, LATER, subnet));
    turns.submit(turn("later", PollPlan.HEALTH, LATER, subnet));
    now = 5 * SECOND;

    assertThat(turns.waits(PollPlan.HEALTH))
        .isEqualTo(
            Map.of(
                Delay.DEVICE, new PollCounts.Wait(1, 4), Delay.SUBNET, new PollCounts.Wait(2, 4)));
    assertThat(turns.waits(PollPlan.TRAFFIC))
        .isEqualTo(Map.of(Delay.SUBNET, new PollCounts.Wait(1, 3)));
    turns.end(a);
    assertThat(log).containsExactly("a", "urgent");
    assertThat(turns.waits(PollPlan.TRAFFIC)).isEmpty();
    assertThat(turns.waits(PollPlan.HEALTH))
        .as("let go by its device, it meets the limit of its subnet")
        .isEqualTo(Map.of(Delay.SUBNET, new PollCounts.Wait(3, 4)));
  }

  @Test
  void whoWaitsAtALimitAndThenForAFreeTurnWaitedAllTheTime() {
    Turns.Limit device = new Turns.Limit(Delay.DEVICE, "device", 1);
    Turns.Turn a = turn("a", PollPlan.HEALTH, LATER, device);
    turns.submit(a);
    turns.submit(turn("b", PollPlan.HEALTH, LATER));
    turns.submit(turn("held", PollPlan.NEIGHBOURS, LATER, device));
    turns.submit(turn("first", PollPlan.TRAFFIC, LATER));
    now = 7 * SECOND;
    turns.end(a);

    assertThat(log).containsExactly("a", "b", "first");
    assertThat(turns.waits(PollPlan.NEIGHBOURS))
        .isEqualTo(Map.of(Delay.TURN, new PollCounts.Wait(1, 7)));
  }
}
