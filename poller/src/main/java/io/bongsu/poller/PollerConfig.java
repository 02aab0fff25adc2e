package io.bongsu.poller;

import io.bongsu.model.poll.PollIntervals;
import io.bongsu.model.poll.PollPlan;
import io.bongsu.poller.icmp.PingSettings;
import io.bongsu.poller.snmp.SnmpSettings;
import java.time.Duration;

/**
 * How the poller works; immutable.
 *
 * @param intervals that devices are polled at
 * @param ping how status polls ask
 * @param snmp how agents are asked
 * @param limits of SNMP polls in flight
 * @param shards triggers a round is split into, 1 to 64
 */
public record PollerConfig(
    PollIntervals intervals, PingSettings ping, SnmpSettings snmp, PollLimits limits, int shards) {
  /** The plans' own intervals, 2,000 polls in flight, 128 to one subnet, 4 shards. */
  public static final PollerConfig DEFAULT =
      new PollerConfig(
          PollIntervals.DEFAULT, PingSettings.DEFAULT, SnmpSettings.DEFAULT, PollLimits.DEFAULT, 4);

  /** Refuses timeouts that would outlive their round. */
  public PollerConfig {
    if (shards < 1 || shards > 64) {
      throw new IllegalArgumentException("Shards are 1 to 64, got " + shards);
    }
    for (PollPlan plan : PollPlan.values()) {
      refuse(ping, snmp, plan, intervals.usual(plan));
    }
    intervals
        .byRole()
        .forEach((_, plans) -> plans.forEach((plan, each) -> refuse(ping, snmp, plan, each)));
  }

  private static void refuse(PingSettings ping, SnmpSettings snmp, PollPlan plan, Duration each) {
    refuseLonger("Waiting for a silent agent", snmp.worstCase(), each);
    if (plan == PollPlan.STATUS) {
      refuseLonger("Pinging a silent device", ping.worstCase(), each);
    }
  }

  private static void refuseLonger(String what, Duration worst, Duration interval) {
    if (worst.compareTo(interval) > 0) {
      throw new IllegalArgumentException(
          what
              + " takes up to "
              + worst.toMillis()
              + " ms, longer than the interval of "
              + interval.toMillis()
              + " ms: shorten the timeout or lengthen the interval");
    }
  }
}
