package io.bongsu.fault;

import static org.assertj.core.api.Assertions.assertThat;

import io.bongsu.fault.sim.Devices;
import io.bongsu.fault.sim.Topology;
import io.bongsu.model.device.DeviceStatus;
import io.bongsu.model.fault.Alarm;
import io.bongsu.model.fault.Condition;
import io.bongsu.model.fault.Incident;
import io.bongsu.model.fault.Severity;
import io.bongsu.model.inventory.Health;
import io.bongsu.model.inventory.InterfaceState;
import io.bongsu.model.inventory.InterfaceState.LinkState;
import io.bongsu.model.inventory.NetworkInterface;
import io.bongsu.model.inventory.Sensor;
import io.bongsu.model.poll.Fact;
import io.bongsu.model.poll.PollPlan;
import io.bongsu.model.series.MetricGroup;
import io.bongsu.model.series.SampleFrame;
import io.bongsu.model.threshold.Limits;
import io.bongsu.model.threshold.Measure;
import io.bongsu.model.threshold.RuleScope;
import io.bongsu.model.threshold.ThresholdRule;
import io.bongsu.model.threshold.UsualRules;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Values beyond their limits: from the sample through the real core to the message. */
class ThresholdFaultTest {
  private static final Topology PAIR =
      new Topology("pair", 2, List.of(new int[] {0, 1}), List.of(0));

  private final World world = new World(PAIR, new SplittableRandom(3));

  @BeforeEach
  void everythingAnswers() {
    world.rules(UsualRules.ALL_RULES);
    world.run(Duration.ofSeconds(130));
  }

  @Test
  void aFullFileSystemIsAlarmedOnAfterFiveMinutesWithValueLimitAndSince() {
    storage(96, 5);
    assertThat(world.incidents()).isEmpty();
    storage(96, 1);
    assertThat(onlyAlarm().text().english()).isEqualTo("n1: /data is 96 % full (limit 95 %)");
    assertThat(onlyAlarm().severity()).isEqualTo(Severity.CRITICAL);
    assertThat(Duration.between(onlyAlarm().openedAt(), world.now().wall()))
        .isEqualTo(Duration.ofMinutes(5));
    assertThat(onlyIncident().cause().english())
        .isEqualTo("At or beyond the limit for 5 minutes; rule: File systems");
    assertThat(world.messages()).containsExactly("firing");
    assertThat(world.status(Devices.id(1))).isEqualTo(DeviceStatus.DEGRADED);
  }

  @Test
  void itStaysUntilTheValueThatClearsAndThenEndsAfterTheCalm() {
    storage(96, 7);
    storage(84, 20);
    assertThat(world.messages()).containsExactly("firing");
    storage(83, 3);
    assertThat(world.messages()).containsExactly("firing", "resolved");
    world.invariants.everythingIsResolved();
  }

  @Test
  void missingValuesNeitherOpenNorClear() {
    storage(Float.NaN, 30);
    assertThat(world.incidents()).isEmpty();
    storage(96, 7);
    storage(Float.NaN, 60);
    assertThat(onlyAlarm().closedAt()).isNull();
    assertThat(world.messages()).containsExactly("firing");
  }

  @Test
  void aPeakThatIsNotHeldSaysNothing() {
    for (int round = 0; round < 10; round++) {
      storage(99, 5);
      storage(50, 1);
    }
    assertThat(world.incidents()).isEmpty();
  }

  @Test
  void aWarningIsShownAndNotSentAndIsSentOnceItIsCritical() {
    storage(90, 10);
    assertThat(onlyAlarm().severity()).isEqualTo(Severity.WARNING);
    assertThat(world.messages()).isEmpty();
    assertThat(world.status(Devices.id(1))).isEqualTo(DeviceStatus.UP);
    storage(97, 10);
    assertThat(onlyAlarm().severity()).isEqualTo(Severity.CRITICAL);
    assertThat(world.messages()).containsExactly("firing");
    storage(50, 3);
    world.invariants.everythingIsResolved();
  }

