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
 * whose address it is alone. Everybody who resolved the address in a subnet of its own must have
 * got the same answer. Not thread-safe.
 */
final class ResolvedOwners {
  private record Answer(DeviceId device, IpAddress address, MacAddress mac) {}

  private final KnownDevices devices;
  private final Owners<IpAddress> wanted = new Owners<>();
  private final Set<IpAddress> addresses = new HashSet<>();
  private final Map<IpAddress, Map<DeviceId, MacAddress>> told = new HashMap<>();
  private final Map<IpAddress, Answer> given = new HashMap<>();
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
    if (old.equals(now)) {
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
      if (of.contains(address) && isOnLink(device, table, address)) {
        table
            .mac(address)
            .filter(SharedAddresses::isOneDevices)
            .ifPresent(mac -> each.accept(address, mac));
      }
    }
  }

  private static boolean isOnLink(KnownDevice device, ResolvedAddresses table, IpAddress address) {
    for (InterfaceAddress own : device.routing().addresses()) {
      if (own.reaches(address) && table.has(address, own.ifIndex())) {
        return true;
      }
    }
    return false;
  }

  private void answer(IpAddress address, Set<MacAddress> moved) {
    Set<DeviceId> who = wanted.all(address);
    Set<MacAddress> all = new HashSet<>(told.getOrDefault(address, Map.of()).values());
    MacAddress fresh = who.size() == 1 && all.size() == 1 ? all.iterator().next() : null;
    Answer now = fresh == null ? null : new Answer(who.iterator().next(), address, fresh);
    Answer before = now == null ? given.remove(address) : given.put(address, now);
    if (now == null ? before != null : !now.equals(before)) {
      take(before, now, moved);
    }
  }

  /** A device may be resolved by several addresses of one MAC. */
  private void take(@Nullable Answer before, @Nullable Answer now, Set<MacAddress> moved) {
    if (before != null) {
      boolean still =
          given.values().stream()
              .anyMatch(other ->
                  other.device().equals(before.device()) && other.mac().equals(before.mac()));
      if (!still) {
        owners.remove(before.mac(), before.device());
      }
      moved.add(before.mac());
    }
    if (now != null) {
      owners.add(now.mac(), now.device());
      moved.add(now.mac());
    }
  }
}
