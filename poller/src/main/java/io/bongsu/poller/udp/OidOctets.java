package io.bongsu.poller.udp;

import io.bongsu.model.snmp.Oid;
import java.util.Arrays;

/** The octets of a name inside its BER element, to compare with those of a response; pure. */
public final class OidOctets {
  private static final int LONGEST_SUB_IDENTIFIER = 5;

  private OidOctets() {}

  /** Of a name of at least two sub-identifiers. */
  public static byte[] of(Oid name) {
    byte[] octets = new byte[LONGEST_SUB_IDENTIFIER * name.length()];
    int at = put(octets, 0, 40 * name.get(0) + name.get(1));
    for (int i = 2; i < name.length(); i++) {
      at = put(octets, at, name.get(i));
    }
    return Arrays.copyOf(octets, at);
  }

  private static int put(byte[] octets, int from, long part) {
    int at = from;
    for (int shift = 28; shift > 0; shift -= 7) {
      if (part >>> shift != 0) {
        octets[at++] = (byte) (((part >>> shift) & 0x7f) | 0x80);
      }
    }
    octets[at++] = (byte) (part & 0x7f);
    return at;
  }
}
