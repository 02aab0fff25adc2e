package io.bongsu.poller.device;

import io.bongsu.model.snmp.Coercion;
import io.bongsu.model.snmp.SnmpValue;

/**
 * What an agent calls a port (IF-MIB ifName).
 *
 * @param text clean, empty when not given
 * @param octets as they were sent, empty when it was no string; never changed
 */
record PortName(String text, byte[] octets) {
  private static final byte[] NO_OCTETS = {};

  /** Not given. */
  static final PortName NONE = new PortName("", NO_OCTETS);

  static PortName of(SnmpValue value) {
    String text = Coercion.toText(value).orElse("");
    return new PortName(
        text, value instanceof SnmpValue.Octets octets ? octets.value() : NO_OCTETS);
  }

  /** Of an agent that gives a number for a name. */
  static PortName of(long number) {
    return new PortName(Long.toString(number), NO_OCTETS);
  }
}
