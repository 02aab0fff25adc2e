package io.bongsu.fault;

/**
 * Whether Bongsu reaches what stands between it and the network: its gateways and whatever else it
 * was told to look at.
 *
 * @param state as of the last look
 * @param through their addresses, for people
 */
public record OwnReach(State state, String through) {
  /** Nobody looks, or nothing there ever answered. */
  public static final OwnReach UNKNOWN = new OwnReach(State.UNKNOWN, "");

  /** What the last look showed. */
  public enum State {
    UNKNOWN,
    /** One of them answers. */
    REACHED,
    /** All that used to answer are silent. */
    LOST
  }
}
