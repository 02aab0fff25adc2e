package io.bongsu.topology;

import io.bongsu.model.device.DeviceId;
import io.bongsu.model.topology.Contradiction;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Before all stages: one box that is in the list twice, as when it was read under two of its
 * addresses, would own nothing, since a key of two devices is nobody's. All that is known of it is
 * that of the device with the smaller id; the other one keeps its name and ports and tells nothing.
 * Not thread-safe.
 */
final class SameBoxes {
  private final KnownDevices devices;
  private final Contradictions contradictions;
  private final Map<Object, Map<DeviceId, KnownDevice>> boxes = new HashMap<>();
  private final Map<DeviceId, KnownDevice> second = new HashMap<>();

  /** The key of what is kept of a second entry. */
  private record Second(DeviceId device) {}

  /**
   * Knows nobody yet.
   *
   * @param devices as the stages know them
   * @param contradictions where second entries are told
   */
  SameBoxes(KnownDevices devices, Contradictions contradictions) {
    this.devices = devices;
    this.contradictions = contradictions;
  }

  /** What a device told itself, null when it is not known. */
  @Nullable KnownDevice told(DeviceId device) {
    KnownDevice silenced = second.get(device);
    return silenced == null ? devices.find(device) : silenced;
  }

  /** The change that the stages see. */
  NetworkChange seen(NetworkChange told) {
    Set<Object> touched = new HashSet<>();
    for (DeviceId device : told.devices()) {
      Optional.ofNullable(told.before(device))
          .flatMap(SameBoxes::key)
          .ifPresent(key -> take(key, device, null, touched));
      Optional.ofNullable(told.after(device))
          .flatMap(SameBoxes::key)
          .ifPresent(key -> take(key, device, told.after(device), touched));
    }
    Map<DeviceId, Optional<DeviceId>> firsts = new HashMap<>();
    touched.forEach(key -> firsts.putAll(firsts(boxes.getOrDefault(key, Map.of()))));
    NetworkChange seen = new NetworkChange();
    for (DeviceId device : told.devices()) {
      KnownDevice after = told.after(device);
      Optional<DeviceId> first = firsts.getOrDefault(device, Optional.empty());
      firsts.remove(device);
      seen.add(device, devices.find(device), settle(device, after, first));
    }
    firsts.forEach((device, first) -> {
      KnownDevice own = told(device);
      if (first.isPresent() != second.containsKey(device)) {
        seen.add(device, devices.find(device), settle(device, own, first));
      } else {
        settle(device, own, first);
      }
    });
    return seen;
  }

  private void take(Object key, DeviceId device, @Nullable KnownDevice known, Set<Object> touched) {
    Map<DeviceId, KnownDevice> box = boxes.computeIfAbsent(key, _ -> new TreeMap<>());
    if (known == null) {
      box.remove(device);
    } else {
      box.put(device, known);
    }
    if (box.isEmpty()) {
      boxes.remove(key);
    }
    touched.add(key);
  }

  /** Of each entry the one that stands for it, empty for one that stands for itself. */
  private static Map<DeviceId, Optional<DeviceId>> firsts(Map<DeviceId, KnownDevice> box) {
    Map<DeviceId, Optional<DeviceId>> firsts = new HashMap<>();
    List<KnownDevice> kept = new ArrayList<>();
    for (KnownDevice entry : box.values()) {
      Optional<DeviceId> first =
          kept.stream()
              .filter(other -> isSame(other.keys(), entry.keys()))
              .map(KnownDevice::id)
              .findFirst();
      firsts.put(entry.id(), first);
      if (first.isEmpty()) {
        kept.add(entry);
      }
    }
    return firsts;
  }

  /** Notes whether a device is a second entry; returns it as the stages see it. */
  private @Nullable KnownDevice settle(
      DeviceId device, @Nullable KnownDevice own, Optional<DeviceId> first) {
    if (own == null || first.isEmpty()) {
      if (second.remove(device) != null) {
        contradictions.keep(new Second(device), List.of());
      }
      return own;
    }
    second.put(device, own);
    contradictions.keep(
        new Second(device),
        List.of(
            new Contradiction(Contradiction.Kind.DUPLICATE, first.get(), "", "", List.of(device))));
    return KnownDevice.of(silenced(own.facts()));
  }

  private static DeviceFacts silenced(DeviceFacts facts) {
    return new DeviceFacts(
        facts.device(),
        facts.name(),
        Set.of(),
        facts.site(),
        facts.role(),
        Set.of(),
        facts.interfaces().stream().map(port -> port.withMac(null)).toList(),
        null);
  }

  /** Where two entries of one box meet: its chassis id, else its smallest MAC address. */
  private static Optional<Object> key(KnownDevice device) {
    DeviceKeys own = device.keys();
    return own.chassis() != null
        ? Optional.of(own.chassis())
        : own.macs().stream().min(Comparator.naturalOrder()).map(Object.class::cast);
  }

  /**
   * True when nothing tells two entries apart: they share a name, and the MAC addresses and
   * addresses of the one are among those of the other. A clone has an address of its own.
   */
  private static boolean isSame(DeviceKeys one, DeviceKeys other) {
    boolean told = !one.macs().isEmpty() && !other.macs().isEmpty();
    boolean serials =
        one.serial() == null || other.serial() == null || one.serial().equals(other.serial());
    return told
        && serials
        && !Collections.disjoint(one.names(), other.names())
        && nest(one.macs(), other.macs())
        && nest(one.addresses(), other.addresses());
  }

  private static <T> boolean nest(Set<T> one, Set<T> other) {
    return one.containsAll(other) || other.containsAll(one);
  }
}
