package io.bongsu.topology;

import io.bongsu.model.device.DeviceId;
import io.bongsu.model.net.MacAddress;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Devices whose interfaces could not be read, by the block of addresses that begins with their
 * bridge address: its ports carry the addresses behind it.
 */
final class AddressBlocks {
  private record Block(DeviceId device, long last) {}

  private final NavigableMap<Long, Block> blocks = new TreeMap<>();

  AddressBlocks(Map<DeviceId, DeviceFacts> facts, Map<DeviceId, DeviceKeys> keys) {
    keys.forEach((device, own) -> {
      var report = Objects.requireNonNull(facts.get(device)).report();
      if (own.block() != null && report != null && report.bridgeAddress() != null) {
        long first = report.bridgeAddress().value();
        blocks.merge(
            first,
            new Block(device, own.block().value()),
            (one, other) -> new Block(one.device(), first));
      }
    });
  }

  /** The device in whose block the address lies; the nearest block below it counts. */
  Optional<DeviceId> owner(MacAddress mac) {
    var below = blocks.floorEntry(mac.value());
    return below != null && below.getValue().last() >= mac.value()
        ? Optional.of(below.getValue().device())
        : Optional.empty();
  }
}
