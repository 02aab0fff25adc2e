package io.bongsu.fault;

import static org.assertj.core.api.Assertions.assertThat;

import io.bongsu.fault.sim.Topology;
import io.bongsu.model.device.DeviceId;
import io.bongsu.model.fault.Channel;
import io.bongsu.model.fault.Condition;
import io.bongsu.model.fault.Notification;
import io.bongsu.model.fault.ReasonCode;
import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Bongsu's own troubles are incidents like any other. */
class SelfFaultTest {
  private static final Topology ONE = new Topology("one", 1, List.of(), List.of(0));
  private static final SelfFinding AWAY =
      SelfFinding.bad(
          Condition.DATABASE_AWAY, Duration.ofSeconds(30), ReasonCode.DATABASE_AWAY.of());
  private static final SelfFinding BACK = SelfFinding.good(Condition.DATABASE_AWAY, "");

  private final World world = new World(ONE, new SplittableRandom(1));

  @Test
  void aTroubleThatLastsIsSentAndResolvedWhenItIsOver() {
    looking(AWAY, 5);
    assertThat(world.messages()).isEmpty();
    looking(AWAY, 3);
    assertThat(world.messages()).containsExactly("firing");
    assertThat(world.store.open().alarms())
        .singleElement()
        .satisfies(alarm -> {
          assertThat(alarm.key().device()).isEqualTo(DeviceId.SELF);
          assertThat(alarm.text().english()).startsWith("Bongsu's database does not answer");
        });
    assertThat(world.store.notifications().getFirst().body()).contains("\"device\":\"Bongsu\"");
    looking(BACK, 14);
    assertThat(world.messages()).containsExactly("firing", "resolved");
    world.invariants.everythingIsResolved();
  }

  @Test
  void aShortTroubleSaysNothing() {
    for (int round = 0; round < 10; round++) {
      looking(AWAY, 5);
      looking(BACK, 1);
    }
    assertThat(world.messages()).isEmpty();
  }

  @Test
  void aRestartForgetsNothing() {
    looking(AWAY, 8);
    world.boot();
    looking(AWAY, 20);
    assertThat(world.messages()).containsExactly("firing");
    looking(BACK, 14);
    world.invariants.everythingIsResolved();
  }

  @Test
  void thatAChannelIsDeadIsToldToTheOthers() {
    world.channels =
        List.of(
            new Channel(1, "ops", new Channel.Webhook("http://x.example/"), true),
            new Channel(2, "noc", new Channel.Webhook("http://y.example/"), true));
    world.boot();
    looking(
        new SelfFinding(
            Condition.MESSAGES_DEAD,
            "2",
            true,
            Duration.ZERO,
            ReasonCode.MESSAGES_DEAD.of("channel", "noc")),
        1);
    assertThat(world.store.notifications()).extracting(Notification::channel).containsExactly(1L);
  }

  private void looking(SelfFinding finding, int times) {
    for (int i = 0; i < times; i++) {
      world.self(finding);
      world.run(Duration.ofSeconds(5));
    }
  }
}
