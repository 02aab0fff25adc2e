package io.bongsu.fault;

import static org.assertj.core.api.Assertions.assertThat;

import io.bongsu.fault.time.Moment;
import io.bongsu.model.device.DeviceId;
import io.bongsu.model.poll.Prober;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProbeQueueTest {
  private static final DeviceId CORE = new DeviceId(1);
  private static final DeviceId EDGE = new DeviceId(2);

  private final List<String> asked = new ArrayList<>();
  private final ProbeQueue queue =
      new ProbeQueue(
          new Prober() {
            @Override
            public void probeSoon(Collection<DeviceId> devices) {
              asked.add("probe " + devices);
            }

            @Override
            public void wake(Collection<DeviceId> devices) {
              asked.add("wake " + devices);
            }
          });

  private static Moment at(int second) {
    return new Moment(Duration.ofSeconds(second).toNanos(), Instant.EPOCH.plusSeconds(second));
  }

  @Test
  void whoIsOnlyWantedToBeKnownOfIsProbedAndNotWoken() {
    queue.add(List.of(CORE));
    queue.run(at(0));
    queue.add(List.of(CORE));
    queue.run(at(1));

    assertThat(asked).as("not twice in a row").containsExactly("probe " + List.of(CORE));
  }

  @Test
  void whoMayBeBackIsWokenThoughItWasProbedJustBefore() {
    queue.add(List.of(EDGE));
    queue.run(at(0));
    queue.add(List.of(EDGE, CORE));
    queue.wake(List.of(EDGE));
    queue.run(at(1));

    assertThat(asked)
        .containsExactly(
            "probe " + List.of(EDGE), "wake " + List.of(EDGE), "probe " + List.of(CORE));
  }
}
