package io.bongsu.topology.graph;

import io.bongsu.model.device.DeviceId;
import io.bongsu.model.net.IpAddress;
import io.bongsu.model.routing.InterfaceAddress;
import io.bongsu.topology.graph.Subnet.Member;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The subnets in which devices have addresses. Left out: single addresses (a prefix of all bits, or
 * none told), loopback, link-local. An address that devices of several sites have shows that the
 * network repeats: then it is a subnet of each site. Pure.
 */
public final class Subnets {
  private static final Pattern WRITTEN = Pattern.compile("([^/@,\\s]+)/(\\d{1,3})([@,].*)?");

  /** A device with all of its addresses; an empty site is unknown. */
  public record Host(DeviceId device, String site, List<InterfaceAddress> addresses) {}

  private Subnets() {}

  /** All of them by id. */
  public static Map<String, Subnet> all(Collection<Host> hosts) {
    return grouped(hosts, _ -> true);
  }

  /**
   * The one of an id; empty when nobody has an address in it.
   *
   * @throws IllegalArgumentException with what to do when the text names no subnet
   */
  public static Optional<Subnet> find(Collection<Host> hosts, String id) {
    Matcher written = WRITTEN.matcher(id);
    IpAddress address =
        written.matches() ? IpAddress.tryParse(written.group(1)).orElse(null) : null;
    int prefix = address == null ? 0 : Integer.parseInt(written.group(2));
    if (address == null || prefix < 1 || prefix > (address.isV6() ? 128 : 32)) {
      throw new IllegalArgumentException(
          id
              + " is no subnet; write it as 192.0.2.0/24 or 2001:db8::/64,"
              + " 192.0.2.0/24@VRF in a routing instance");
    }
    IpAddress first = address.network(prefix);
    String rest = written.group(3) == null ? "" : written.group(3);
    Map<String, Subnet> found =
        grouped(hosts, own -> own.prefix() == prefix && own.subnet().equals(first));
    return Optional.ofNullable(found.get(first + "/" + prefix + rest));
  }

  private static Map<String, Subnet> grouped(
      Collection<Host> hosts, Predicate<InterfaceAddress> wanted) {
    Map<String, List<Member>> members = new HashMap<>();
    for (Host host : hosts) {
      for (InterfaceAddress own : host.addresses()) {
        if (isInSubnet(own) && wanted.test(own)) {
          members
              .computeIfAbsent(Subnet.idOf(own), _ -> new ArrayList<>(2))
              .add(new Member(host.device(), host.site(), own));
        }
      }
    }
    Map<String, Subnet> subnets = new TreeMap<>();
    members.values().forEach(found -> of(found).forEach(one -> subnets.put(one.id(), one)));
    return subnets;
  }

  /**
   * What addresses in one subnet of one routing instance come to: one subnet, or one of each site
   * where the network repeats.
   *
   * @param found at least one
   */
  public static List<Subnet> of(List<Member> found) {
    if (!repeats(found)) {
      return List.of(Subnet.of("", found));
    }
    Map<String, List<Member>> bySite =
        found.stream()
            .collect(Collectors.groupingBy(Member::site, TreeMap::new, Collectors.toList()));
    return bySite.entrySet().stream()
        .map(site -> Subnet.of(site.getKey(), site.getValue()))
        .toList();
  }

  private static boolean repeats(List<Member> found) {
    Map<IpAddress, String> sites = new HashMap<>();
    for (Member member : found) {
      String site = member.site();
      String before = site.isEmpty() ? null : sites.putIfAbsent(member.address().address(), site);
      if (before != null && !before.equals(site)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether others may be reached by it directly: no single address, no loopback, no link-local.
   */
  public static boolean isInSubnet(InterfaceAddress own) {
    InetAddress address = own.address().toInetAddress();
    int bits = own.address().isV6() ? 128 : 32;
    return own.prefix() > 0
        && own.prefix() < bits
        && !address.isLoopbackAddress()
        && !address.isLinkLocalAddress()
        && !address.isAnyLocalAddress()
        && !address.isMulticastAddress();
  }
}