  @Test
  void aDeviceThatFallsSilentKeepsItsAlarmAndTheAlarmSaysThatItsEvidenceIsOld() {
    storage(96, 7);
    world.breakNode(1);
    world.run(Duration.ofMinutes(2));
    assertThat(world.store.open().alarms())
        .extracting(alarm -> alarm.key().condition())
        .containsExactlyInAnyOrder(Condition.STORAGE_FULL, Condition.DEVICE_DOWN);
    assertThat(world.view.silenced())
        .anySatisfy(one -> {
          assertThat(one.key().condition()).isEqualTo(Condition.STORAGE_FULL);
          assertThat(one.reason().english()).isEqualTo("n1 is silent");
          assertThat(one.incident()).isEqualTo(2);
        });
    world.mendAll();
    world.run(Duration.ofMinutes(3));
    assertThat(world.view.silenced()).isEmpty();
    storage(40, 3);
    world.invariants.everythingIsResolved();
  }

  @Test
  void lostPingsOfADeviceThatIsDownAreNotItsPacketLoss() {
    world.breakNode(1);
    world.run(Duration.ofMinutes(1));
    for (int i = 0; i < 60; i++) {
      world.run(Duration.ofSeconds(10));
      world.sample(1, frame(MetricGroup.PING, List.of(""), Float.NaN, 100));
    }
    assertThat(world.store.open().alarms())
        .extracting(alarm -> alarm.key().condition())
        .containsExactly(Condition.DEVICE_DOWN);
  }

  @Test
  void lossIsAMeanOverTheTimeOfTheRule() {
    for (int i = 0; i < 120; i++) {
      world.run(Duration.ofSeconds(10));
      world.sample(1, frame(MetricGroup.PING, List.of(""), 0.01f, i == 60 ? 25 : 0));
    }
    assertThat(world.incidents()).isEmpty();
    for (int i = 0; i < 120; i++) {
      world.run(Duration.ofSeconds(10));
      world.sample(1, frame(MetricGroup.PING, List.of(""), 0.01f, i % 3 == 0 ? 25 : 0));
    }
    assertThat(onlyAlarm().key().condition()).isEqualTo(Condition.PACKETS_LOST);
  }

  @Test
  void aRestartForgetsNoAlarmAndTellsNothingTwice() {
    storage(96, 7);
    world.boot();
    world.rules(UsualRules.ALL_RULES);
    storage(96, 20);
    assertThat(world.messages()).containsExactly("firing");
    storage(50, 3);
    world.invariants.everythingIsResolved();
  }

  @Test
  void afterARestartAGoodValueEndsWhatWasOpenBefore() {
    storage(96, 7);
    world.boot();
    world.rules(UsualRules.ALL_RULES);
    world.run(Duration.ofSeconds(60));
    storage(50, 3);
    world.invariants.everythingIsResolved();
  }

  @Test
  void aRuleThatIsSwitchedOffClosesItsAlarms() {
    storage(96, 7);
    world.rules(List.of());
    assertThat(world.store.open().alarms()).isEmpty();
    assertThat(world.incidents().getFirst().resolvedAt()).isNotNull();
    storage(96, 7);
    assertThat(world.store.open().alarms()).isEmpty();
  }

  @Test
  void theRuleThatSaysMostJudgesAndOneWithoutLimitsExempts() {
    ThresholdRule exempt =
        new ThresholdRule(
            1_001,
            "backup",
            Measure.STORAGE,
            new RuleScope("access", "", "", "/data"),
            new Limits(null, null, 0, Duration.ZERO),
            true);
    List<ThresholdRule> rules = new ArrayList<>(UsualRules.ALL_RULES);
    rules.add(exempt);
    storage(96, 7);
    world.rules(rules);
    assertThat(world.store.open().alarms()).isEmpty();
    storage(99, 20);
    assertThat(world.store.open().alarms()).isEmpty();
  }

