package io.bongsu.poller;

import static org.assertj.core.api.Assertions.assertThat;

import io.bongsu.mibs.ProfileCatalogue;
import io.bongsu.model.device.DeviceId;
import io.bongsu.model.net.IpAddress;
import io.bongsu.model.poll.Delay;
import io.bongsu.model.poll.PollTarget;
import io.bongsu.poller.device.Census;
import io.bongsu.poller.device.Clocks;
import io.bongsu.poller.device.DevicePoller;
import io.bongsu.poller.device.PollTools;
import io.bongsu.poller.icmp.PingSettings;
import io.bongsu.poller.icmp.Pinger;
import io.bongsu.poller.schedule.Turns;
import io.bongsu.poller.snmp.SnmpClient;
import io.bongsu.poller.snmp.SnmpSettings;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TurnLimitsTest {
  private static final PollTools TOOLS =
      new PollTools(
          new Pinger(() -> 0, new SplittableRandom(1)),
          PingSettings.DEFAULT,
          new SnmpClient(SnmpSettings.DEFAULT, () -> 0),
          ProfileCatalogue.load(),
          Clocks.system());

  private static DevicePoller device(String address) {
    PollTarget target =
        new PollTarget(
            new DeviceId(1),
            "device",
            IpAddress.parse(address),
            161,
            null,
            "",
            Map.of(),
            true,
            null);
    return new DevicePoller(target, TOOLS, new Census(), new SplittableRandom(1));
  }

  private static Turns.Limit subnet(String address) {
    return TurnLimits.of(device(address), new PollLimits(10, 3)).stream()
        .filter(limit -> limit.delay() == Delay.SUBNET)
        .findFirst()
        .orElseThrow();
  }

  @ParameterizedTest
  @CsvSource({
    "192.0.2.1, 192.0.2.255",
    "2001:db8:0:1::1, 2001:db8:0:1:ffff:ffff:ffff:ffff",
  })
  void devicesOfOneSubnetShareItsLimit(String one, String other) {
    assertThat(subnet(one)).isEqualTo(subnet(other));
    assertThat(subnet(one).most()).isEqualTo(3);
  }

  @ParameterizedTest
  @CsvSource({
    "192.0.2.255, 192.0.3.0",
    "2001:db8:0:1::1, 2001:db8:0:2::1",
    "0.0.0.1, ::1",
  })
  void devicesOfDifferentSubnetsDoNot(String one, String other) {
    assertThat(subnet(one).of()).isNotEqualTo(subnet(other).of());
  }

  @Test
  void aQuickDeviceSharesNoLimitButThose() {
    DevicePoller device = device("192.0.2.1");

    assertThat(TurnLimits.of(device, PollLimits.DEFAULT))
        .extracting(Turns.Limit::delay)
        .containsExactly(Delay.DEVICE, Delay.SUBNET);
    assertThat(TurnLimits.of(device, PollLimits.DEFAULT).getFirst())
        .isEqualTo(new Turns.Limit(Delay.DEVICE, device, 1));
  }
}
