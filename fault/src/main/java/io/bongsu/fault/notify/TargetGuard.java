package io.bongsu.fault.notify;

import io.bongsu.model.net.IpAddress;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Keeps messages from being used to reach inside the network: every target is resolved once, judged
 * by its addresses and pinned to one of them. Internal targets pass only when an admin listed their
 * {@code host:port}. Thread-safe; blocking.
 */
public final class TargetGuard {
  private final Set<String> allowed;
  private final HostResolver resolver;

  /**
   * Guards.
   *
   * @param allowed {@code host:port} entries, hosts by name or address, IPv6 in brackets
   */
  public TargetGuard(Set<String> allowed, HostResolver resolver) {
    this.allowed =
        allowed.stream()
            .map(entry -> entry.strip().toLowerCase(Locale.ROOT))
            .collect(Collectors.toUnmodifiableSet());
    this.resolver = resolver;
  }

  /** Guards by the comma-separated list of BONGSU_ALLOWED_TARGETS and the machine's resolver. */
  public static TargetGuard of(String commaSeparated) {
    return new TargetGuard(
        Arrays.stream(commaSeparated.split(",", -1))
            .filter(entry -> !entry.isBlank())
            .collect(Collectors.toSet()),
        InetAddress::getAllByName);
  }

  /**
   * Judges a webhook address.
   *
   * @throws ForbiddenTargetException with a sentence for the admin
   * @throws UnknownHostException when the name has no address now
   */
  public PinnedTarget pin(String url) throws UnknownHostException {
    URI uri = parse(url);
    boolean tls = "https".equalsIgnoreCase(uri.getScheme());
    int port = uri.getPort() > 0 ? uri.getPort() : tls ? 443 : 80;
    return pin(uri.getHost(), port);
  }

  /**
   * Judges a host and port.
   *
   * @throws ForbiddenTargetException with a sentence for the admin
   * @throws UnknownHostException when the name has no address now
   */
  public PinnedTarget pin(String host, int port) throws UnknownHostException {
    InetAddress[] addresses = resolver.resolve(bare(host));
    if (!allowed.contains(entry(bare(host), port))) {
      for (InetAddress address : addresses) {
        requireAllowed(host, IpAddress.of(address), port);
      }
    }
    return new PinnedTarget(bare(host), addresses[0], port);
  }

  private void requireAllowed(String host, IpAddress address, int port) {
    Optional<String> kind = DeniedRanges.kind(address);
    if (kind.isPresent() && !allowed.contains(entry(address.toString(), port))) {
      throw new ForbiddenTargetException(
          "%s is an internal address (%s, %s). To allow it, an admin adds %s to BONGSU_ALLOWED_TARGETS and restarts Bongsu"
              .formatted(bare(host), address, kind.get(), entry(bare(host), port)));
    }
  }

  private static URI parse(String url) {
    try {
      URI uri = new URI(url);
      String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
      if (!Set.of("http", "https").contains(scheme)) {
        throw new ForbiddenTargetException("A webhook address begins with http:// or https://");
      }
      if (uri.getHost() == null || uri.getRawUserInfo() != null || uri.getPort() > 65_535) {
        throw new ForbiddenTargetException(
            "A webhook address has a host, a port up to 65535 and no user name or password in it");
      }
      return uri;
    } catch (URISyntaxException broken) {
      throw new ForbiddenTargetException("This is not a web address: " + broken.getReason());
    }
  }

  private static String entry(String host, int port) {
    String name = host.contains(":") ? "[" + host + "]" : host;
    return name.toLowerCase(Locale.ROOT) + ":" + port;
  }

  private static String bare(String host) {
    return host.startsWith("[") && host.endsWith("]") ? host.substring(1, host.length() - 1) : host;
  }
}
