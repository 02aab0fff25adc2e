package io.bongsu.poller.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import io.bongsu.model.poll.Delay;
import io.bongsu.model.poll.PollPlan;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** One device in twenty takes half a minute for each poll (S6): the others must not notice. */
class SlowAgentsTest {
  private static final long SECOND = Duration.ofSeconds(1).toNanos();
  private static final long ROUND = 60 * SECOND;
  private static final int DEVICES = 1_000;
  private static final int ROUNDS = 10;
  private static final int CAPACITY = 40;
  private static final long QUICK = SECOND / 20;
  private static final long SLOW = 30 * SECOND;

  private record Event(long at, Runnable what) {}

  /** Every device polled for traffic and health each minute, by a clock of its own. */
  private static final class Network {
    private final int slowOnes;
    private final PriorityQueue<Event> events =
        new PriorityQueue<>(Comparator.comparingLong(Event::at));
    private final Set<String> claimed = new HashSet<>();
    private final List<Long> waits = new ArrayList<>();
    private long now;
    private int skipped;
    private final Turns turns = new Turns(CAPACITY, () -> now);

    Network(int slowOnes) {
      this.slowOnes = slowOnes;
    }

    Network run() {
      for (long device = 0; device < DEVICES; device++) {
        for (int round = 0; round < ROUNDS; round++) {
          long who = device;
          long at = round * ROUND + device * ROUND / DEVICES;
          events.add(new Event(at, () -> due(who, PollPlan.TRAFFIC)));
          events.add(new Event(at, () -> due(who, PollPlan.HEALTH)));
        }
      }
      while (!events.isEmpty()) {
        Event event = events.poll();
        now = event.at();
        event.what().run();
      }
      return this;
    }

    private boolean isSlow(long device) {
      return device * slowOnes / DEVICES != (device + 1) * slowOnes / DEVICES;
    }

    private void due(long device, PollPlan plan) {
      if (claimed.add(device + plan.name())) {
        new Poll(device, plan).submit();
      } else if (!isSlow(device)) {
        skipped++;
      }
    }

    private final class Poll implements Turns.Action {
      private final long device;
      private final long since = now;
      private final Turns.Turn turn;

      Poll(long device, PollPlan plan) {
        this.device = device;
        List<Turns.Limit> limits =
            new ArrayList<>(List.of(new Turns.Limit(Delay.DEVICE, device, 1)));
        if (isSlow(device)) {
          limits.add(new Turns.Limit(Delay.SLOW_AGENTS, "slow agents", CAPACITY / 2));
        }
        this.turn = new Turns.Turn(plan, limits, now + ROUND, this);
      }

      void submit() {
        turns.submit(turn);
      }

      @Override
      public void begin() {
        if (!isSlow(device)) {
          waits.add(now - since);
        }
        events.add(new Event(now + (isSlow(device) ? SLOW : QUICK), this::done));
      }

      private void done() {
        claimed.remove(device + turn.plan().name());
        turns.end(turn);
      }

      @Override
      public void expire(Delay waitedFor) {
        claimed.remove(device + turn.plan().name());
        skipped += isSlow(device) ? 0 : 1;
      }
    }

    long p99() {
      List<Long> sorted = new ArrayList<>(waits);
      Collections.sort(sorted);
      return sorted.get(sorted.size() * 99 / 100);
    }
  }

  @Test
  void theLatenessOfTheOthersDoesNotGrow() {
    Network without = new Network(0).run();
    Network with = new Network(DEVICES / 20).run();

    assertThat(with.p99()).isLessThanOrEqualTo(without.p99() * 105 / 100);
    assertThat(with.skipped).as("polls of the others skipped").isZero();
    assertThat(with.waits).hasSize(2 * ROUNDS * (DEVICES - DEVICES / 20));
  }

  @Test
  void notEvenWhenEveryOtherAgentIsSlow() {
    Network with = new Network(DEVICES / 2).run();

    assertThat(with.skipped).isZero();
  }
}
