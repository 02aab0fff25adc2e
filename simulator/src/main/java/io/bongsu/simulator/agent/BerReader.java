package io.bongsu.simulator.agent;

import io.bongsu.model.snmp.Oid;
import java.util.Arrays;

/**
 * Reads one message from front to back; anything it does not understand is a {@link
 * MalformedMessage}.
 */
final class BerReader {
  private final byte[] octets;
  private final int end;
  private int at;

  BerReader(byte[] octets, int from, int end) {
    this.octets = octets;
    this.at = from;
    this.end = end;
  }

  boolean hasMore() {
    return at < end;
  }

  /** The tag of the element to come. */
  int tag() {
    if (at >= end) {
      throw new MalformedMessage("ends early");
    }
    return octets[at] & 0xff;
  }

  /**
   * Goes into a constructed element and returns its contents; this reader then stands behind it.
   */
  BerReader enter(int tag) {
    int length = header(tag);
    BerReader inner = new BerReader(octets, at, at + length);
    at += length;
    return inner;
  }

  int integer() {
    int length = header(Ber.INTEGER);
    if (length < 1 || length > 5) {
      throw new MalformedMessage("INTEGER of " + length + " octets");
    }
    long value = octets[at];
    for (int i = 1; i < length; i++) {
      value = (value << 8) | (octets[at + i] & 0xff);
    }
    at += length;
    return (int) value;
  }

  byte[] octetString() {
    int length = header(Ber.OCTETS);
    at += length;
    return Arrays.copyOfRange(octets, at - length, at);
  }

  Oid oid() {
    int stop = header(Ber.OID) + at;
    int[] parts = new int[stop - at + 1];
    int count = 0;
    while (at < stop) {
      long part = subIdentifier(stop);
      if (count == 0) {
        parts[count++] = (int) Math.min(part / 40, 2);
        part -= 40L * parts[0];
      }
      parts[count++] = (int) part;
    }
    if (count > Oid.MAX_LENGTH) {
      throw new MalformedMessage("OID of " + count + " sub-identifiers");
    }
    return Oid.of(Arrays.copyOf(parts, count));
  }

  private long subIdentifier(int stop) {
    long part = 0;
    while (at < stop) {
      int octet = octets[at++];
      part = (part << 7) | (octet & 0x7f);
      if (octet >= 0) {
        return part;
      }
    }
    throw new MalformedMessage("sub-identifier ends early");
  }

  void skip() {
    at += header(tag());
  }

  /** Reads tag and length; afterwards the reader stands at the content. */
  private int header(int expected) {
    if (tag() != expected) {
      throw new MalformedMessage("tag " + tag() + " where " + expected + " is due");
    }
    at++;
    int length = tag();
    at++;
    if (length > 0x7f) {
      length = longLength(length & 0x7f);
    }
    if (length < 0 || length > end - at) {
      throw new MalformedMessage("length " + length + " runs over the end");
    }
    return length;
  }

  private int longLength(int octetCount) {
    if (octetCount < 1 || octetCount > 4) {
      throw new MalformedMessage("length of " + octetCount + " octets");
    }
    int length = 0;
    for (int i = 0; i < octetCount; i++) {
      length = length << 8 | tag();
      at++;
    }
    return length;
  }
}
