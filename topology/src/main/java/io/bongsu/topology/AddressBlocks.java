package io.bongsu.topology;

import io.bongsu.model.device.DeviceId;
import io.bongsu.model.net.MacAddress;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Devices whose interfaces could not be read, by the block of addresses that begins with their
 * bridge address: its ports carry the addresses behind it.
 */
final class AddressBlocks {
  private final NavigableMap<Long, NavigableMap<DeviceId, Long>> blocks = new TreeMap<>();

  void add(KnownDevice device) {
    DeviceKeys.Block block = device.keys().block();
    if (block != null) {
      blocks.computeIfAbsent(block.first(), _ -> new TreeMap<>()).put(device.id(), block.last());
    }
  }

  void remove(KnownDevice device) {
    DeviceKeys.Block block = device.keys().block();
    if (block != null) {
      blocks.computeIfPresent(
          block.first(),
          (_, owners) -> {
            owners.remove(device.id());
            return owners.isEmpty() ? null : owners;
          });
    }
  }

  /**
   * The device in whose block the address lies; the nearest block below it counts, and one that two
   * devices begin is nobody's.
   */
  Optional<DeviceId> owner(MacAddress mac) {
    var below = blocks.floorEntry(mac.value());
    return below != null
            && below.getValue().size() == 1
            && below.getValue().firstEntry().getValue() >= mac.value()
        ? Optional.of(below.getValue().firstKey())
        : Optional.empty();
  }
}
