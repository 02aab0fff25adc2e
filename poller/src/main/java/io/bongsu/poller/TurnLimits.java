package io.bongsu.poller;

import io.bongsu.model.net.IpAddress;
import io.bongsu.model.poll.Delay;
import io.bongsu.poller.device.DevicePoller;
import io.bongsu.poller.schedule.Turns;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Which limits a device's SNMP polls share with those of others; pure. */
final class TurnLimits {
  /** An agent whose polls take longer than this is a slow one. */
  private static final Duration SLOW = Duration.ofSeconds(8);

  private static final int V4_BITS = 24;
  private static final int V6_BITS = 64;
  private static final String SLOW_AGENTS = "slow agents";

  private TurnLimits() {}

  /** One poll of the device at a time, so many in its subnet, and of slow agents so many. */
  static List<Turns.Limit> of(DevicePoller device, PollLimits limits) {
    List<Turns.Limit> shared = new ArrayList<>();
    shared.add(new Turns.Limit(Delay.DEVICE, device, 1));
    if (device.anyTook(SLOW)) {
      shared.add(new Turns.Limit(Delay.SLOW_AGENTS, SLOW_AGENTS, limits.slow()));
    }
    shared.add(
        new Turns.Limit(Delay.SUBNET, subnet(device.target().address()), limits.perSubnet()));
    return shared;
  }

  private static IpAddress subnet(IpAddress address) {
    return address.network(address.isV6() ? V6_BITS : V4_BITS);
  }
}
