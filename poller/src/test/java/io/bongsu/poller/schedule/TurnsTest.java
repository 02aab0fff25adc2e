package io.bongsu.poller.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import io.bongsu.model.poll.Delay;
import io.bongsu.model.poll.PollCounts;
import io.bongsu.model.poll.PollPlan;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TurnsTest {
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
  void whatIsFreeBeginsAtOnceAndTheRestWaits() {
    Turns.Turn a = turn("a", PollPlan.HEALTH, LATER);
    turns.submit(a);
    turns.submit(turn("b", PollPlan.HEALTH, LATER));
    turns.submit(turn("c", PollPlan.HEALTH, LATER));
    now = 3 * SECOND;

    assertThat(log).containsExactly("a", "b");
    assertThat(turns.waits(PollPlan.HEALTH))
        .isEqualTo(Map.of(Delay.TURN, new PollCounts.Wait(1, 3)));
    turns.end(a);
    assertThat(log).containsExactly("a", "b", "c");
    assertThat(turns.waits(PollPlan.HEALTH)).isEmpty();
  }

  @Test
  void availabilityComesBeforeTrafficBeforeHealthBeforeDiscovery() {
    Turns.Turn first = turn("first", PollPlan.HEALTH, LATER);
    turns.submit(first);
    turns.submit(turn("second", PollPlan.HEALTH, LATER));
    turns.submit(turn("neighbours", PollPlan.NEIGHBOURS, LATER));
    turns.submit(turn("inventory", PollPlan.INVENTORY, LATER));
    Turns.Turn health = turn("health", PollPlan.HEALTH, LATER);
    turns.submit(health);
    Turns.Turn traffic = turn("traffic", PollPlan.TRAFFIC, LATER);
    turns.submit(traffic);
    Turns.Turn status = turn("status", PollPlan.STATUS, LATER);
    turns.submit(status);
    turns.end(first);
    turns.end(status);
    turns.end(traffic);
    turns.end(health);

    assertThat(log).containsExactly("first", "second", "status", "traffic", "health", "inventory");
  }

  @Test
  void whoWaitedTooLongIsLetGoAndNotBegun() {
    Turns.Turn a = turn("a", PollPlan.TRAFFIC, LATER);
    turns.submit(a);
    turns.submit(turn("b", PollPlan.TRAFFIC, LATER));
    turns.submit(turn("late", PollPlan.TRAFFIC, 60 * SECOND));
    turns.submit(turn("lower", PollPlan.NEIGHBOURS, 60 * SECOND));
    now = 60 * SECOND;
    turns.end(a);

    assertThat(log).containsExactly("a", "b", "late expired", "lower expired");
  }

  @Test
  void aFullLimitHoldsUpItsOwnAndNobodyElse() {
    Turns.Limit subnet = new Turns.Limit(Delay.SUBNET, "10.0.0", 1);
    Turns.Turn a = turn("a", PollPlan.TRAFFIC, LATER, subnet);
    turns.submit(a);
    turns.submit(turn("held", PollPlan.TRAFFIC, LATER, subnet));
    turns.submit(
        turn("other", PollPlan.NEIGHBOURS, LATER, new Turns.Limit(Delay.SUBNET, "10.0.1", 1)));

    assertThat(log).containsExactly("a", "other");
    turns.end(a);
    assertThat(log).containsExactly("a", "other", "held");
  }

  @Test
  void twoLimitsHaveToBeFreeBoth() {
    Turns.Limit device = new Turns.Limit(Delay.DEVICE, "device", 1);
    Turns.Limit subnet = new Turns.Limit(Delay.SUBNET, "subnet", 1);
    Turns.Turn a = turn("a", PollPlan.TRAFFIC, LATER, device);
    Turns.Turn b = turn("b", PollPlan.TRAFFIC, LATER, subnet);
    turns.submit(a);
    turns.submit(b);
    Turns.Turn both = turn("both", PollPlan.TRAFFIC, LATER, device, subnet);
    turns.submit(both);
    turns.end(a);
    assertThat(log).containsExactly("a", "b");
    turns.end(b);
    assertThat(log).containsExactly("a", "b", "both");
    turns.end(both);
    turns.submit(turn("again", PollPlan.TRAFFIC, LATER, device, subnet));
    assertThat(log).last().isEqualTo("again");
  }

  /** Ten turns at once, one second each, and twice as many polls as they can serve. */
  private static final class Overload {
    private static final int DEVICES = 60;
    private static final int CAPACITY = 10;
    private static final long ROUND = 10 * SECOND;

    private long now;
    private final Turns turns = new Turns(CAPACITY, () -> now);
    private final PriorityQueue<Event> events =
        new PriorityQueue<>(java.util.Comparator.comparingLong(Event::at));
    private final Set<String> claimed = new HashSet<>();
    private final Map<PollPlan, int[]> counts = new EnumMap<>(PollPlan.class);
    private double worstTrafficWait;
    private double worstDiscoveryWait;
    private int inFlight;
    private int mostInFlight;
    private int mostClaimed;

    private record Event(long at, Runnable what) {}

    private double longest(PollPlan plan) {
      return turns.waits(plan).values().stream()
          .mapToDouble(PollCounts.Wait::seconds)
          .max()
          .orElse(0);
    }

    private int[] counts(PollPlan plan) {
      return counts.computeIfAbsent(plan, _ -> new int[4]);
    }

    private void due(int device, PollPlan plan) {
      counts(plan)[0]++;
      String claim = device + plan.name();
      if (!claimed.add(claim)) {
        counts(plan)[2]++;
        return;
      }
      mostClaimed = Math.max(mostClaimed, claimed.size());
      Poll poll = new Poll(plan, claim);
      turns.submit(poll.turn);
      worstTrafficWait = Math.max(worstTrafficWait, longest(PollPlan.TRAFFIC));
      worstDiscoveryWait = Math.max(worstDiscoveryWait, longest(PollPlan.NEIGHBOURS));
    }

    private final class Poll implements Turns.Action {
      private final PollPlan plan;
      private final String claim;
      private final Turns.Turn turn;

      Poll(PollPlan plan, String claim) {
        this.plan = plan;
        this.claim = claim;
        this.turn = new Turns.Turn(plan, List.of(), now + ROUND, this);
      }

      @Override
      public void begin() {
        inFlight++;
        mostInFlight = Math.max(mostInFlight, inFlight);
        events.add(new Event(now + SECOND, this::done));
      }

      private void done() {
        counts(plan)[1]++;
        inFlight--;
        claimed.remove(claim);
        turns.end(turn);
      }

      @Override
      public void expire(Delay waitedFor) {
        counts(plan)[3]++;
        claimed.remove(claim);
      }
    }

    void rounds(int rounds, PollPlan... plans) {
      long start = now;
      for (int round = 0; round < rounds; round++) {
        for (int device = 0; device < DEVICES; device++) {
          int who = device;
          long at = start + round * ROUND + device * ROUND / DEVICES;
          for (PollPlan plan : plans) {
            events.add(new Event(at, () -> due(who, plan)));
          }
        }
      }
      long end = start + rounds * ROUND;
      while (!events.isEmpty() && events.peek().at() <= end) {
        Event event = events.poll();
        now = event.at();
        event.what().run();
      }
      now = end;
    }
  }

  @Test
  void underTwiceTheLoadTrafficIsServedHealthPartlyAndDiscoveryLast() {
    Overload overload = new Overload();
    overload.rounds(30, PollPlan.NEIGHBOURS, PollPlan.HEALTH, PollPlan.TRAFFIC);

    int[] traffic = overload.counts(PollPlan.TRAFFIC);
    int[] health = overload.counts(PollPlan.HEALTH);
    int[] discovery = overload.counts(PollPlan.NEIGHBOURS);
    assertThat(traffic[1]).as("traffic polls made").isGreaterThanOrEqualTo(1_790);
    assertThat(traffic[2] + traffic[3]).as("traffic polls skipped").isZero();
    assertThat(health[1]).as("health polls made").isBetween(1_000, 1_250);
    assertThat(discovery[1]).as("discovery polls made").isLessThan(100);
    assertThat(overload.worstTrafficWait).as("lag of traffic").isLessThan(1.5);
    assertThat(overload.worstDiscoveryWait).as("lag of discovery is visible").isGreaterThan(5);
    assertThat(overload.mostInFlight).isEqualTo(Overload.CAPACITY);
    assertThat(overload.mostClaimed).as("nothing stacks up").isLessThanOrEqualTo(180);
  }

  @Test
  void everyPollThatWasDueIsMadeSkippedOrWaiting() {
    Overload overload = new Overload();
    overload.rounds(20, PollPlan.NEIGHBOURS, PollPlan.HEALTH, PollPlan.TRAFFIC);

    int due = 0;
    int accounted = overload.claimed.size();
    for (int[] counts : overload.counts.values()) {
      due += counts[0];
      accounted += counts[1] + counts[2] + counts[3];
    }
    assertThat(due).isEqualTo(20 * 3 * Overload.DEVICES);
    assertThat(accounted).isEqualTo(due);
  }

  @Test
  void afterTheOverloadEverythingIsServedAgainWithinTwoRounds() {
    Overload overload = new Overload();
    overload.rounds(20, PollPlan.NEIGHBOURS, PollPlan.HEALTH, PollPlan.TRAFFIC);
    overload.rounds(2, PollPlan.TRAFFIC);
    overload.counts.clear();
    overload.rounds(5, PollPlan.TRAFFIC);

    assertThat(overload.counts(PollPlan.TRAFFIC)[1]).isGreaterThanOrEqualTo(294);
    assertThat(overload.turns.waits(PollPlan.NEIGHBOURS)).isEmpty();
    assertThat(overload.turns.waits(PollPlan.HEALTH)).isEmpty();
  }

  /** Ten thousand within each other would overflow the stack. */
  @Test
  void turnsThatAreOverAsSoonAsTheyBeginFollowEachOther() {
    Turns.Turn first = turn("first", PollPlan.HEALTH, LATER);
    Turns.Turn second = turn("second", PollPlan.HEALTH, LATER);
    turns.submit(first);
    turns.submit(second);
    List<Quick> quick = IntStream.range(0, 10_000).mapToObj(_ -> new Quick()).toList();
    quick.forEach(one -> turns.submit(one.turn));
    turns.end(first);

    assertThat(quick).allMatch(one -> one.begun == 1);
    assertThat(turns.waits(PollPlan.HEALTH)).isEmpty();
  }

  /** A poll that blocks nobody and is over at once. */
  private final class Quick implements Turns.Action {
    private final Turns.Turn turn = new Turns.Turn(PollPlan.HEALTH, List.of(), LATER, this);
    private int begun;

    @Override
    public void begin() {
      begun++;
      turns.end(turn);
    }

    @Override
    public void expire(Delay waitedFor) {
      throw new AssertionError("It had time");
    }
  }
}
