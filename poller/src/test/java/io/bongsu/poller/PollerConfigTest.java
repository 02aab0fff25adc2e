package io.bongsu.poller;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bongsu.model.poll.PollIntervals;
import io.bongsu.model.poll.PollPlan;
import io.bongsu.poller.icmp.PingSettings;
import io.bongsu.poller.snmp.SnmpSettings;
import io.bongsu.poller.snmp.WalkLimits;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PollerConfigTest {
  private static PollerConfig config(Map<PollPlan, Duration> intervals, Duration timeout) {
    return new PollerConfig(
        new PollIntervals(intervals, Map.of()),
        PingSettings.DEFAULT,
        new SnmpSettings(timeout, 1, WalkLimits.DEFAULT),
        PollLimits.DEFAULT,
        4);
  }

  @Test
  void theUsualSettingsAreSound() {
    assertThat(PollerConfig.DEFAULT.intervals().usual(PollPlan.TRAFFIC))
        .isEqualTo(Duration.ofMinutes(1));
  }

  @Test
  void aTimeoutLongerThanTheIntervalIsRefusedWithWhatToDo() {
    assertThatThrownBy(() -> config(Map.of(), Duration.ofSeconds(25)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("75000 ms")
        .hasMessageContaining("shorten the timeout or lengthen the interval");
    assertThatThrownBy(
            () -> config(Map.of(PollPlan.HEALTH, Duration.ofSeconds(5)), Duration.ofSeconds(2)))
        .hasMessageContaining("6000 ms")
        .hasMessageContaining("5000 ms");
  }

  @Test
  void limitsThatLetNobodyPollAreRefused() {
    assertThatThrownBy(() -> new PollLimits(0, 1)).hasMessageContaining("at least 1");
    assertThatThrownBy(() -> new PollLimits(10, 0)).hasMessageContaining("per subnet");
  }
}
