package io.bongsu.simulator.agent;

import io.bongsu.model.snmp.Oid;
import io.bongsu.model.snmp.SnmpValue;

/** An object instance and its value (RFC 3416 §3). */
public record Varbind(Oid oid, SnmpValue value) {
  /** How many octets it takes in a message, or a few more. */
  int weight() {
    int content =
        switch (value) {
          case SnmpValue.Octets(byte[] octets) -> element(octets.length);
          case SnmpValue.Opaque(byte[] octets) -> element(octets.length);
          case SnmpValue.ObjectId(Oid other) -> element(weight(other));
          case SnmpValue.Counter64 _ -> element(9);
          default -> element(5);
        };
    return element(element(weight(oid)) + content);
  }

  /** Content with its tag and length. */
  private static int element(int content) {
    return content + (content < 128 ? 2 : 4);
  }

  private static int weight(Oid oid) {
    int octets = 0;
    for (int i = 1; i < oid.length(); i++) {
      int bits = 64 - Long.numberOfLeadingZeros(oid.get(i) | 1);
      octets += (bits + 6) / 7;
    }
    return octets;
  }
}
