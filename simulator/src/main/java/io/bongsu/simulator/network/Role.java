package io.bongsu.simulator.network;

import java.util.Locale;

/** What a device is for. */
public enum Role {
  CORE(true),
  SPINE(true),
  DISTRIBUTION(true),
  ACCESS(true),
  ROUTER(true),
  FIREWALL(true),
  AP(false),
  SERVER(false),
  UPS(false),
  PHONE(false);

  private final boolean forwarding;

  Role(boolean forwarding) {
    this.forwarding = forwarding;
  }

  /** Whether packets for others pass through it. */
  public boolean forwards() {
    return forwarding;
  }

  /** As written in a device list. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
