package io.bongsu.poller.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import io.bongsu.model.poll.Delay;
import io.bongsu.model.poll.PollCounts;
import io.bongsu.model.poll.PollPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CrowdedTurnsTest {
  /** What holds of any turns, checked against a list of all that wait. */
  private static final class Crowd {
    private static final List<PollPlan> PLANS =
        List.of(PollPlan.TRAFFIC, PollPlan.HEALTH, PollPlan.NEIGHBOURS);
    private static final int MOST = 6;

    private final Random random;
    private final Turns turns = new Turns(MOST, this::now);
    private final List<Member> waiting = new ArrayList<>();
    private final List<Member> inside = new ArrayList<>();
    private long now;
    private int over;

    Crowd(long seed) {
      random = new Random(seed);
    }

    private long now() {
      return now;
    }

    private final class Member implements Turns.Action {
      private final Turns.Turn turn;

      Member() {
        List<Turns.Limit> limits = new ArrayList<>();
        limits.add(new Turns.Limit(Delay.DEVICE, "device " + random.nextInt(12), 1));
        if (random.nextBoolean()) {
          limits.add(new Turns.Limit(Delay.SLOW_AGENTS, "slow", 3));
        }
        limits.add(new Turns.Limit(Delay.SUBNET, "subnet " + random.nextInt(3), 2));
        turn =
            new Turns.Turn(
                PLANS.get(random.nextInt(PLANS.size())), limits, now + random.nextInt(200), this);
      }

      private boolean fits() {
        return inside.size() < MOST
            && turn.limits().stream()
                .allMatch(limit ->
                    inside.stream().filter(one -> one.turn.limits().contains(limit)).count()
                        < limit.most());
      }

      private boolean isLate() {
        return now >= turn.expiresNanos();
      }

      @Override
      public void begin() {
        assertThat(waiting.remove(this)).isTrue();
        assertThat(fits()).isTrue();
        assertThat(isLate()).isFalse();
        inside.add(this);
      }

      @Override
      public void expire(Delay waitedFor) {
        assertThat(waiting.remove(this)).isTrue();
        assertThat(isLate()).isTrue();
        over++;
      }
    }

    private void step(boolean comes) {
      now++;
      if (comes) {
        Member member = new Member();
        waiting.add(member);
        turns.submit(member.turn);
      } else if (!inside.isEmpty()) {
        Member member = inside.remove(random.nextInt(inside.size()));
        over++;
        turns.end(member.turn);
      }
      assertThat(waiting).noneMatch(Member::fits);
      assertThat(PLANS.stream().mapToInt(this::shown).sum()).isEqualTo(waiting.size());
    }

    private int shown(PollPlan plan) {
      return turns.waits(plan).values().stream().mapToInt(PollCounts.Wait::polls).sum();
    }

    int run(int members) {
      for (int come = 0; come < members; ) {
        boolean comes = random.nextInt(5) < 3;
        step(comes);
        come += comes ? 1 : 0;
      }
      for (int left = members; left > 0 && !inside.isEmpty(); left--) {
        step(false);
      }
      assertThat(waiting).isEmpty();
      return over;
    }
  }

  @Test
  void whateverComesNobodyWaitsWhoMayBeginAndNobodyIsForgotten() {
    for (int seed = 0; seed < 40; seed++) {
      assertThat(new Crowd(seed).run(500)).as("seed %d", seed).isEqualTo(500);
    }
  }
}
