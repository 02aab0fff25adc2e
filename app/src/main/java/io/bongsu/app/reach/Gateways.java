package io.bongsu.app.reach;

import io.bongsu.model.net.IpAddress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;

/**
 * The default gateways of this machine as Linux tells them in {@code /proc/net/route} and {@code
 * /proc/net/ipv6_route}; elsewhere none are known.
 */
final class Gateways {
  private static final Path V4 = Path.of("/proc/net/route");
  private static final Path V6 = Path.of("/proc/net/ipv6_route");
  private static final String NOWHERE = "0".repeat(32);
  private static final int UP_AND_GATEWAY = 3;

  private Gateways() {}

  /** Those of now. */
  static Set<IpAddress> now() {
    Set<IpAddress> found = v4(read(V4));
    found.addAll(v6(read(V6)));
    return found;
  }

  /**
   * From lines of interface, destination, gateway and flags; addresses with the last octet first.
   */
  static Set<IpAddress> v4(String table) {
    Set<IpAddress> found = new TreeSet<>();
    for (String line : table.lines().skip(1).toList()) {
      String[] fields = line.split("\\s+");
      if (fields.length > 7 && fields[1].equals("00000000") && isUsed(fields[3])) {
        long octets = Long.parseLong(fields[2], 16);
        found.add(
            IpAddress.parse(
                "%d.%d.%d.%d"
                    .formatted(
                        octets & 255, octets >> 8 & 255, octets >> 16 & 255, octets >> 24 & 255)));
      }
    }
    return found;
  }

  /**
   * From lines of destination, its prefix, source, its prefix, next hop, metric, two counts, flags.
   */
  static Set<IpAddress> v6(String table) {
    Set<IpAddress> found = new TreeSet<>();
    for (String line : table.lines().toList()) {
      String[] fields = line.split("\\s+");
      boolean everywhere = fields.length > 8 && fields[0].equals(NOWHERE) && fields[1].equals("00");
      if (everywhere
          && !fields[4].equals(NOWHERE)
          && isUsed(fields[8])
          && !isLinkLocal(fields[4])) {
        found.add(IpAddress.parse(fields[4].replaceAll("(.{4})(?=.)", "$1:")));
      }
    }
    return found;
  }

  /** Such an address means nothing without the interface, which echo requests do not name. */
  private static boolean isLinkLocal(String hex) {
    return hex.startsWith("fe8");
  }

  private static boolean isUsed(String flags) {
    return (Long.parseLong(flags, 16) & UP_AND_GATEWAY) == UP_AND_GATEWAY;
  }

  private static String read(Path file) {
    try {
      return Files.isReadable(file) ? Files.readString(file) : "";
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
