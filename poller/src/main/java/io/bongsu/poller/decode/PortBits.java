package io.bongsu.poller.decode;

import java.util.function.IntConsumer;

/** Bit strings whose first bit is the uppermost of the first octet (PortList, RFC 4363). */
final class PortBits {
  private PortBits() {}

  /** Tells the place of each bit that is set, from 0. */
  static void each(byte[] octets, IntConsumer place) {
    for (int i = 0; i < octets.length; i++) {
      for (int bit = 0; bit < 8; bit++) {
        if ((octets[i] & (0x80 >> bit)) != 0) {
          place.accept(8 * i + bit);
        }
      }
    }
  }
}
