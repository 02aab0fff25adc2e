package io.bongsu.fault;

/** How far a silent device has been judged. */
enum Stage {
  /** Not silent. */
  NONE,
  /** Confirmed silent, cause not decided. */
  PENDING,
  /** Published as a cause. */
  ROOT,
  /** Published as hanging behind a cause. */
  BEHIND,
  /** Not judged because Bongsu itself was cut off. */
  FROZEN
}
