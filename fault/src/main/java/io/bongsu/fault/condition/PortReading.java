package io.bongsu.fault.condition;

import io.bongsu.fault.time.Moment;
import io.bongsu.model.inventory.InterfaceState;
import java.util.List;

/**
 * What one device told of its ports, and when it last did; shared by these ports, so that telling
 * the same again touches one object and not hundreds of thousands. Not thread-safe.
 */
public final class PortReading {
  private final List<InterfaceState> states;
  private Moment at;

  /** States read at a moment. */
  public PortReading(List<InterfaceState> states, Moment at) {
    this.states = states;
    this.at = at;
  }

  /**
   * Whether these are the states of this reading, told again; then they count as read at that
   * moment. Lists that are equal but not the same count as others.
   */
  @SuppressWarnings("ReferenceEquality") // a poller hands over the same list while nothing changes
  public boolean tells(List<InterfaceState> read, Moment now) {
    boolean same = read == states;
    at = same ? now : at;
    return same;
  }

  /** When it was read last. */
  Moment at() {
    return at;
  }
}
