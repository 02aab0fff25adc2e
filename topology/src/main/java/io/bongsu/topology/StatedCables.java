package io.bongsu.topology;

import io.bongsu.model.device.DeviceId;
import io.bongsu.model.topology.NeighbourProtocol;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Stage five, first half, kept: what spanning tree and link aggregation confirm of the discovered
 * cables and add to them, on ports that discovery protocols leave open. Not thread-safe.
 */
final class StatedCables {
  /**
   * The cables of a pair.
   *
   * @param discovered with what confirmed them
   * @param added stated by bridges only
   */
  record Known(List<Cable> discovered, List<Cable> added) {
    static final Known NOTHING = new Known(List.of(), List.of());

    List<Cable> all() {
      List<Cable> all = new ArrayList<>(discovered);
      all.addAll(added);
      return all;
    }
  }

  private final KnownDevices devices;
  private final DiscoveredCables discovered;
  private final BridgeClaims bridges;
  private final Map<DeviceId, ObserverClaims> claims = new HashMap<>();
  private final PairTable<List<Cable>> stated = new PairTable<>();
  private final PairTable<Known> known = new PairTable<>();
  private final PairTable<List<Cable>> added = new PairTable<>();
  private final PortUses discoveredUses;
  private final PortUses addedUses;
  private final StrangerPorts strangers;
  private final TakenPorts taken;

  StatedCables(KnownDevices devices, Identities identities, DiscoveredCables discovered) {
    this.devices = devices;
    this.discovered = discovered;
    this.bridges = new BridgeClaims(identities, devices);
    this.discoveredUses = new PortUses(devices);
    this.addedUses = new PortUses(devices);
    this.strangers = new StrangerPorts(devices);
    this.taken = new TakenPorts(strangers, discoveredUses);
  }

  Known between(DevicePair pair) {
    Known found = known.get(pair);
    return found == null ? Known.NOTHING : found;
  }

  Set<DevicePair> pairs(DeviceId device) {
    return known.pairs(device);
  }

  /** Which ports the cables of this stage and those before leave no longer open. */
  TakenPorts taken(PortUses... more) {
    List<PortUses> all = new ArrayList<>(List.of(discoveredUses, addedUses));
    all.addAll(List.of(more));
    return new TakenPorts(strangers, all.toArray(PortUses[]::new));
  }

  /**
   * Looks again at what the observers' bridges say; returns the pairs whose cables differ.
   *
   * @param differing pairs whose discovered cables differ
   */
  Set<DevicePair> update(Touched touched, Set<DevicePair> differing) {
    Set<DevicePair> again = new HashSet<>();
    touched.observers().forEach(observer -> resolve(observer, again));
    again.removeIf(pair -> !stated.put(pair, fused(pair)));
    again.addAll(differing);
    takePorts(touched, differing);
    touched.users().forEach(device -> again.addAll(stated.pairs(device)));
    again.removeIf(pair -> !confirm(pair));
    for (DeviceId device : Ends.of(again)) {
      if (addedUses.replace(device, added.at(device))) {
        touched.users().add(device);
      }
    }
    return again;
  }

  private void takePorts(Touched touched, Set<DevicePair> differing) {
    Set<DeviceId> devicesAgain = Ends.of(differing);
    devicesAgain.addAll(touched.tellers());
    for (DeviceId device : devicesAgain) {
      boolean used = discoveredUses.replace(device, discovered.table().at(device));
      boolean heard = strangers.replace(device, discovered.claims(device).strangers());
      if (used || heard) {
        touched.users().add(device);
      }
    }
    touched.changed().forEach(device -> addedUses.replace(device, added.at(device)));
  }

  private void resolve(DeviceId observer, Set<DevicePair> again) {
    List<Claim> fresh = new ArrayList<>();
    KnownDevice device = devices.find(observer);
    if (device != null) {
      fresh.addAll(bridges.spanningTree(device));
      fresh.addAll(bridges.aggregation(device));
    }
    ObserverClaims before = claims.getOrDefault(observer, ObserverClaims.NONE);
    ObserverClaims after = ObserverClaims.of(fresh);
    if (!after.all().equals(before.all())) {
      before.addPairs(observer, again);
      after.addPairs(observer, again);
    }
    after.keep(claims, observer);
  }

  private @Nullable List<Cable> fused(DevicePair pair) {
    List<Claim> low = claims.getOrDefault(pair.low(), ObserverClaims.NONE).about(pair.high());
    List<Claim> high = claims.getOrDefault(pair.high(), ObserverClaims.NONE).about(pair.low());
    List<Cable> cables = new ArrayList<>();
    of(low, NeighbourProtocol.STP).forEach(claim -> cables.add(Cable.of(claim, null)));
    of(high, NeighbourProtocol.STP).forEach(claim -> cables.add(Cable.of(claim, null)));
    cables.addAll(Pairing.pair(of(low, NeighbourProtocol.LACP), of(high, NeighbourProtocol.LACP)));
    return cables.isEmpty() ? null : Fusion.fuse(cables);
  }

  private static List<Claim> of(List<Claim> claims, NeighbourProtocol protocol) {
    return claims.stream().filter(claim -> claim.told().protocol() == protocol).toList();
  }

  private boolean confirm(DevicePair pair) {
    List<Cable> found = devices.know(pair) ? discovered.between(pair) : List.of();
    List<Cable> weaker = stated.get(pair);
    Confirmation confirmation = new Confirmation(found, devices);
    List<Cable> rest =
        weaker == null || !devices.know(pair) ? List.of() : confirmation.rest(weaker, taken);
    Known fresh = new Known(confirmation.cables(), rest);
    added.put(pair, rest.isEmpty() ? null : rest);
    return known.put(pair, fresh.equals(Known.NOTHING) ? null : fresh);
  }
}
