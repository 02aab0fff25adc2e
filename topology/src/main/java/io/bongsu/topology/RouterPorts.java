package io.bongsu.topology;

import io.bongsu.model.net.IpAddress;
import io.bongsu.model.routing.InterfaceAddress;
import io.bongsu.model.routing.VirtualAddress;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

  private final Map<Network, Around> ports = new HashMap<>();
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
            ports.computeIfAbsent(network(own), _ -> new Around()).add(new Port(device, own));
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
                (_, around) -> {
                  around.remove(new Port(device, own));
                  return around.isEmpty() ? null : around;
                });
            prefixes.computeIfPresent(own.prefix(), (_, count) -> count == 1 ? null : count - 1);
          });
    }
  }

  /** Those whose subnet an address lies in. */
  List<Port> around(IpAddress address) {
    return subnetsOf(address).flatMap(Around::all).toList();
  }

  /** The same; of a subnet that repeats those at a site, as far as there are any. */
  List<Port> around(IpAddress address, String site) {
    return subnetsOf(address).flatMap(around -> around.at(site)).toList();
  }

  private Stream<Around> subnetsOf(IpAddress address) {
    return prefixes.keySet().stream()
        .filter(prefix -> address.isV6() || prefix < 32)
        .map(prefix -> ports.get(new Network(address.network(prefix), prefix)))
        .flatMap(around -> Optional.ofNullable(around).stream());
  }

  /** The interfaces in one subnet; it repeats when two of them have one address. */
  private static final class Around {
    private final Map<String, List<Port>> bySite = new TreeMap<>();
    private final Map<IpAddress, Integer> owners = new HashMap<>();
    private int repeated;

    void add(Port port) {
      bySite.computeIfAbsent(site(port), _ -> new ArrayList<>(2)).add(port);
      if (owners.merge(port.address().address(), 1, Integer::sum) == 2) {
        repeated++;
      }
    }

    void remove(Port port) {
      bySite.computeIfPresent(
          site(port), (_, all) -> all.remove(port) && all.isEmpty() ? null : all);
      Integer left =
          owners.computeIfPresent(
              port.address().address(), (_, count) -> count == 1 ? null : count - 1);
      if (left != null && left == 1) {
        repeated--;
      }
    }

    boolean isEmpty() {
      return bySite.isEmpty();
    }

    private static String site(Port port) {
      return port.device().facts().site();
    }

    Stream<Port> all() {
      return bySite.values().stream().flatMap(List::stream);
    }

    Stream<Port> at(String site) {
      List<Port> near = site.isEmpty() ? null : bySite.get(site);
      return repeated == 0 || near == null ? all() : near.stream();
    }
  }
}
