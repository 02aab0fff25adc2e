package io.bongsu.topology;

import io.bongsu.model.device.DeviceId;
import io.bongsu.model.inventory.NetworkInterface;
import io.bongsu.model.net.MacAddress;
import io.bongsu.model.routing.InterfaceAddress;
import io.bongsu.model.topology.NeighbourProtocol;
import io.bongsu.topology.Sightings.Sighting;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;

/**
 * Where managed devices that told no forwarding table hang: on the bridge port that learned their
 * address, alone, with no other bridge between.
 */
final class HostPlacement {
  private static final int ETHERNET = 6;

  private final KnownDevices devices;
  private final Sightings sightings;
  private final FacingPorts facing;
  private final TakenPorts taken;

  HostPlacement(KnownDevices devices, Sightings sightings, FacingPorts facing, TakenPorts taken) {
    this.devices = devices;
    this.sightings = sightings;
    this.facing = facing;
    this.taken = taken;
  }

  /** The cables of a device; none for a bridge that tells what it learned. */
  List<Cable> place(DeviceId device) {
    return cables(
        device, (sighting, all) -> isAttached(sighting, all) && isAlone(sighting), _ -> true);
  }

  /** Every port that is as near to the device as any, where it is not alone. */
  List<Cable> among(DeviceId device) {
    return cables(
        device,
        (sighting, all) -> isNearest(sighting, all) && !isAlone(sighting),
        cable -> !isKnown(cable));
  }

  private List<Cable> cables(
      DeviceId device, BiPredicate<Sighting, List<Sighting>> at, Predicate<Cable> wanted) {
    List<Cable> cables = new ArrayList<>();
    if (devices.know(device) && !devices.hasTable(device)) {
      DeviceFacts host = devices.of(device).facts();
      List<Sighting> all = sightings.of(device);
      Set<String> used = new HashSet<>();
      for (Sighting sighting : all) {
        if (at.test(sighting, all)) {
          cable(host, sighting)
              .filter(cable -> wanted.test(cable) && used.add(ends(cable)))
              .ifPresent(cables::add);
        }
      }
    }
    return cables;
  }

  private boolean isKnown(Cable cable) {
    return taken.leadsTo(cable.a(), cable.aPort(), cable.b())
        || taken.leadsTo(cable.b(), cable.bPort(), cable.a());
  }

  /** True when every other bridge that saw it stands elsewhere, or sees both the same way. */
  private boolean isNearest(Sighting here, List<Sighting> all) {
    return all.stream()
        .filter(other -> other.mac().equals(here.mac()) && !other.bridge().equals(here.bridge()))
        .allMatch(other -> {
          int towards = facing.port(here.bridge(), other.bridge());
          boolean sameWay = facing.port(other.bridge(), here.bridge()) == other.port();
          return sameWay || (towards != 0 && towards != here.port());
        });
  }

  private static String ends(Cable cable) {
    return cable.a() + " " + cable.aPort() + " " + cable.b();
  }

  /** True when no other bridge that could be nearer stands on the port. */
  private boolean isAttached(Sighting here, List<Sighting> all) {
    boolean freePort = facing.behind(here.bridge(), here.port()).isEmpty();
    return freePort
        && all.stream()
            .filter(
                other -> other.mac().equals(here.mac()) && !other.bridge().equals(here.bridge()))
            .allMatch(other -> isFarther(other, here));
  }

  private boolean isFarther(Sighting other, Sighting here) {
    return facing.port(here.bridge(), other.bridge()) != 0
        || facing.port(other.bridge(), here.bridge()) == other.port();
  }

  private boolean isAlone(Sighting here) {
    Forwarding table = devices.table(here.bridge());
    Set<MacAddress> own = devices.keys(here.seen()).macs();
    for (int i = 0; i < table.size(); i++) {
      MacAddress mac = new MacAddress(table.mac(i));
      if (table.port(i) == here.port() && !mac.equals(here.mac()) && !own.contains(mac)) {
        return false;
      }
    }
    return true;
  }

  private Optional<Cable> cable(DeviceFacts host, Sighting here) {
    Optional<NetworkInterface> at = devices.ports(here.bridge()).learnedPort(here.port());
    Optional<NetworkInterface> own = interfaceOf(host, here.mac());
    if (at.isEmpty()
        || taken.leadsElsewhere(here.bridge(), at.get(), host.device())
        || own.filter(port -> taken.leadsElsewhere(host.device(), port, here.bridge()))
            .isPresent()) {
      return Optional.empty();
    }
    Claim claim =
        BridgeClaims.claim(
            NeighbourProtocol.FDB, here.bridge(), at.get(), host.device(), own, here.mac());
    return Optional.of(Cable.of(claim, null));
  }

  /**
   * Of several ports with the address, the Ethernet port that bears an IP address, else the first.
   */
  private static Optional<NetworkInterface> interfaceOf(DeviceFacts host, MacAddress mac) {
    Set<Integer> addressed = new HashSet<>();
    if (host.report() != null) {
      host.report().routing().addresses().stream()
          .map(InterfaceAddress::ifIndex)
          .forEach(addressed::add);
    }
    return host.interfaces().stream()
        .filter(port -> mac.equals(port.mac()))
        .min(
            Comparator.comparing((NetworkInterface port) -> port.type() != ETHERNET)
                .thenComparing(port -> !addressed.contains(port.ifIndex()))
                .thenComparingInt(NetworkInterface::ifIndex));
  }
}
