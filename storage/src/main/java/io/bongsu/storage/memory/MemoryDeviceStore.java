package io.bongsu.storage.memory;

import io.bongsu.model.device.Device;
import io.bongsu.model.device.DeviceChange;
import io.bongsu.model.device.DeviceChange.Create;
import io.bongsu.model.device.DeviceChange.Delete;
import io.bongsu.model.device.DeviceChange.Update;
import io.bongsu.model.device.DeviceId;
import io.bongsu.model.device.DeviceSpec;
import io.bongsu.model.device.DeviceStore;
import io.bongsu.model.device.DuplicateDeviceException;
import io.bongsu.model.net.IpAddress;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Devices in memory. */
public final class MemoryDeviceStore implements DeviceStore {
  private final InstantSource clock;
  private final Consumer<DeviceId> forget;
  private TreeMap<DeviceId, Device> devices = new TreeMap<>();
  private long lastId;

  /** Calls {@code forget} for each deleted device, as the database cascades. */
  public MemoryDeviceStore(InstantSource clock, Consumer<DeviceId> forget) {
    this.clock = clock;
    this.forget = forget;
  }

  @Override
  public synchronized List<Device> all() {
    return List.copyOf(devices.values());
  }

  @Override
  public synchronized Optional<Device> find(DeviceId id) {
    return Optional.ofNullable(devices.get(id));
  }

  @Override
  public synchronized List<Device> apply(List<DeviceChange> changes) {
    var next = new TreeMap<>(devices);
    List<Device> written = new ArrayList<>();
    for (DeviceChange change : changes) {
      switch (change) {
        case Create(DeviceSpec spec) -> put(next, written, created(spec));
        case Update(DeviceId id, DeviceSpec spec) -> {
          Device before = next.get(id);
          if (before != null) {
            put(next, written, new Device(id, spec, before.createdAt(), clock.instant()));
          }
        }
        case Delete(DeviceId id) -> next.remove(id);
      }
    }
    requireUnique(next);
    devices.keySet().stream().filter(id -> !next.containsKey(id)).forEach(forget);
    devices = next;
    return List.copyOf(written);
  }

  private Device created(DeviceSpec spec) {
    Instant now = clock.instant();
    return new Device(new DeviceId(++lastId), spec, now, now);
  }

  private static void put(Map<DeviceId, Device> next, List<Device> written, Device device) {
    next.put(device.id(), device);
    written.add(device);
  }

  private static void requireUnique(Map<DeviceId, Device> next) {
    Set<Endpoint> endpoints = new HashSet<>();
    Set<DeviceSpec.ForeignKey> sources = new HashSet<>();
    for (Device device : next.values()) {
      DeviceSpec spec = device.spec();
      if (!endpoints.add(new Endpoint(spec.address(), spec.port()))) {
        throw new DuplicateDeviceException(
            "Another device already has address " + spec.address() + " and port " + spec.port());
      }
      if (spec.source() != null && !sources.add(spec.source())) {
        throw new DuplicateDeviceException(
            "Another device already has foreign id "
                + spec.source().id()
                + " of "
                + spec.source().source());
      }
    }
  }

  private record Endpoint(IpAddress address, int port) {}
}
