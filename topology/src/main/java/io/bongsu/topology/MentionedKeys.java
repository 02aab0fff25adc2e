package io.bongsu.topology;

import io.bongsu.model.bridging.AggregatePort;
import io.bongsu.model.bridging.SpanningTreePort;
import io.bongsu.model.net.MacAddress;
import io.bongsu.model.topology.NeighbourClaim;
import java.util.HashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * The keys that one device tells of others, and those by which others tell of it: what a device
 * says can mean another only where they meet. What a bridge learned is looked for in {@link
 * LearnedIndex}.
 */
final class MentionedKeys {
  private MentionedKeys() {}

  static Set<Object> of(KnownDevice device) {
    Set<Object> keys = new HashSet<>();
    device.claims().forEach(claim -> add(keys, claim));
    device.bridge().spanningTree().stream()
        .map(SpanningTreePort::designatedBridge)
        .forEach(keys::add);
    device.bridge().aggregates().stream()
        .map(AggregatePort::partner)
        .filter(Objects::nonNull)
        .forEach(keys::add);
    return keys;
  }

  private static void add(Set<Object> keys, NeighbourClaim claim) {
    Optional<MacAddress> mac = Identities.macIn(claim);
    mac.ifPresent(keys::add);
    if (mac.isEmpty() || claim.chassis().mac().isEmpty()) {
      keys.add(claim.chassis());
    }
    ExternalIdentities.remotePortMac(claim).ifPresent(keys::add);
    keys.addAll(claim.addresses());
    for (String name : Identities.toldNames(claim)) {
      keys.add(name);
      keys.add(DeviceKeys.shortName(name));
    }
    keys.addAll(Identities.serialsIn(claim));
    keys.add(ExternalIdentities.group(claim));
  }

  /** Every key by which others may mean the device. */
  static Set<Object> answeredBy(KnownDevice device) {
    DeviceKeys own = device.keys();
    Set<Object> keys = new HashSet<>(own.macs());
    Optional.ofNullable(own.chassis()).ifPresent(keys::add);
    Optional.ofNullable(own.serial()).ifPresent(keys::add);
    keys.addAll(block(device));
    keys.addAll(own.addresses());
    own.addresses().forEach(address -> keys.add(new AddressAt(address, device.facts().site())));
    for (String name : own.names()) {
      keys.add(name);
      keys.add(DeviceKeys.shortName(name));
    }
    keys.addAll(own.cutNames());
    return keys;
  }

  static Set<MacAddress> macs(@Nullable KnownDevice device) {
    return device == null ? Set.of() : device.keys().macs();
  }

  /** The addresses that the block of a device can give to it or take from another's block. */
  static Set<MacAddress> block(@Nullable KnownDevice device) {
    DeviceKeys.Block block = device == null ? null : device.keys().block();
    return block == null
        ? Set.of()
        : LongStream.rangeClosed(block.first(), block.first() + DeviceKeys.LARGEST_BLOCK)
            .filter(mac -> mac >>> 48 == 0)
            .mapToObj(MacAddress::new)
            .collect(Collectors.toSet());
  }
}
