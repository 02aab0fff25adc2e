package io.bongsu.fault;

import static org.assertj.core.api.Assertions.assertThat;

import io.bongsu.fault.sim.Devices;
import io.bongsu.fault.sim.Topology;
import io.bongsu.model.fault.Alarm;
import io.bongsu.model.fault.Condition;
import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A poller under load: that a device is silent is known much later than that the ports towards it
 * are down. 0 core, 1 to 3 beside it, 4 behind those three.
 */
class LatePollTest {
  private static final int BEHIND = 4;
  private static final Topology DIAMOND =
      new Topology(
          "diamond",
          5,
          List.of(
              new int[] {0, 1},
              new int[] {0, 2},
              new int[] {0, 3},
              new int[] {BEHIND, 1},
              new int[] {BEHIND, 2},
              new int[] {BEHIND, 3}),
          List.of(0));

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
  void portsTowardsADeviceThatIsDownAreNoAlertOfTheirOwn(int seed) {
    World world = new World(DIAMOND, new SplittableRandom(seed));
    world.silenceMillis = 40_000;
    world.run(Duration.ofSeconds(130));
    world.breakNode(BEHIND);
    world.run(Duration.ofSeconds(200));
    assertThat(world.store.open().alarms())
        .extracting(Alarm::key)
        .extracting(key -> key.device() + " " + key.condition())
        .containsExactly(Devices.id(BEHIND) + " " + Condition.DEVICE_DOWN);
    assertThat(world.messages()).containsExactly("firing");
    world.mendAll();
    world.run(Duration.ofSeconds(300));
    world.invariants.everythingIsResolved();
    assertThat(world.messages()).containsExactly("firing", "resolved");
  }

  @Test
  void aCableThatBreaksIsToldThoughADeviceAtItIsNotAskedAnyMore() {
    World world = new World(DIAMOND, new SplittableRandom(1));
    world.run(Duration.ofSeconds(130));
    world.unasked.add(BEHIND);
    world.breakCable(3);
    world.run(Duration.ofSeconds(130));
    assertThat(world.store.open().alarms())
        .extracting(alarm -> alarm.key().condition())
        .containsExactly(Condition.LINK_DOWN);
  }
}
