package io.bongsu.simulator.agent;

import io.bongsu.model.snmp.Oid;

/** Answers so many requests outside the system group and then no more, until that one is asked. */
final class StallMidway implements Manners {
  private static final Oid SYSTEM = Oid.of(1, 3, 6, 1, 2, 1, 1);

  private final int breath;
  private int left;

  StallMidway(int breath) {
    this.breath = breath;
    this.left = breath;
  }

  @Override
  public synchronized boolean hears(Request request) {
    if (request.oids().stream().allMatch(oid -> oid.startsWith(SYSTEM))) {
      left = breath;
      return true;
    }
    left--;
    return left >= 0;
  }
}
