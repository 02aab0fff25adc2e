package io.bongsu.poller.icmp;

import java.time.Duration;

/**
 * How a status poll asks.
 *
 * @param timeout of one probe
 * @param confirmations probes sent after the first one was lost, before the device counts as silent
 * @param spacing between the sending of two probes
 */
public record PingSettings(Duration timeout, int confirmations, Duration spacing) {
  /** 1 s, three more probes, 1 s apart. */
  public static final PingSettings DEFAULT =
      new PingSettings(Duration.ofSeconds(1), 3, Duration.ofSeconds(1));

  /** Refuses what would never wait. */
  public PingSettings {
    if (!timeout.isPositive() || confirmations < 0 || spacing.isNegative()) {
      throw new IllegalArgumentException(
          "Ping timeout is above 0, confirmations and spacing not below 0");
    }
  }

  /** How long a status poll of a dead device takes. */
  public Duration worstCase() {
    Duration step = timeout.compareTo(spacing) > 0 ? timeout : spacing;
    return timeout.plus(step.multipliedBy(confirmations));
  }
}
