package io.bongsu.topology.graph;

import io.bongsu.model.device.DeviceId;
import io.bongsu.model.net.IpAddress;
import io.bongsu.model.routing.InterfaceAddress;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * An IP subnet, by the addresses that devices say they have in it. Pure.
 *
 * @param id the subnet in CIDR notation, behind it {@code @} and the routing instance where it is
 *     not in the global one, and a comma and the site where it repeats
 * @param first its first address
 * @param prefix bits
 * @param vrf the routing instance as devices name it; empty for the global one
 * @param site the only one it is of, where networks at several sites have the same addresses; else
 *     empty
 * @param members by address, then by device; at least one
 * @param devices how many have an address in it
 * @param shared addresses that several devices have
 */
public record Subnet(
    String id,
    IpAddress first,
    int prefix,
    String vrf,
    String site,
    List<Member> members,
    long devices,
    Set<IpAddress> shared) {
  private static final Comparator<Member> BY_ADDRESS =
      Comparator.comparing((Member member) -> member.address().address())
          .thenComparing(Member::device);

  /**
   * A device with one of its addresses.
   *
   * @param site where it stands, empty unknown
   */
  public record Member(DeviceId device, String site, InterfaceAddress address) {}

  /** In CIDR notation, with its routing instance; not unique where networks repeat. */
  public String name() {
    return idOf(members.getFirst().address());
  }

  /** True when an address lies in it, whatever its routing instance. */
  public boolean contains(IpAddress address) {
    return members.getFirst().address().reaches(address);
  }

  /**
   * Of members that have addresses in one subnet of one routing instance.
   *
   * @param site empty where it does not repeat
   */
  static Subnet of(String site, List<Member> found) {
    InterfaceAddress one = found.getFirst().address();
    List<Member> members = found.stream().distinct().sorted(BY_ADDRESS).toList();
    long devices = members.stream().map(Member::device).distinct().count();
    return new Subnet(
        idOf(one) + (site.isEmpty() ? "" : ", " + site),
        one.subnet(),
        one.prefix(),
        one.vrf(),
        site,
        members,
        devices,
        shared(members));
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

  /** The subnet of an address, with its routing instance, in CIDR notation. */
  public static String idOf(InterfaceAddress address) {
    String subnet = address.subnet() + "/" + address.prefix();
    return address.vrf().isEmpty() ? subnet : subnet + "@" + address.vrf();
  }
}
