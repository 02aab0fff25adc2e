package io.bongsu.simulator.network;

import java.util.Locale;

/** What a device is for. */
public enum Role {
  CORE(Duty.ROUTE),
  SPINE(Duty.ROUTE),
  DISTRIBUTION(Duty.SWITCH),
  ACCESS(Duty.SWITCH),
  ROUTER(Duty.ROUTE),
  FIREWALL(Duty.ROUTE),
  AP(Duty.END),
  SERVER(Duty.END),
  UPS(Duty.END),
  PHONE(Duty.END);

  private enum Duty {
    ROUTE,
    SWITCH,
    END
  }

  private final Duty duty;

  Role(Duty duty) {
    this.duty = duty;
  }

  /** Whether packets for others pass through it. */
  public boolean forwards() {
    return duty != Duty.END;
  }

  /** Whether it joins subnets. */
  public boolean routes() {
    return duty == Duty.ROUTE;
  }

  /** As written in a device list. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
