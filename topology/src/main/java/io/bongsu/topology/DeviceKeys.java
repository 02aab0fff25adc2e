package io.bongsu.topology;

import io.bongsu.model.bridging.AggregatePort;
import io.bongsu.model.inventory.NetworkInterface;
import io.bongsu.model.net.IpAddress;
import io.bongsu.model.net.MacAddress;
import io.bongsu.model.routing.InterfaceAddress;
import io.bongsu.model.topology.ChassisId;
import io.bongsu.model.topology.NeighbourReport;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Every key one device is known by.
 *
 * @param chassis its LLDP chassis id, null unknown
 * @param macs addresses of its interfaces, bridge, chassis and LACP system
 * @param block the addresses that a device without readable interfaces is given, by its bridge
 *     address and the number of its ports
 * @param addresses unicast addresses that tell it apart
 * @param scoped those of them that are set in a named routing instance only
 * @param names lower case, parts of composed names included
 * @param serial of its chassis, null unknown or one that tells no two devices apart
 */
record DeviceKeys(
    @Nullable ChassisId chassis,
    Set<MacAddress> macs,
    @Nullable Block block,
    Set<IpAddress> addresses,
    Set<IpAddress> scoped,
    Set<String> names,
    @Nullable SerialNumber serial) {

  /** No device is taken to have more ports than this by the addresses behind its own. */
  static final int LARGEST_BLOCK = 512;

  /** Where agents cut longer names off, with or without the nought that ends them. */
  private static final Set<Integer> CUTS = Set.of(31, 32, 39, 40, 63, 64);

  /** The addresses from the first to the last. */
  record Block(long first, long last) {}

  static DeviceKeys of(DeviceFacts device) {
    NeighbourReport report = device.report();
    Set<MacAddress> macs = new HashSet<>();
    device.interfaces().stream()
        .map(NetworkInterface::mac)
        .filter(Objects::nonNull)
        .forEach(macs::add);
    if (report != null) {
      addReported(macs, report);
    }
    macs.removeIf(mac -> !SharedAddresses.isOneDevices(mac));
    return new DeviceKeys(
        report == null ? null : report.chassis(),
        macs,
        block(device),
        addresses(device),
        scoped(report),
        names(device),
        SerialNumber.of(device.serial()).orElse(null));
  }

  private static void addReported(Set<MacAddress> macs, NeighbourReport report) {
    Optional.ofNullable(report.bridgeAddress()).ifPresent(macs::add);
    Optional.ofNullable(report.chassis()).flatMap(ChassisId::mac).ifPresent(macs::add);
    DeviceIdText.mac(report.deviceId()).ifPresent(macs::add);
    report.localPorts().stream()
        .filter(port -> port.kind() == io.bongsu.model.topology.PortEvidence.Kind.MAC)
        .flatMap(port -> MacAddress.tryParse(port.id()).stream())
        .forEach(macs::add);
    report.bridge().aggregates().stream()
        .map(AggregatePort::actor)
        .filter(Objects::nonNull)
        .forEach(macs::add);
  }

  private static @Nullable Block block(DeviceFacts device) {
    NeighbourReport report = device.report();
    boolean unread = device.interfaces().stream().allMatch(port -> port.mac() == null);
    if (!unread || report == null || report.bridgeAddress() == null) {
      return null;
    }
    Map<Integer, Integer> ports = report.bridge().ports();
    int count = ports.keySet().stream().mapToInt(Integer::intValue).max().orElse(0);
    long first = report.bridgeAddress().value();
    long last = first + Math.min(count, LARGEST_BLOCK);
    return last >>> 48 == 0 && count > 0 ? new Block(first, last) : null;
  }

  private static Set<IpAddress> addresses(DeviceFacts device) {
    Set<IpAddress> all = new HashSet<>(device.addresses());
    if (device.report() != null) {
      device.report().routing().addresses().stream()
          .map(InterfaceAddress::address)
          .forEach(all::add);
    }
    all.removeIf(address -> !SharedAddresses.isOneDevices(address));
    return all;
  }

  /** The global table and other routing instances may have the same addresses. */
  private static Set<IpAddress> scoped(@Nullable NeighbourReport report) {
    Set<IpAddress> scoped = new HashSet<>();
    if (report != null) {
      report.routing().addresses().stream()
          .filter(own -> !own.vrf().isEmpty())
          .forEach(own -> scoped.add(own.address()));
      report.routing().addresses().stream()
          .filter(own -> own.vrf().isEmpty())
          .forEach(own -> scoped.remove(own.address()));
    }
    return scoped;
  }

  private static Set<String> names(DeviceFacts device) {
    Set<String> found = new HashSet<>();
    Set<String> told = new HashSet<>(device.names());
    if (device.report() != null) {
      told.add(device.report().deviceId());
      told.add(device.report().localName());
    }
    told.forEach(name -> found.addAll(DeviceIdText.names(name)));
    found.remove("");
    return found;
  }

  /** What its names become with agents that have no room for all of them. */
  Set<String> cutNames() {
    Set<String> cut = new HashSet<>();
    for (String name : names) {
      CUTS.stream()
          .filter(length -> name.length() > length)
          .forEach(length -> cut.add(name.substring(0, length)));
    }
    return cut;
  }

  /** True when a name that was told is one of its own, or the beginning that an agent kept. */
  boolean isCalled(String told) {
    return names.contains(told)
        || (CUTS.contains(told.length()) && names.stream().anyMatch(own -> own.startsWith(told)));
  }

  /** Lower case and without the domain, unless it is an address. */
  static String shortName(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    int dot = lower.indexOf('.');
    return dot < 1 || isAddress(lower) ? lower : lower.substring(0, dot);
  }

  /** Most names are told from an address by a letter, without reading them as one. */
  private static boolean isAddress(String lower) {
    return lower.chars().noneMatch(letter -> letter > 'f' || letter == '-')
        && IpAddress.tryParse(lower).isPresent();
  }
}
