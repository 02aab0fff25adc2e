package io.bongsu.poller.device;

import io.bongsu.model.inventory.InterfaceState.LinkState;

/**
 * ifAdminStatus and ifOperStatus of a port in one octet, so that a whole device's are compared at
 * once.
 */
final class PortStates {
  /** Neither was given. */
  static final byte NONE = 0;

  private static final int MASK = 7;
  private static final int OPER = 3;
  private static final int STATED = 0x40;

  private PortStates() {}

  /** With another ifAdminStatus. */
  static byte admin(byte states, LinkState state) {
    return (byte) ((states & ~MASK) | state.number() | STATED);
  }

  /** With another ifOperStatus. */
  static byte oper(byte states, LinkState state) {
    return (byte) ((states & ~(MASK << OPER)) | (state.number() << OPER) | STATED);
  }

  /** Whether either was given. */
  static boolean isStated(byte states) {
    return (states & STATED) != 0;
  }

  /** UNKNOWN when not given. */
  static LinkState admin(byte states) {
    return LinkState.of(states & MASK);
  }

  /** UNKNOWN when not given. */
  static LinkState oper(byte states) {
    return LinkState.of((states >> OPER) & MASK);
  }
}
