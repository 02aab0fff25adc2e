package io.bongsu.poller.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import io.bongsu.model.device.DeviceId;
import io.bongsu.model.poll.PollPlan;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class MomentTest {
  private static final Duration MINUTE = Duration.ofMinutes(1);

  @Test
  void fourteenThousandDevicesSpreadEvenlyOverTheMinute() {
    int[] perSecond = new int[60];
    for (int id = 1; id <= 14_000; id++) {
      perSecond[(int) Moment.inRound(new DeviceId(id), PollPlan.TRAFFIC, MINUTE).toSeconds()]++;
    }

    assertThat(java.util.Arrays.stream(perSecond).boxed())
        .allSatisfy(count -> assertThat(count).isBetween(170, 300));
  }

  @Test
  void aDeviceKeepsItsMomentForEver() {
    assertThat(Moment.inRound(new DeviceId(12), PollPlan.STATUS, Duration.ofSeconds(10)))
        .isEqualTo(Duration.ofNanos(6_950_548_781L));
  }

  @Test
  void thePlansOfADeviceDoNotFallTogether() {
    DeviceId device = new DeviceId(99);

    assertThat(Moment.inRound(device, PollPlan.TRAFFIC, MINUTE))
        .isNotEqualTo(Moment.inRound(device, PollPlan.HEALTH, MINUTE));
  }

  @Test
  void aRoundKeySurvivesItsName() {
    RoundKey key = new RoundKey(PollPlan.HEALTH, Duration.ofSeconds(90), 3);

    assertThat(RoundKey.parse(key.name())).isEqualTo(key);
  }
}
