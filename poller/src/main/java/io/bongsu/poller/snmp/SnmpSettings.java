package io.bongsu.poller.snmp;

import io.bongsu.poller.udp.Patience;
import java.time.Duration;

/**
 * How agents are asked.
 *
 * @param timeout until a request is sent again; doubles with each retry and grows for agents seen
 *     to be slow
 * @param retries after the first try, 0 to 5
 * @param limits of one poll
 */
public record SnmpSettings(Duration timeout, int retries, WalkLimits limits) {
  /** 2 s, one retry. */
  public static final SnmpSettings DEFAULT =
      new SnmpSettings(Duration.ofSeconds(2), 1, WalkLimits.DEFAULT);

  /** Refuses what would never ask or never stop asking. */
  public SnmpSettings {
    if (!timeout.isPositive() || retries < 0 || retries > 5) {
      throw new IllegalArgumentException(
          "SNMP timeout is above 0 and retries are 0 to 5, got " + timeout + " and " + retries);
    }
  }

  /** The longest a request that is never answered takes. */
  public Duration worstCase() {
    return new Patience(timeout, retries).worstCase();
  }
}
