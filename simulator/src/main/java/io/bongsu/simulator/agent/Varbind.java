package io.bongsu.simulator.agent;

import io.bongsu.model.snmp.Oid;
import io.bongsu.model.snmp.SnmpValue;

/** An object instance and its value (RFC 3416 §3). */
public record Varbind(Oid oid, SnmpValue value) {
  /** About how many octets it takes in a message, never too few. */
  int weight() {
    int content =
        switch (value) {
          case SnmpValue.Octets(byte[] octets) -> octets.length;
          case SnmpValue.Opaque(byte[] octets) -> octets.length;
          case SnmpValue.ObjectId(Oid other) -> 5 * other.length();
          default -> 9;
        };
    int name = 0;
    for (int i = 0; i < oid.length(); i++) {
      name += oid.get(i) < 128 ? 1 : 5;
    }
    return 12 + name + content;
  }
}
