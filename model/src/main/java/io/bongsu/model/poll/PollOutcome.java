package io.bongsu.model.poll;

/** How a poll ended; each started poll is counted under exactly one. */
public enum PollOutcome {
  /** All of it. */
  ANSWERED,
  /** Some of it: a walk broke off or was cut. */
  PARTIAL,
  /** Nothing came back in time. */
  SILENT,
  /** The other side said no: wrong user or key, port unreachable, no such context. */
  REFUSED,
  /** Not asked, for a {@link SkipCause}. */
  SKIPPED
}
