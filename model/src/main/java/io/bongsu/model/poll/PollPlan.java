package io.bongsu.model.poll;

import java.time.Duration;

/** The rounds a device takes part in. */
public enum PollPlan {
  /** Is it there? ICMP echo, or sysUpTime where pinging is off. */
  STATUS(Duration.ofSeconds(10)),
  /** Interface counters and states. The device's own interval replaces the default. */
  TRAFFIC(Duration.ofSeconds(60)),
  /** Processors, memory, storage, sensors. */
  HEALTH(Duration.ofSeconds(60)),
  /** LLDP and other neighbour tables. */
  NEIGHBOURS(Duration.ofMinutes(5)),
  /** System group, identity, interface names. */
  INVENTORY(Duration.ofHours(1));

  private final Duration interval;

  PollPlan(Duration interval) {
    this.interval = interval;
  }

  /** How often, unless the device or the configuration says otherwise. */
  public Duration interval() {
    return interval;
  }
}
