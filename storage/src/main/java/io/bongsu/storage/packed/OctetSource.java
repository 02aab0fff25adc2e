package io.bongsu.storage.packed;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Gives back what an {@link OctetSink} took. Octets that end early or tell of more than there is
 * throw {@link IndexOutOfBoundsException}.
 */
final class OctetSource {
  private final byte[] octets;
  private int at;
  private @Nullable String[] texts = new String[64];
  private int known;

  OctetSource(byte[] octets) {
    this.octets = octets;
  }

  int octet() {
    return octets[at++] & 0xFF;
  }

  /** Whether these come next; they are passed over then. */
  boolean passed(byte[] expected) {
    int end = at + expected.length;
    boolean same =
        end <= octets.length && Arrays.equals(octets, at, end, expected, 0, expected.length);
    at = same ? end : at;
    return same;
  }

  long count() {
    long value = 0;
    int shift = 0;
    byte next = octets[at++];
    while (next < 0) {
      value |= (next & 0x7FL) << shift;
      shift += 7;
      next = octets[at++];
    }
    return value | ((long) next << shift);
  }

  /** How many elements follow, -1 for null. */
  int elements() {
    return present(count() - 1);
  }

  /** How many octets follow. */
  int length() {
    return present(Math.abs(count()));
  }

  /** Never more than octets are left, since each element takes one. */
  private int present(long length) {
    if (length < -1 || length > octets.length - at) {
      throw new IndexOutOfBoundsException("More is told of than there is");
    }
    return (int) length;
  }

  /** The next octets as a source of their own. */
  OctetSource part() {
    int length = length();
    OctetSource part = new OctetSource(Arrays.copyOfRange(octets, at, at + length));
    at += length;
    return part;
  }

  long number() {
    long value = count();
    return (value >>> 1) ^ -(value & 1);
  }

  double decimal() {
    long bits = 0;
    for (int i = 0; i < Double.BYTES; i++) {
      bits = (bits << 8) | octet();
    }
    return Double.longBitsToDouble(bits);
  }

  @Nullable String text() {
    int number = (int) count();
    if (number == 0) {
      return null;
    }
    if (number > known) {
      learn();
    }
    return texts[number - 1];
  }

  private void learn() {
    int length = length();
    if (known == texts.length) {
      texts = Arrays.copyOf(texts, 2 * known);
    }
    texts[known++] = new String(octets, at, length, StandardCharsets.UTF_8);
    at += length;
  }
}
