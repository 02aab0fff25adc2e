package io.bongsu.fault;

import static org.assertj.core.api.Assertions.assertThat;

import io.bongsu.fault.incident.PersonDesk;
import io.bongsu.fault.sim.Topology;
import io.bongsu.model.fault.Acknowledgement;
import io.bongsu.model.fault.Alarm;
import io.bongsu.model.fault.Incident;
import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** What happens to an alarm that stays: reminders, acknowledgements, closing by hand. */
class LifeCycleTest {
  private static final Topology PAIR =
      new Topology("pair", 2, List.of(new int[] {0, 1}), List.of(0));

  private final World world = new World(PAIR, new SplittableRandom(3));

  @Test
  void whatNobodyTakesOnIsToldAgainEveryFourHoursAndSaysSo() {
    fail();
    run(Duration.ofHours(8));
    assertThat(world.messages()).containsExactly("firing", "updated", "updated");
    assertThat(world.store.notifications().getLast().body()).contains("nobody has acknowledged it");
    world.mendAll();
    run(Duration.ofMinutes(5));
    world.invariants.everythingIsResolved();
  }

  @Test
  void remindersKeepTheirTimeThroughARestart() {
    fail();
    run(Duration.ofHours(3));
    world.boot();
    run(Duration.ofMinutes(59));
    assertThat(world.messages()).containsExactly("firing");
    run(Duration.ofMinutes(2));
    assertThat(world.messages()).containsExactly("firing", "updated");
  }

  @Test
  void whatSomebodyTookOnIsNotToldAgainUntilThatRunsOutAfterADay() {
    fail();
    wish(desk -> desk.acknowledgeIncident(1, "kim", "on it", world.now()));
    run(Duration.ofMinutes(23 * 60 + 59));
    assertThat(world.messages()).containsExactly("firing");
    assertThat(onlyAlarm().acknowledgement()).extracting(Acknowledgement::by).isEqualTo("kim");
    run(Duration.ofMinutes(2));
    assertThat(onlyIncident().acknowledgement()).isNull();
    assertThat(onlyAlarm().acknowledgement()).isNull();
    assertThat(world.messages()).containsExactly("firing", "updated");
    assertThat(onlyIncident().activity())
        .extracting(Incident.Activity::kind)
        .containsSubsequence("acknowledged", "unacknowledged");
  }

  @Test
  void anAlarmThatWasTakenOnAloneIsGivenBackAfterADay() {
    fail();
    wish(desk -> desk.acknowledgeAlarm(1, new Acknowledgement("kim", world.now().wall(), "mine")));
    run(Duration.ofHours(23));
    assertThat(onlyAlarm().acknowledgement()).isNotNull();
    run(Duration.ofMinutes(61));
    assertThat(onlyAlarm().acknowledgement()).isNull();
  }

  @Test
  void remindersCanBeSwitchedOff() {
    world.settings = world.settings.with(world.settings.life().withRepeat(Duration.ZERO));
    world.boot();
    fail();
    run(Duration.ofHours(9));
    assertThat(world.messages()).containsExactly("firing");
  }

  @Test
  void whoClosesByHandLeavesTheReasonAndTheRestEndsAfterAQuarterOfAnHour() {
    fail();
    wish(desk -> desk.closeAlarm(1, "kim", "planned work", world.now()));
    assertThat(world.incidents().getFirst().activity())
        .anySatisfy(entry -> {
          assertThat(entry.actor()).isEqualTo("kim");
          assertThat(entry.text().english()).isEqualTo("Closed by hand: planned work");
        });
    run(Duration.ofMinutes(14));
    assertThat(world.store.open().alarms()).isEmpty();
    run(Duration.ofMinutes(2));
    assertThat(onlyAlarm().id()).isEqualTo(2);
    assertThat(world.messages()).containsExactly("firing", "resolved", "firing");
  }

  @Test
  void aRestartForgetsNeitherTheRestOfWhatWasClosedByHandNorItsEnd() {
    fail();
    wish(desk -> desk.closeAlarm(1, "kim", "planned work", world.now()));
    run(Duration.ofMinutes(5));
    world.boot();
    run(Duration.ofMinutes(9));
    assertThat(world.store.open().alarms()).isEmpty();
    run(Duration.ofMinutes(2));
    assertThat(onlyAlarm().id()).isEqualTo(2);
  }

  @Test
  void whatComesBackSoonAfterItClosedIsTheSameStoryThroughARestart() {
    fail();
    world.mendAll();
    run(Duration.ofMinutes(2));
    assertThat(world.messages()).containsExactly("firing", "resolved");
    world.boot();
    run(Duration.ofSeconds(60));
    world.breakNode(1);
    run(Duration.ofSeconds(40));
    assertThat(onlyIncident().id()).isEqualTo(1);
    assertThat(world.messages()).containsExactly("firing", "resolved", "updated");
  }

  @Test
  void flappingGoesOnThroughARestart() {
    fail();
    for (int i = 0; i < 3; i++) {
      world.mendAll();
      run(Duration.ofSeconds(75));
      world.breakNode(1);
      run(Duration.ofSeconds(40));
    }
    assertThat(onlyAlarm().turns().flapping()).isTrue();
    int told = world.messages().size();
    world.boot();
    world.mendAll();
    run(Duration.ofMinutes(10));
    assertThat(world.messages()).hasSize(told);
    run(Duration.ofMinutes(7));
    assertThat(world.messages()).hasSize(told + 1).last().isEqualTo("resolved");
    world.invariants.everythingIsResolved();
  }

  private void fail() {
    run(Duration.ofSeconds(130));
    world.breakNode(1);
    run(Duration.ofSeconds(40));
    assertThat(world.messages()).containsExactly("firing");
  }

  private void wish(Consumer<PersonDesk> wish) {
    world.commit(world.core.command(wish, world.now()));
  }

  private void run(Duration span) {
    world.run(span);
  }

  private Alarm onlyAlarm() {
    assertThat(world.store.open().alarms()).hasSize(1);
    return world.store.open().alarms().getFirst();
  }

  private Incident onlyIncident() {
    assertThat(world.store.open().incidents()).hasSize(1);
    return world.store.open().incidents().getFirst();
  }
}
