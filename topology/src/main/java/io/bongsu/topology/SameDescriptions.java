package io.bongsu.topology;

import io.bongsu.model.device.DeviceId;
import io.bongsu.model.net.IpAddress;
import io.bongsu.model.topology.NeighbourClaim;
import io.bongsu.model.topology.NeighbourProtocol;
import io.bongsu.model.topology.PortEvidence;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Unmanaged neighbours under several chassis ids that share a name, a management address and a
 * description, heard at one site: one box that tells a chassis id of its own on each port. Two
 * boxes do when one protocol hears the same port of both, or their hardware differs.
 */
final class SameDescriptions {
  private record Described(String name, String description, IpAddress address, String site) {}

  private record Port(NeighbourProtocol protocol, String id) {}

  private record Member(NeighbourClaim told, String token) {}

  private final Function<DeviceId, String> site;
  private final Map<Described, List<Member>> members = new HashMap<>();

  SameDescriptions(Function<DeviceId, String> site) {
    this.site = site;
  }

  /** True when a neighbour tells enough to be known by it. */
  static boolean describes(NeighbourClaim told, String name) {
    return !told.sysDescr().isEmpty() && !told.addresses().isEmpty() && !name.isEmpty();
  }

  /** Takes in a claim under a chassis id or MAC. */
  void add(Claim claim, String name, String token) {
    NeighbourClaim told = claim.told();
    if (describes(told, name)) {
      for (IpAddress address : told.addresses()) {
        if (SharedAddresses.isOneDevices(address)) {
          Described by =
              new Described(name, told.sysDescr(), address, site.apply(claim.observer()));
          members.computeIfAbsent(by, _ -> new ArrayList<>()).add(new Member(told, token));
        }
      }
    }
  }

  /** The chassis ids of each such box, where there are several. */
  List<SortedSet<String>> groups() {
    List<SortedSet<String>> groups = new ArrayList<>();
    for (List<Member> group : members.values()) {
      SortedSet<String> tokens = new TreeSet<>();
      group.forEach(member -> tokens.add(member.token()));
      if (tokens.size() > 1 && !contradicts(group)) {
        groups.add(tokens);
      }
    }
    return groups;
  }

  private static boolean contradicts(List<Member> group) {
    Map<Port, String> ports = new HashMap<>();
    Set<String> hardware = new HashSet<>();
    for (Member member : group) {
      PortEvidence port = member.told().remotePort();
      boolean named = !port.id().isEmpty() && port.kind() != PortEvidence.Kind.MAC;
      String at =
          named
              ? ports.putIfAbsent(
                  new Port(member.told().protocol(), PortName.normalise(port.id())), member.token())
              : null;
      if (at != null && !at.equals(member.token())) {
        return true;
      }
      hardware.add(member.told().hardware());
    }
    hardware.remove("");
    return hardware.size() > 1;
  }
}
