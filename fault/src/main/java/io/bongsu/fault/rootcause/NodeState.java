package io.bongsu.fault.rootcause;

/** What is known of a node when causes are looked for. */
public enum NodeState {
  /** Confirmed not to answer. */
  SILENT,
  /** Answered after the outage began. */
  ALIVE,
  /** Answered when last asked, before the outage began. */
  STALE,
  /**
   * Nobody asks it: unmanaged, disabled or not yet polled. Lets traffic through, proves nothing.
   */
  UNWATCHED
}
