package io.bongsu.poller;

import io.bongsu.model.poll.PollPlan;
import io.bongsu.poller.icmp.PingSettings;
import io.bongsu.poller.snmp.SnmpSettings;
import java.time.Duration;
import java.util.Map;

/**
 * How the poller works; immutable.
 *
 * @param intervals that replace the plans' own; {@link PollPlan#TRAFFIC} is for devices that name
 *     none
 * @param ping how status polls ask
 * @param snmp how agents are asked
 * @param limits of SNMP polls in flight
 * @param shards triggers a round is split into, 1 to 64
 */
public record PollerConfig(
    Map<PollPlan, Duration> intervals,
    PingSettings ping,
    SnmpSettings snmp,
    PollLimits limits,
    int shards) {
  /** The plans' own intervals, 2,000 polls in flight, 128 to one subnet, 4 shards. */
  public static final PollerConfig DEFAULT =
      new PollerConfig(Map.of(), PingSettings.DEFAULT, SnmpSettings.DEFAULT, PollLimits.DEFAULT, 4);

  /** Refuses timeouts that would outlive their round. */
  public PollerConfig {
    intervals = Map.copyOf(intervals);
    if (shards < 1 || shards > 64) {
      throw new IllegalArgumentException("Shards are 1 to 64, got " + shards);
    }
    refuseLonger("Pinging a silent device", ping.worstCase(), interval(intervals, PollPlan.STATUS));
    for (PollPlan plan : PollPlan.values()) {
      refuseLonger("Waiting for a silent agent", snmp.worstCase(), interval(intervals, plan));
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

  private static Duration interval(Map<PollPlan, Duration> intervals, PollPlan plan) {
    return intervals.getOrDefault(plan, plan.interval());
  }

  /** How often a plan runs unless the device says otherwise. */
  public Duration interval(PollPlan plan) {
    return interval(intervals, plan);
  }
}
