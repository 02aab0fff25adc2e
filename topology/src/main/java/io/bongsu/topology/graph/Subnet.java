package io.bongsu.topology.graph;

import io.bongsu.model.device.DeviceId;
import io.bongsu.model.net.IpAddress;
import io.bongsu.model.routing.InterfaceAddress;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * An IP subnet, by the addresses that devices say they have in it. Pure.
 *
 * @param id the subnet in CIDR notation, behind it {@code @} and the routing instance where it is
 *     not in the global one
 * @param first its first address
 * @param prefix bits
 * @param vrf the routing instance as devices name it; empty for the global one
 * @param members by address, then by device; at least one
 * @param devices how many have an address in it
 * @param shared addresses that several devices have
 */
public record Subnet(
    String id,
    IpAddress first,
    int prefix,
    String vrf,
    List<Member> members,
    long devices,
    Set<IpAddress> shared) {
  private static final Comparator<Member> BY_ADDRESS =
      Comparator.comparing((Member member) -> member.address().address())
          .thenComparing(Member::device);

  /** A device with one of its addresses. */
  public record Member(DeviceId device, InterfaceAddress address) {}

  /** True when an address lies in it, whatever its routing instance. */
  public boolean contains(IpAddress address) {
    return members.getFirst().address().reaches(address);
  }

  /**
   * The subnets in which devices have addresses, by id. Left out: single addresses (a prefix of all
   * bits, or none told), loopback, link-local.
   */
  public static Map<String, Subnet> all(Map<DeviceId, List<InterfaceAddress>> addresses) {
    Map<String, List<Member>> members = new TreeMap<>();
    addresses.forEach((device, own) -> {
      for (InterfaceAddress address : own) {
        if (isInSubnet(address)) {
          members
              .computeIfAbsent(id(address), _ -> new ArrayList<>(2))
              .add(new Member(device, address));
        }
      }
    });
    Map<String, Subnet> subnets = new TreeMap<>();
    members.forEach((id, found) -> subnets.put(id, of(id, found)));
    return subnets;
  }

  private static Subnet of(String id, List<Member> found) {
    InterfaceAddress one = found.getFirst().address();
    List<Member> members = found.stream().distinct().sorted(BY_ADDRESS).toList();
    long devices = members.stream().map(Member::device).distinct().count();
    return new Subnet(id, one.subnet(), one.prefix(), one.vrf(), members, devices, shared(members));
  }

  private static Set<IpAddress> shared(List<Member> members) {
    Map<IpAddress, DeviceId> owners = new HashMap<>();
    Set<IpAddress> shared = new TreeSet<>();
    for (Member member : members) {
      DeviceId owner = owners.putIfAbsent(member.address().address(), member.device());
      if (owner != null && !owner.equals(member.device())) {
        shared.add(member.address().address());
      }
    }
    return shared;
  }

  private static boolean isInSubnet(InterfaceAddress own) {
    InetAddress address = own.address().toInetAddress();
    int bits = own.address().isV6() ? 128 : 32;
    return own.prefix() > 0
        && own.prefix() < bits
        && !address.isLoopbackAddress()
        && !address.isLinkLocalAddress()
        && !address.isAnyLocalAddress()
        && !address.isMulticastAddress();
  }

  private static String id(InterfaceAddress address) {
    String subnet = address.subnet() + "/" + address.prefix();
    return address.vrf().isEmpty() ? subnet : subnet + "@" + address.vrf();
  }
}
