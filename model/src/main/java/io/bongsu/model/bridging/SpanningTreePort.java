package io.bongsu.model.bridging;

import io.bongsu.model.net.MacAddress;
import java.util.Objects;

/**
 * A row of dot1dStpPortTable (RFC 4188) whose port takes part in the spanning tree.
 *
 * @param port dot1dStpPort
 * @param ifIndex its dot1dBasePortIfIndex, 0 unknown
 * @param designatedBridge the MAC in dot1dStpPortDesignatedBridge
 * @param designatedPort the port number in dot1dStpPortDesignatedPort, without its priority
 * @param state dot1dStpPortState
 */
public record SpanningTreePort(
    int port, int ifIndex, MacAddress designatedBridge, int designatedPort, State state) {
  /** What the port does with frames. */
  public enum State {
    UNKNOWN,
    /** Blocking, listening, learning or broken. */
    HOLDS_BACK,
    FORWARDING
  }

  /** Refuses nothing: what an older store left out was never read. */
  public SpanningTreePort {
    state = Objects.requireNonNullElse(state, State.UNKNOWN);
  }

  /** A port whose state is not known. */
  public SpanningTreePort(int port, int ifIndex, MacAddress designatedBridge, int designatedPort) {
    this(port, ifIndex, designatedBridge, designatedPort, State.UNKNOWN);
  }
}
