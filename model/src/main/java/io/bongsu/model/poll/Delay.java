package io.bongsu.model.poll;

/** What a poll that is due waits for. */
public enum Delay {
  /** To be called: the schedule itself is behind. */
  SCHEDULE,
  /** For any of all polls in flight to be over. */
  TURN,
  /** For a poll of another slow agent to be over. */
  SLOW_AGENTS,
  /** For another poll in its subnet to be over. */
  SUBNET,
  /** For another poll of the same device to be over. */
  DEVICE
}
