package io.bongsu.model.poll;

/** Why a poll was not made; each skipped poll is counted under exactly one. */
public enum SkipCause {
  /** The last one of its kind, or another one of the same device, was still under way. */
  OVERDUE,
  /** Its moment passed while Bongsu stood still or was behind. */
  MISSED,
  /** More polls were due than Bongsu may have in flight: its turn did not come in time. */
  NO_TURN,
  /** Bongsu stood still while it asked, or was stopping: there is no verdict. */
  INTERRUPTED,
  /** The disk is nearly full: only what is most urgent is polled. */
  SPARED,
  /** The device does not answer, or was not seen to answer yet: SNMP waits. */
  UNREACHABLE,
  /** Silent for long, or SNMP is: it is asked now and then only. */
  RESTING,
  /** What it needs to know is not read yet. */
  NO_INVENTORY,
  /** Neither configured for this device nor possible from here. */
  NOT_CONFIGURED;

  /** True when Bongsu had more to do than it could. */
  public boolean isOverload() {
    return this == MISSED || this == NO_TURN;
  }
}
