package io.bongsu.poller;

/**
 * How many SNMP polls may be in flight; more wait their turn.
 *
 * @param polls over all devices
 * @param perSubnet to one IPv4 /24 or IPv6 /64, so that what stands behind one thin line is not
 *     asked all at once
 */
public record PollLimits(int polls, int perSubnet) {
  /** 2,000, and 128 to one subnet. */
  public static final PollLimits DEFAULT = new PollLimits(2_000, 128);

  /** Refuses limits that let nobody poll. */
  public PollLimits {
    if (polls < 1 || perSubnet < 1) {
      throw new IllegalArgumentException(
          "Polls in flight are at least 1, got " + polls + " and " + perSubnet + " per subnet");
    }
  }

  /** How many of them may be polls of slow agents, so that these never keep out the others. */
  int slow() {
    return Math.max(1, polls / 2);
  }
}
