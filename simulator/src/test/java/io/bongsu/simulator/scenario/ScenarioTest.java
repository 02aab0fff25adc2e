package io.bongsu.simulator.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bongsu.simulator.network.Campus;
import io.bongsu.simulator.network.SetClock;
import io.bongsu.simulator.network.VirtualNetwork;
import io.bongsu.simulator.scenario.Event.DeviceLost;
import io.bongsu.simulator.scenario.Scenario.Step;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ScenarioTest {
  private static final Duration BEFORE_ALL = Duration.ofNanos(-1);

  @Test
  void theFirstFailureComesAfterAMinute() {
    Scenario demo = Scenario.demo();
    assertThat(demo.between(BEFORE_ALL, Duration.ofSeconds(60))).isEmpty();
    assertThat(demo.between(BEFORE_ALL, Duration.ofSeconds(75))).hasSize(1);
  }

  @Test
  void everyCycleRepeatsTheSameSteps() {
    Scenario demo = Scenario.demo();
    List<Step> first = demo.between(BEFORE_ALL, Duration.ofSeconds(599));
    List<Step> third = demo.between(Duration.ofSeconds(1_199), Duration.ofSeconds(1_799));
    assertThat(third.stream().map(Step::event)).isEqualTo(first.stream().map(Step::event).toList());
    assertThat(third.getFirst().at()).isEqualTo(first.getFirst().at().plusSeconds(1_200));
  }

  @Test
  void steppingInPiecesLosesAndRepeatsNothing() {
    Scenario demo = Scenario.demo();
    List<Step> pieces = new ArrayList<>();
    Duration last = BEFORE_ALL;
    for (long millis = 0; millis <= 1_500_000; millis += 377) {
      Duration now = Duration.ofMillis(millis);
      pieces.addAll(demo.between(last, now));
      last = now;
    }
    assertThat(pieces).isEqualTo(demo.between(BEFORE_ALL, last));
  }

  @Test
  void afterEachCycleTheNetworkIsWhole() {
    SetClock clock = new SetClock();
    VirtualNetwork network = Campus.draw(clock, 1);
    AtomicLong nanos = new AtomicLong();
    List<String> told = new ArrayList<>();
    ScenarioPlayer player =
        new ScenarioPlayer(
            Scenario.demo(),
            nanos::get,
            event -> {
              event.happenTo(network);
              told.add(event.text());
            });
    player.begin();
    for (int second = 0; second < 600; second++) {
      nanos.addAndGet(1_000_000_000L);
      clock.advance(Duration.ofSeconds(1));
      player.catchUp();
      if (second == 300) {
        assertThat(network.silent()).hasSize(8);
      }
    }
    assertThat(network.silent()).isEmpty();
    assertThat(network.links()).allMatch(link -> link.isUp());
    assertThat(told).contains("daejeon-wan-1 is lost", "seoul-core-2 boots");
  }

  @Test
  void aPausedPlayerCatchesUpInOrder() {
    AtomicLong nanos = new AtomicLong();
    List<Event> seen = new ArrayList<>();
    ScenarioPlayer player = new ScenarioPlayer(Scenario.demo(), nanos::get, seen::add);
    player.begin();
    nanos.set(Duration.ofSeconds(599).toNanos());
    player.catchUp();
    player.catchUp();
    assertThat(seen).isEqualTo(Scenario.demo().steps().stream().map(Step::event).toList());
  }

  @Test
  void refusesAStepOutsideItsCycle() {
    Step late = new Step(Duration.ofSeconds(10), new DeviceLost("x"));
    assertThatThrownBy(() -> new Scenario(Duration.ofSeconds(10), List.of(late)))
        .hasMessageContaining("outside the cycle");
  }
}
