package io.bongsu.poller.schedule;

import io.bongsu.model.device.DeviceId;
import io.bongsu.model.poll.PollPlan;
import java.time.Duration;

/**
 * Where in its round a device is polled: even over the interval, the same after every restart;
 * pure.
 */
final class Moment {
  private Moment() {}

  /** From the start of the round, at least zero and less than the interval. */
  static Duration inRound(DeviceId device, PollPlan plan, Duration interval) {
    double share = (mix(device, plan) >>> 11) * 0x1.0p-53;
    return Duration.ofNanos((long) (share * interval.toNanos()));
  }

  /** Which of so many shards a device belongs to. */
  static int shard(DeviceId device, int shards) {
    return (int) Long.remainderUnsigned(mix(device.value()), shards);
  }

  private static long mix(DeviceId device, PollPlan plan) {
    return mix(mix(device.value()) + plan.name().hashCode());
  }

  /** The finaliser of SplitMix64: neighbouring ids land far apart. */
  private static long mix(long value) {
    long z = value + 0x9e3779b97f4a7c15L;
    z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
    z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
    return z ^ (z >>> 31);
  }
}
