package io.bongsu.model.snmp;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * An object identifier: up to 128 sub-identifiers of 32 bits (RFC 2578 §3.5); sorts in SNMP's
 * lexicographic order.
 */
public final class Oid implements Comparable<Oid> {
  /** RFC 2578: no more than 128 sub-identifiers. */
  public static final int MAX_LENGTH = 128;

  private final int[] parts;

  private Oid(int[] parts) {
    if (parts.length > MAX_LENGTH) {
      throw new IllegalArgumentException(
          "An OID has at most 128 sub-identifiers, got " + parts.length);
    }
    this.parts = parts;
  }

  /** From sub-identifiers; values from 2^31 on are negative ints. */
  public static Oid of(int... parts) {
    return new Oid(parts.clone());
  }

  /**
   * From dotted digits, with or without a leading dot.
   *
   * @throws IllegalArgumentException when it is not dotted digits or a sub-identifier is above 2^32
   *     - 1
   */
  public static Oid parse(String dotted) {
    String body = dotted.startsWith(".") ? dotted.substring(1) : dotted;
    if (body.isEmpty()) {
      return new Oid(new int[0]);
    }
    String[] texts = body.split("\\.", -1);
    int[] parts = new int[texts.length];
    for (int i = 0; i < texts.length; i++) {
      parts[i] = Integer.parseUnsignedInt(texts[i]);
    }
    return new Oid(parts);
  }

  /** How many sub-identifiers. */
  public int length() {
    return parts.length;
  }

  /** The sub-identifier at a place, as an unsigned value 0 to 2^32 - 1. */
  public long get(int index) {
    return Integer.toUnsignedLong(parts[index]);
  }

  /** The last sub-identifier, unsigned. */
  public long last() {
    return get(parts.length - 1);
  }

  /** The sub-identifiers, a copy; values from 2^31 on are negative. */
  public int[] toIntArray() {
    return parts.clone();
  }

  /** True when this OID is the prefix or lies below it. */
  public boolean startsWith(Oid prefix) {
    return parts.length >= prefix.parts.length
        && Arrays.equals(parts, 0, prefix.parts.length, prefix.parts, 0, prefix.parts.length);
  }

  /** The sub-identifiers from a place on, such as a row's index behind its column. */
  public Oid from(int start) {
    return new Oid(Arrays.copyOfRange(parts, start, parts.length));
  }

  /** The first {@code length} sub-identifiers. */
  public Oid prefix(int length) {
    return new Oid(Arrays.copyOf(parts, length));
  }

  /** The first OID behind this one and all that lie below it; null when nothing can follow. */
  public @Nullable Oid behind() {
    int last = parts.length - 1;
    while (last >= 0 && parts[last] == -1) {
      last--;
    }
    if (last < 0) {
      return null;
    }
    int[] next = Arrays.copyOf(parts, last + 1);
    next[last]++;
    return new Oid(next);
  }

  /** This OID with more behind it. */
  public Oid append(Oid suffix) {
    int[] joined = Arrays.copyOf(parts, parts.length + suffix.parts.length);
    System.arraycopy(suffix.parts, 0, joined, parts.length, suffix.parts.length);
    return new Oid(joined);
  }

  /** This OID with one more sub-identifier (unsigned 32 bit). */
  public Oid append(long subIdentifier) {
    int[] joined = Arrays.copyOf(parts, parts.length + 1);
    joined[parts.length] = (int) subIdentifier;
    return new Oid(joined);
  }

  @Override
  public int compareTo(Oid other) {
    return Arrays.compareUnsigned(parts, other.parts);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Oid that && Arrays.equals(parts, that.parts);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(parts);
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(4 * parts.length);
    for (int i = 0; i < parts.length; i++) {
      text.append(i == 0 ? "" : ".").append(Integer.toUnsignedString(parts[i]));
    }
    return text.toString();
  }
}
