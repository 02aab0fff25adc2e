package io.bongsu.topology;

import io.bongsu.model.net.IpAddress;
import io.bongsu.model.routing.InterfaceAddress;
import io.bongsu.model.routing.VirtualAddress;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The interfaces of routers by the subnets they are in. Not thread-safe. */
final class RouterPorts {
  /** An interface of a router with its address. */
  record Port(KnownDevice device, InterfaceAddress address) {
    /** Whether the router reached an address over this interface. */
    boolean resolved(IpAddress other) {
      return device.routing().resolved().has(other, address.ifIndex());
    }

    /** The addresses of its subnet that the router shares with others over this interface. */
    Set<IpAddress> virtuals() {
      return device.routing().virtuals().stream()
          .filter(shared -> shared.ifIndex() == address.ifIndex())
          .map(VirtualAddress::address)
          .filter(address::reaches)
          .collect(Collectors.toSet());
    }

    /** Whether the router is the one that answers to an address it shares. */
    boolean answersTo(IpAddress shared) {
      return device.routing().virtuals().stream()
          .anyMatch(own ->
              own.active() && own.ifIndex() == address.ifIndex() && own.address().equals(shared));
    }
  }

  private record Network(IpAddress first, int prefix) {}

  private final Map<Network, List<Port>> ports = new HashMap<>();
  private final Map<Integer, Integer> prefixes = new TreeMap<>();

  /** True for a device that passes packets on between subnets. */
  static boolean isRouter(KnownDevice device) {
    return device.routing().forwards()
        && subnets(device).map(RouterPorts::network).distinct().limit(2).count() > 1;
  }

  private static Network network(InterfaceAddress own) {
    return new Network(own.subnet(), own.prefix());
  }

  private static Stream<InterfaceAddress> subnets(KnownDevice device) {
    return device.routing().addresses().stream()
        .filter(own -> own.prefix() > 0 && own.prefix() < (own.address().isV6() ? 128 : 32))
        .filter(own -> SharedAddresses.isOneDevices(own.address()));
  }

  void add(KnownDevice device) {
    if (isRouter(device)) {
      subnets(device)
          .forEach(own -> {
            ports.computeIfAbsent(network(own), _ -> new ArrayList<>(2)).add(new Port(device, own));
            prefixes.merge(own.prefix(), 1, Integer::sum);
          });
    }
  }

  void remove(KnownDevice device) {
    if (isRouter(device)) {
      subnets(device)
          .forEach(own -> {
            ports.computeIfPresent(
                network(own),
                (_, all) ->
                    all.removeIf(port -> port.device().id().equals(device.id())) && all.isEmpty()
                        ? null
                        : all);
            prefixes.computeIfPresent(own.prefix(), (_, count) -> count == 1 ? null : count - 1);
          });
    }
  }

  /** Those whose subnet an address lies in. */
  List<Port> around(IpAddress address) {
    List<Port> found = new ArrayList<>();
    for (int prefix : prefixes.keySet()) {
      if (address.isV6() || prefix < 32) {
        found.addAll(ports.getOrDefault(new Network(address.network(prefix), prefix), List.of()));
      }
    }
    return found;
  }
}
