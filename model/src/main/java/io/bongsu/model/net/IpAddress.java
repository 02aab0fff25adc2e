package io.bongsu.model.net;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An IPv4 or IPv6 address, never a name; prints canonically (dotted quad, RFC 5952) and sorts by
 * family, then octets.
 *
 * <p>IPv4-mapped IPv6 addresses become IPv4. Scope ids are dropped.
 */
public final class IpAddress implements Comparable<IpAddress> {
  private static final Pattern IPV4 =
      Pattern.compile("(25[0-5]|2[0-4]\\d|1?\\d?\\d)(\\.(25[0-5]|2[0-4]\\d|1?\\d?\\d)){3}");
  private static final Pattern IPV6 = Pattern.compile("[0-9a-fA-F:]*:[0-9a-fA-F:.]*");

  private final byte[] octets;

  private IpAddress(byte[] octets) {
    this.octets = octets;
  }

  /**
   * Parses text without asking any name server.
   *
   * @throws IllegalArgumentException with a sentence for the user when it is not an address
   */
  public static IpAddress parse(String text) {
    return tryParse(text)
        .orElseThrow(() -> new IllegalArgumentException(AddressComplaint.about(text)));
  }

  /** Parses text without asking any name server; empty when it is not an address. */
  public static Optional<IpAddress> tryParse(String text) {
    String trimmed = text.strip();
    if (!IPV4.matcher(trimmed).matches() && !IPV6.matcher(trimmed).matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(of(InetAddress.ofLiteral(trimmed)));
    } catch (IllegalArgumentException notAnAddress) {
      return Optional.empty();
    }
  }

  /** The same address as {@code java.net} has it. */
  public static IpAddress of(InetAddress address) {
    return new IpAddress(address.getAddress());
  }

  /**
   * From 4 or 16 octets in network order.
   *
   * @throws IllegalArgumentException for another length
   */
  public static IpAddress ofOctets(byte[] octets) {
    try {
      return of(InetAddress.getByAddress(octets));
    } catch (UnknownHostException wrongLength) {
      throw new IllegalArgumentException(
          "An address has 4 or 16 octets, got " + octets.length, wrongLength);
    }
  }

  /** The address for {@code java.net}. */
  public InetAddress toInetAddress() {
    try {
      return InetAddress.getByAddress(octets);
    } catch (UnknownHostException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** A copy of the 4 or 16 octets, network order. */
  public byte[] octets() {
    return octets.clone();
  }

  /**
   * The first address of the network of so many bits that this one lies in.
   *
   * @param bits 0 to 32 or 128; more are taken as all
   */
  public IpAddress network(int bits) {
    int whole = bits / 8;
    if (whole >= octets.length) {
      return this;
    }
    byte[] first = octets.clone();
    first[whole] = (byte) (first[whole] & (0xff00 >> (bits % 8)));
    Arrays.fill(first, whole + 1, first.length, (byte) 0);
    return new IpAddress(first);
  }

  /** True for IPv6. */
  public boolean isV6() {
    return octets.length == 16;
  }

  @Override
  public int compareTo(IpAddress other) {
    int byFamily = Integer.compare(octets.length, other.octets.length);
    return byFamily != 0 ? byFamily : Arrays.compareUnsigned(octets, other.octets);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof IpAddress that && Arrays.equals(octets, that.octets);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(octets);
  }

  @Override
  public String toString() {
    return toInetAddress() instanceof Inet6Address ? Ipv6Text.of(octets) : quad();
  }

  private String quad() {
    return (octets[0] & 255)
        + "."
        + (octets[1] & 255)
        + "."
        + (octets[2] & 255)
        + "."
        + (octets[3] & 255);
  }

  /** The octets as hexadecimal digits, for keys. */
  public String toHex() {
    return HexFormat.of().formatHex(octets);
  }
}
