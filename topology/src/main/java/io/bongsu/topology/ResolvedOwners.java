package io.bongsu.topology;

import io.bongsu.model.device.DeviceId;
import io.bongsu.model.net.IpAddress;
import io.bongsu.model.net.MacAddress;
import io.bongsu.model.routing.InterfaceAddress;
import io.bongsu.model.routing.ResolvedAddresses;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Whose MAC address is whose by what others resolved: of a device that tells none of its own, and
 * whose address it is alone, or alone at its site. Everybody who resolved the address in a subnet
 * of its own must have got the same answer; where anybody at the device's site did, those there.
 * Not thread-safe.
 */
final class ResolvedOwners {
  private final KnownDevices devices;
  private final Owners<IpAddress> wanted = new Owners<>();
  private final Set<IpAddress> addresses = new HashSet<>();
  private final Map<IpAddress, Map<DeviceId, MacAddress>> told = new HashMap<>();
  private final Map<IpAddress, Map<DeviceId, MacAddress>> given = new HashMap<>();
  private final Owners<MacAddress> owners = new Owners<>();

  ResolvedOwners(KnownDevices devices) {
    this.devices = devices;
  }

  /** The only device that a MAC was resolved for. */
  Optional<DeviceId> owner(MacAddress mac) {
    return owners.only(mac);
  }

  /** Takes a change in; returns the MAC addresses that may be another's than before. */
  Set<MacAddress> update(NetworkChange change) {
    Set<IpAddress> again = new HashSet<>();
    Set<IpAddress> fresh = new HashSet<>();
    for (DeviceId device : change.devices()) {
      want(device, change.before(device), change.after(device), again, fresh);
    }
    for (DeviceId device : change.devices()) {
      retell(device, change.before(device), change.after(device), again);
    }
    if (!fresh.isEmpty()) {
      devices
          .all()
          .forEach(known -> each(known, fresh, (address, mac) -> put(address, known.id(), mac)));
    }
    again.addAll(fresh);
    Set<MacAddress> moved = new HashSet<>();
    again.forEach(address -> answer(address, moved));
    return moved;
  }

  /** Registers whose MAC is looked for. */
  private void want(
      DeviceId device,
      @Nullable KnownDevice before,
      @Nullable KnownDevice after,
      Set<IpAddress> again,
      Set<IpAddress> fresh) {
    Set<IpAddress> old = wantedOf(before);
    Set<IpAddress> now = wantedOf(after);
    if (old.equals(now) && (before == null || after == null || isSameSite(before, after))) {
      return;
    }
    old.forEach(address -> wanted.remove(address, device));
    now.forEach(address -> wanted.add(address, device));
    again.addAll(old);
    again.addAll(now);
    now.stream().filter(addresses::add).forEach(fresh::add);
    for (IpAddress address : old) {
      if (wanted.all(address).isEmpty()) {
        addresses.remove(address);
        told.remove(address);
      }
    }
  }

  private static boolean isSameSite(KnownDevice before, KnownDevice after) {
    return before.facts().site().equals(after.facts().site());
  }

  private static Set<IpAddress> wantedOf(@Nullable KnownDevice device) {
    if (device == null || !device.keys().macs().isEmpty() || device.keys().block() != null) {
      return Set.of();
    }
    Set<IpAddress> all = new HashSet<>(device.facts().addresses());
    all.removeIf(address -> !SharedAddresses.isOneDevices(address));
    return all;
  }

  private void retell(
      DeviceId device,
      @Nullable KnownDevice before,
      @Nullable KnownDevice after,
      Set<IpAddress> again) {
    if (before != null) {
      each(
          before,
          addresses,
          (address, _) -> {
            Map<DeviceId, MacAddress> tellers = told.get(address);
            if (tellers != null && tellers.remove(device) != null) {
              again.add(address);
            }
          });
    }
    if (after != null) {
      each(
          after,
          addresses,
          (address, mac) -> {
            put(address, device, mac);
            again.add(address);
          });
    }
  }

  private void put(IpAddress address, DeviceId teller, MacAddress mac) {
    told.computeIfAbsent(address, _ -> new HashMap<>()).put(teller, mac);
  }

  /** What a device resolved of some addresses in subnets of its own. */
  private static void each(
      KnownDevice device, Set<IpAddress> of, BiConsumer<IpAddress, MacAddress> each) {
    ResolvedAddresses table = device.routing().resolved();
    if (table.size() == 0 || of.isEmpty()) {
      return;
    }
    Set<IpAddress> there = table.size() < of.size() ? table.addresses() : of;
    for (IpAddress address : there) {
      if (of.contains(address)) {
        resolved(device, address)
            .filter(SharedAddresses::isOneDevices)
            .ifPresent(mac -> each.accept(address, mac));
      }
    }
  }

  /** What a device resolved an address to on its own links, when that is one answer. */
  private static Optional<MacAddress> resolved(KnownDevice device, IpAddress address) {
    Set<MacAddress> found = new HashSet<>();
    for (InterfaceAddress own : device.routing().addresses()) {
      if (own.reaches(address)) {
        device.routing().resolved().mac(address, own.ifIndex()).ifPresent(found::add);
      }
    }
    return found.size() == 1 ? Optional.of(found.iterator().next()) : Optional.empty();
  }

  private void answer(IpAddress address, Set<MacAddress> moved) {
    Map<DeviceId, MacAddress> fresh = answers(address);
    Map<DeviceId, MacAddress> before = given.getOrDefault(address, Map.of());
    if (fresh.isEmpty()) {
      given.remove(address);
    } else {
      given.put(address, fresh);
    }
    before.forEach((device, mac) -> {
      if (!mac.equals(fresh.get(device))) {
        take(device, mac, moved);
      }
    });
    fresh.forEach((device, mac) -> {
      if (!mac.equals(before.get(device))) {
        owners.add(mac, device);
        moved.add(mac);
      }
    });
  }

  /** Of each device with the address that nobody shares with it at its site. */
  private Map<DeviceId, MacAddress> answers(IpAddress address) {
    Map<DeviceId, MacAddress> tellers = told.getOrDefault(address, Map.of());
    Map<String, Set<MacAddress>> macs = new HashMap<>();
    tellers.forEach(
        (teller, mac) -> macs.computeIfAbsent(devices.site(teller), _ -> new HashSet<>()).add(mac));
    Set<DeviceId> all = wanted.all(address);
    Map<String, Integer> sharing = new HashMap<>();
    all.forEach(device -> sharing.merge(devices.site(device), 1, Integer::sum));
    Map<DeviceId, MacAddress> answers = new HashMap<>();
    for (DeviceId device : all) {
      String site = devices.site(device);
      boolean known = !site.isEmpty();
      Set<MacAddress> near = known ? macs.getOrDefault(site, Set.of()) : Set.of();
      Set<MacAddress> found =
          near.isEmpty() && all.size() == 1 ? new HashSet<>(tellers.values()) : near;
      boolean alone = all.size() == 1 || (known && sharing.getOrDefault(site, 0) == 1);
      if (alone && found.size() == 1) {
        answers.put(device, found.iterator().next());
      }
    }
    return answers;
  }

  /** A device may be resolved by several addresses of one MAC. */
  private void take(DeviceId device, MacAddress mac, Set<MacAddress> moved) {
    if (given.values().stream().noneMatch(answers -> mac.equals(answers.get(device)))) {
      owners.remove(mac, device);
    }
    moved.add(mac);
  }
}
