package io.bongsu.topology.layer3;

import io.bongsu.model.device.DeviceId;
import io.bongsu.model.inventory.NetworkInterface;
import io.bongsu.model.routing.InterfaceAddress;
import io.bongsu.model.routing.RoutingReport;
import io.bongsu.topology.DeviceFacts;
import io.bongsu.topology.graph.Subnet;
import io.bongsu.topology.graph.Subnet.Member;
import io.bongsu.topology.graph.Subnets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The subnets of all devices, kept from one time to the next: where no device of a subnet tells
 * anything else, it stays the same object. Not thread-safe.
 */
final class SubnetBook {
  private final Map<DeviceId, Told> told = new HashMap<>();
  private final Map<String, List<Told>> members = new HashMap<>();
  private final Map<String, List<Subnet>> subnets = new HashMap<>();

  /**
   * What layer 3 is made of, as one device told it.
   *
   * @param bySubnet its addresses once more, by the subnet they are in
   */
  private record Told(
      DeviceId device,
      String site,
      List<InterfaceAddress> addresses,
      List<NetworkInterface> interfaces,
      Map<String, List<Member>> bySubnet) {
    static Told of(DeviceFacts facts) {
      return new Told(
          facts.device(),
          facts.site(),
          addresses(facts),
          facts.interfaces(),
          addresses(facts).stream()
              .filter(Subnets::isInSubnet)
              .map(own -> new Member(facts.device(), facts.site(), own))
              .collect(Collectors.groupingBy(member -> Subnet.idOf(member.address()))));
    }

    private static List<InterfaceAddress> addresses(DeviceFacts facts) {
      RoutingReport routing =
          facts.report() == null ? RoutingReport.NONE : facts.report().routing();
      return routing.addresses();
    }

    boolean isOf(DeviceFacts facts) {
      return site.equals(facts.site())
          && addresses.equals(addresses(facts))
          && interfaces.equals(facts.interfaces());
    }
  }

  /**
   * Takes in what the devices tell now; who is not among them any more is forgotten.
   *
   * @return whether it differs from the last time
   */
  boolean update(Collection<DeviceFacts> now) {
    Set<String> touched = new HashSet<>();
    Set<DeviceId> gone = new HashSet<>(told.keySet());
    boolean changed = false;
    for (DeviceFacts facts : now) {
      Told before = told.get(facts.device());
      gone.remove(facts.device());
      if (before == null || !before.isOf(facts)) {
        changed = true;
        replace(before, Told.of(facts), touched);
      }
    }
    for (DeviceId device : gone) {
      replace(told.remove(device), null, touched);
    }
    touched.forEach(this::group);
    return changed || !gone.isEmpty();
  }

  private void replace(@Nullable Told before, @Nullable Told after, Set<String> touched) {
    if (before != null) {
      before
          .bySubnet()
          .keySet()
          .forEach(subnet -> {
            Objects.requireNonNull(members.get(subnet)).remove(before);
            touched.add(subnet);
          });
    }
    if (after != null) {
      told.put(after.device(), after);
      after
          .bySubnet()
          .keySet()
          .forEach(subnet -> {
            members.computeIfAbsent(subnet, _ -> new ArrayList<>(2)).add(after);
            touched.add(subnet);
          });
    }
  }

  private void group(String subnet) {
    List<Member> found =
        members.getOrDefault(subnet, List.of()).stream()
            .flatMap(one -> one.bySubnet().getOrDefault(subnet, List.of()).stream())
            .toList();
    if (found.isEmpty()) {
      members.remove(subnet);
      subnets.remove(subnet);
    } else {
      subnets.put(subnet, Subnets.of(found));
    }
  }

  /** All of them, in no order. */
  Stream<Subnet> subnets() {
    return subnets.values().stream().flatMap(List::stream);
  }

  /** The interface of a number; null when the device does not tell it. */
  @Nullable NetworkInterface port(DeviceId device, int ifIndex) {
    Told known = told.get(device);
    return known == null
        ? null
        : known.interfaces().stream()
            .filter(port -> port.ifIndex() == ifIndex)
            .findFirst()
            .orElse(null);
  }
}