  @Test
  void closedByHandItRestsAQuarterOfAnHour() {
    storage(96, 7);
    world.commit(
        world.core.command(desk -> desk.closeAlarm(1, "kim", "", world.now()), world.now()));
    storage(96, 13);
    assertThat(world.store.open().alarms()).isEmpty();
    storage(96, 5);
    assertThat(onlyAlarm().id()).isEqualTo(2);
  }

  @Test
  void aBusyPortIsToldWithItsNameAndOneOfUnknownSpeedIsNot() {
    InterfaceState up = new InterfaceState("k1", LinkState.UP, LinkState.UP);
    InterfaceState other = new InterfaceState("k2", LinkState.UP, LinkState.UP);
    world.learn(
        1,
        PollPlan.INVENTORY,
        new Fact.InterfacesRead(
            List.of(
                new NetworkInterface(
                    "k1", 1, "Gi1/0/1", "", "to roof", 6, 1_000_000_000L, 0, null, up),
                new NetworkInterface("k2", 2, "Gi1/0/2", "", "", 6, 0, 0, null, other)),
            true));
    float[] port = {2e8f, 9.9e8f, 1e5f, 1e5f, 0, 0, 0, 0};
    float[] both = new float[16];
    System.arraycopy(port, 0, both, 0, 8);
    System.arraycopy(port, 0, both, 8, 8);
    for (int i = 0; i < 17; i++) {
      world.run(Duration.ofSeconds(60));
      world.sample(1, frame(MetricGroup.INTERFACE, List.of("k1", "k2"), both));
    }
    assertThat(onlyAlarm().text().english()).isEqualTo("Port n1 Gi1/0/1 is 99 % busy (limit 98 %)");
    assertThat(onlyAlarm().key().object()).isEqualTo("k1");
  }

  @Test
  void aSensorIsJudgedByItsOwnLimits() {
    Sensor fan = new Sensor("state", "Fan 1", 3, "", "critical", "1.2.3");
    Sensor inlet = new Sensor("temperature", "Inlet", 90, "°C", "", "1.2.4");
    Health health = new Health(List.of(), List.of(), List.of(), List.of(fan, inlet));
    for (int i = 0; i < 4; i++) {
      world.run(Duration.ofSeconds(60));
      world.sample(
          1,
          frame(MetricGroup.SENSOR, List.of("Fan 1", "Inlet"), 3, 90),
          new Fact.HealthRead(health, true));
    }
    assertThat(onlyAlarm().text().english()).isEqualTo("n1: Fan 1 reports a critical state");
  }

  @Test
  void manyOfOneDeviceAtOnceAreOneStory() {
    List<String> names = IntStream.range(0, 6).mapToObj(i -> "/data" + i).toList();
    for (int i = 0; i < 7; i++) {
      world.run(Duration.ofSeconds(60));
      world.sample(1, frame(MetricGroup.STORAGE, names, 97, 97, 97, 97, 97, 20));
    }
    assertThat(onlyIncident().title().english()).isEqualTo("n1: 5 values are beyond their limits");
    assertThat(world.messages()).containsExactly("firing");
  }

  @Test
  void whatComesBackSoonIsTheSameStoryHoweverLongItMustHold() {
    for (int i = 0; i < 12; i++) {
      storage(96, 6);
      storage(50, 2);
    }
    assertThat(world.messages().stream().filter("firing"::equals)).hasSize(1);
  }

  private void storage(float percent, int minutes) {
    for (int i = 0; i < minutes; i++) {
      world.run(Duration.ofSeconds(60));
      world.sample(1, frame(MetricGroup.STORAGE, List.of("/data", "/snap/core"), percent, 100));
    }
  }

  private SampleFrame frame(MetricGroup group, List<String> names, float... values) {
    return new SampleFrame(group, world.now().wall(), names, values);
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
