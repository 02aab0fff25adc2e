package io.bongsu.poller.rate;

/**
 * The counters of one interface that are read (IF-MIB, RFC 2863); NON_UNICAST is only for agents
 * without ifXTable.
 */
public enum InterfaceCounter {
  IN_OCTETS(0),
  OUT_OCTETS(1),
  IN_UNICAST(2),
  IN_MULTICAST(3),
  IN_BROADCAST(4),
  IN_NON_UNICAST(5),
  OUT_UNICAST(6),
  OUT_MULTICAST(7),
  OUT_BROADCAST(8),
  OUT_NON_UNICAST(9),
  IN_ERRORS(10),
  OUT_ERRORS(11),
  IN_DISCARDS(12),
  OUT_DISCARDS(13);

  private final int slot;

  InterfaceCounter(int slot) {
    this.slot = slot;
  }

  /** Its place in a reading. */
  int slot() {
    return slot;
  }

  /** Its bit in a set of counters. */
  int bit() {
    return 1 << slot;
  }
}
