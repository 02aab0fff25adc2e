package io.bongsu.model.net;

import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A 48-bit MAC address; prints as {@code 00:1b:21:c4:0e:7a} and sorts by value.
 *
 * @param value the address in the low 48 bits
 */
public record MacAddress(long value) implements Comparable<MacAddress> {
  /** Six groups of two digits. */
  private static final int LONGEST = 17;

  private static final Pattern SEPARATOR = Pattern.compile("[:.-]");

  /** Refuses more than 48 bits. */
  public MacAddress {
    if (value >>> 48 != 0) {
      throw new IllegalArgumentException(
          "A MAC address has 48 bits, got " + Long.toHexString(value));
    }
  }

  /** From six octets; empty for another length. */
  public static Optional<MacAddress> ofOctets(byte[] octets) {
    return octets.length == 6
        ? Optional.of(
            new MacAddress(HexFormat.fromHexDigitsToLong(HexFormat.of().formatHex(octets))))
        : Optional.empty();
  }

  /**
   * From any usual writing ({@code aa:bb:..}, {@code AA-BB-..}, {@code aabb.ccdd.eeff}, bare
   * digits, short groups).
   */
  public static Optional<MacAddress> tryParse(String text) {
    String trimmed = text.strip();
    long usual = usual(trimmed);
    if (usual >= 0) {
      return Optional.of(new MacAddress(usual));
    }
    if (trimmed.length() > LONGEST || !trimmed.chars().allMatch(MacAddress::isUsual)) {
      return Optional.empty();
    }
    String[] groups = SEPARATOR.split(trimmed, -1);
    StringBuilder digits = new StringBuilder();
    for (String group : groups) {
      int width = groups.length == 6 ? 2 : groups.length == 3 ? 4 : groups.length == 2 ? 6 : 12;
      digits
          .append("0".repeat(Math.max(0, groups.length == 1 ? 0 : width - group.length())))
          .append(group);
    }
    return digits.length() == 12
        ? Optional.of(new MacAddress(HexFormat.fromHexDigitsToLong(digits)))
        : Optional.empty();
  }

  /** What no writing has tells most texts apart before they are looked at any closer. */
  private static boolean isUsual(int letter) {
    return letter < 128
        && (Character.digit(letter, 16) >= 0 || letter == ':' || letter == '.' || letter == '-');
  }

  /** Two digits and a colon in turn, read without taking the text apart; -1 for any other form. */
  private static long usual(String text) {
    if (text.length() != 17) {
      return -1;
    }
    long value = 0;
    for (int i = 0; i < text.length(); i++) {
      char at = text.charAt(i);
      int digit = at < 128 ? Character.digit(at, 16) : -1;
      boolean colon = i % 3 == 2;
      if (colon ? at != ':' : digit < 0) {
        return -1;
      }
      value = colon ? value : value << 4 | digit;
    }
    return value;
  }

  /** True when the group bit is set: no single device owns such an address. */
  public boolean isMulticast() {
    return ((value >> 40) & 1) == 1;
  }

  @Override
  public int compareTo(MacAddress other) {
    return Long.compareUnsigned(value, other.value);
  }

  @Override
  public String toString() {
    byte[] octets = new byte[6];
    for (int i = 0; i < 6; i++) {
      octets[i] = (byte) (value >>> (8 * (5 - i)));
    }
    return HexFormat.ofDelimiter(":").formatHex(octets);
  }
}
