package io.bongsu.topology;

import io.bongsu.model.device.DeviceId;
import io.bongsu.model.topology.NeighbourClaim.Capability;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * What each device is able to be: as it tells by LLDP, else as its neighbours heard it tell (LLDP,
 * CDP and their like). Not thread-safe.
 */
final class Abilities {
  private final KnownDevices devices;

  /** By who tells, then of whom. */
  private final Map<DeviceId, Map<DeviceId, Set<Capability>>> told = new HashMap<>();

  /** Who tells of a device. */
  private final Owners<DeviceId> tellers = new Owners<>();

  Abilities(KnownDevices devices) {
    this.devices = devices;
  }

  /** Looks again at what the tellers say, and notes the nodes of devices that may differ. */
  void update(Touched touched, DiscoveredCables claims, GraphPatch graph) {
    Set<DeviceId> differing = new TreeSet<>(touched.changed());
    for (DeviceId teller : touched.tellers()) {
      differing.addAll(hear(teller, told(claims.claims(teller))));
    }
    for (DeviceId device : differing) {
      KnownDevice known = devices.find(device);
      if (known != null) {
        graph.put(GraphParts.node(known.facts()).with(of(known)));
      }
    }
  }

  private Set<Capability> of(KnownDevice device) {
    Set<Capability> own =
        device.facts().report() == null ? Set.of() : device.facts().report().capabilities();
    if (!own.isEmpty()) {
      return own;
    }
    Set<Capability> heard = EnumSet.noneOf(Capability.class);
    tellers
        .all(device.id())
        .forEach(teller ->
            heard.addAll(told.getOrDefault(teller, Map.of()).getOrDefault(device.id(), Set.of())));
    return Collections.unmodifiableSet(heard);
  }

  private static Map<DeviceId, Set<Capability>> told(ObserverClaims claims) {
    Map<DeviceId, Set<Capability>> found = new HashMap<>();
    claims.all().stream()
        .filter(claim -> claim.remote() != null && !claim.told().capabilities().isEmpty())
        .forEach(claim ->
            found
                .computeIfAbsent(claim.remoteDevice(), _ -> EnumSet.noneOf(Capability.class))
                .addAll(claim.told().capabilities()));
    return found;
  }

  /** The devices of which the teller says something else than before. */
  private Set<DeviceId> hear(DeviceId teller, Map<DeviceId, Set<Capability>> fresh) {
    Map<DeviceId, Set<Capability>> before = told.getOrDefault(teller, Map.of());
    Set<DeviceId> differing = new TreeSet<>(before.keySet());
    differing.addAll(fresh.keySet());
    differing.removeIf(remote -> Objects.equals(before.get(remote), fresh.get(remote)));
    before.keySet().forEach(remote -> tellers.remove(remote, teller));
    fresh.keySet().forEach(remote -> tellers.add(remote, teller));
    if (fresh.isEmpty()) {
      told.remove(teller);
    } else {
      told.put(teller, fresh);
    }
    return differing;
  }
}
