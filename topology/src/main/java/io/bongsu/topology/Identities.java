package io.bongsu.topology;

import io.bongsu.model.device.DeviceId;
import io.bongsu.model.inventory.NetworkInterface;
import io.bongsu.model.net.IpAddress;
import io.bongsu.model.net.MacAddress;
import io.bongsu.model.topology.ChassisId;
import io.bongsu.model.topology.NeighbourClaim;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Who is who: every key a device is known by, and whose it is. A key of two devices is nobody's: it
 * could only confirm.
 */
final class Identities {
  private final Map<ChassisId, Optional<DeviceId>> byChassis = new HashMap<>();
  private final Map<MacAddress, Optional<DeviceId>> byMac = new HashMap<>();
  private final Map<IpAddress, Optional<DeviceId>> byAddress = new HashMap<>();
  private final Map<String, Optional<DeviceId>> byName = new HashMap<>();
  private final Map<String, Optional<DeviceId>> byShortName = new HashMap<>();
  private final Map<DeviceId, DeviceFacts> facts = new HashMap<>();
  private final Map<DeviceId, Set<MacAddress>> macs = new HashMap<>();

  Identities(List<DeviceFacts> devices) {
    devices.forEach(this::index);
  }

  private void index(DeviceFacts device) {
    DeviceId id = device.device();
    facts.put(id, device);
    if (device.report() != null && device.report().chassis() != null) {
      put(byChassis, device.report().chassis(), id);
    }
    macs.put(id, macsOf(device));
    macsOf(device).forEach(mac -> put(byMac, mac, id));
    device.addresses().stream()
        .filter(Identities::tellsApart)
        .forEach(ip -> put(byAddress, ip, id));
    for (String name : namesOf(device)) {
      put(byName, name, id);
      put(byShortName, shortName(name), id);
    }
  }

  private static <K> void put(Map<K, Optional<DeviceId>> index, K key, DeviceId id) {
    index.merge(key, Optional.of(id), (old, same) -> old.equals(same) ? old : Optional.empty());
  }

  private static Set<MacAddress> macsOf(DeviceFacts device) {
    Set<MacAddress> found = new HashSet<>();
    device.interfaces().stream()
        .map(NetworkInterface::mac)
        .filter(Objects::nonNull)
        .forEach(found::add);
    if (device.report() != null) {
      Optional.ofNullable(device.report().bridgeAddress()).ifPresent(found::add);
      Optional.ofNullable(device.report().chassis()).flatMap(ChassisId::mac).ifPresent(found::add);
    }
    found.removeIf(mac -> !SharedAddresses.isOneDevices(mac));
    return found;
  }

  private static Set<String> namesOf(DeviceFacts device) {
    Set<String> found = new HashSet<>();
    for (String name : device.names()) {
      if (!name.isBlank()) {
        found.add(name.strip().toLowerCase(Locale.ROOT));
      }
    }
    return found;
  }

  private static boolean tellsApart(IpAddress address) {
    return !address.toInetAddress().isAnyLocalAddress()
        && !address.toInetAddress().isLinkLocalAddress();
  }

  private static String shortName(String name) {
    boolean address = IpAddress.tryParse(name).isPresent();
    int dot = name.indexOf('.');
    return address || dot < 1 ? name : name.substring(0, dot);
  }

  /**
   * The managed device that a claim names: by chassis, then MAC, then management address, then
   * name; empty when it is nobody we know, or when its keys point to different devices.
   */
  Optional<Match> resolve(NeighbourClaim claim) {
    ChassisId chassis = claim.chassis();
    Optional<DeviceId> strong =
        find(byChassis, chassis).or(() -> macIn(claim).flatMap(mac -> find(byMac, mac)));
    if (strong.isPresent()) {
      return strong.map(device -> new Match(device, true));
    }
    return weak(claim)
        .filter(device -> !contradicts(device, claim))
        .map(device -> new Match(device, false));
  }

  private Optional<DeviceId> weak(NeighbourClaim claim) {
    Set<String> names = new HashSet<>(Set.of(claim.sysName().toLowerCase(Locale.ROOT)));
    if (claim.chassis().kind() == ChassisId.Kind.DEVICE_ID
        || claim.chassis().kind() == ChassisId.Kind.LOCAL) {
      names.addAll(DeviceIdText.names(claim.chassis().text()));
    }
    names.remove("");
    Optional<DeviceId> named = anyOf(byName, names);
    if (named.isEmpty()) {
      named = anyOf(byShortName, names.stream().map(Identities::shortName).toList());
    }
    Optional<DeviceId> addressed = anyOf(byAddress, claim.addresses());
    boolean split = named.isPresent() && addressed.isPresent() && !named.equals(addressed);
    return split
        ? named.filter(_ -> names.stream().anyMatch(byName::containsKey))
        : named.or(() -> addressed);
  }

  private <K> Optional<DeviceId> anyOf(Map<K, Optional<DeviceId>> index, Iterable<K> keys) {
    Optional<DeviceId> found = Optional.empty();
    for (K key : keys) {
      Optional<DeviceId> one = find(index, key);
      if (found.isPresent() && one.isPresent() && !found.equals(one)) {
        return Optional.empty();
      }
      found = found.or(() -> one);
    }
    return found;
  }

  private static <K> Optional<DeviceId> find(Map<K, Optional<DeviceId>> index, K key) {
    return index.getOrDefault(key, Optional.empty());
  }

  private static Optional<MacAddress> macIn(NeighbourClaim claim) {
    return claim
        .chassis()
        .mac()
        .or(() -> DeviceIdText.mac(claim.chassis().text()))
        .filter(SharedAddresses::isOneDevices);
  }

  /**
   * True when the device itself says it is somebody else: another chassis, or a name that is none
   * of its names.
   */
  private boolean contradicts(DeviceId device, NeighbourClaim claim) {
    DeviceFacts known = Objects.requireNonNull(facts.get(device));
    Optional<MacAddress> mac = macIn(claim);
    boolean otherChassis =
        known.report() != null
            && known.report().chassis() != null
            && known.report().chassis().kind() == claim.chassis().kind()
            && mac.isPresent()
            && !Objects.requireNonNull(macs.get(device)).contains(mac.get());
    return otherChassis || otherName(known, claim);
  }

  private static boolean otherName(DeviceFacts known, NeighbourClaim claim) {
    Set<String> told = new HashSet<>(Set.of(claim.sysName().toLowerCase(Locale.ROOT)));
    if (claim.chassis().kind() == ChassisId.Kind.DEVICE_ID) {
      told.addAll(DeviceIdText.names(claim.chassis().text()));
    }
    told.remove("");
    Set<String> own = namesOf(known);
    return !told.isEmpty()
        && told.stream()
            .noneMatch(
                name -> own.stream().anyMatch(mine -> shortName(mine).equals(shortName(name))));
  }

  /**
   * Who a claim means.
   *
   * @param strong by chassis or MAC, not by name or address
   */
  record Match(DeviceId device, boolean strong) {}
}
