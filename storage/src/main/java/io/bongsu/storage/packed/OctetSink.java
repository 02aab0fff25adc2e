package io.bongsu.storage.packed;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Takes numbers and texts as octets; a text that comes again is a number. */
final class OctetSink {
  private final Map<String, Integer> texts = new HashMap<>();
  private byte[] octets = new byte[1_024];
  private int size;

  void octet(int value) {
    if (size == octets.length) {
      octets = Arrays.copyOf(octets, 2 * size);
    }
    octets[size++] = (byte) value;
  }

  void octets(byte[] all) {
    for (byte one : all) {
      octet(one);
    }
  }

  /** Seven bits an octet, the lowest first; the top bit says that more follow. */
  void count(long value) {
    long rest = value;
    while ((rest & ~0x7FL) != 0) {
      octet((int) ((rest & 0x7F) | 0x80));
      rest >>>= 7;
    }
    octet((int) rest);
  }

  /** Small ones of either sign are short. */
  void number(long value) {
    count((value << 1) ^ (value >> 63));
  }

  void decimal(double value) {
    long bits = Double.doubleToLongBits(value);
    for (int shift = 56; shift >= 0; shift -= 8) {
      octet((int) (bits >>> shift));
    }
  }

  /** 0 for null, the number of a text that was there before, or the next number and the text. */
  void text(@Nullable String text) {
    if (text == null) {
      octet(0);
      return;
    }
    Integer known = texts.putIfAbsent(text, texts.size() + 1);
    count(known == null ? texts.size() : known);
    if (known == null) {
      byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
      count(utf8.length);
      octets(utf8);
    }
  }

  byte[] taken() {
    return Arrays.copyOf(octets, size);
  }
}
