package io.bongsu.topology;

import io.bongsu.model.device.DeviceId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Stage six, second half, kept: what forwarding tables confirm of the known cables and add to them,
 * first between bridges, then to devices that tell no table. Not thread-safe.
 */
final class LearnedCables {
  private final KnownDevices devices;
  private final StatedCables known;
  private final BridgeComparison bridges;
  private final PairTable<Cable> forced = new PairTable<>();
  private final PairTable<List<Cable>> added = new PairTable<>();
  private final PairTable<List<Cable>> unsure = new PairTable<>();
  private final PlacedHosts hosts = new PlacedHosts();
  private final PlacedHosts unsureHosts = new PlacedHosts();
  private final PortUses addedUses;
  private final TakenPorts open;
  private final TakenPorts left;
  private final ForwardingLinks links;
  private final SharedPorts shared;
  private final HostPlacement placement;

  LearnedCables(KnownDevices devices, StatedCables known, BridgeComparison bridges) {
    this.devices = devices;
    this.known = known;
    this.bridges = bridges;
    this.addedUses = new PortUses(devices);
    this.open = known.taken();
    this.left = known.taken(addedUses);
    this.links = new ForwardingLinks(devices, bridges.sightings(), bridges.facing(), open);
    this.shared = new SharedPorts(devices, bridges.facing(), left);
    this.placement = new HostPlacement(devices, bridges.sightings(), bridges.facing(), left);
  }

  /**
   * Looks again at what can have become another cable.
   *
   * @param differing pairs whose known cables differ
   * @param seen pairs that see each other otherwise
   */
  void update(Touched touched, Set<DevicePair> differing, Set<DevicePair> seen) {
    touched.cables().addAll(differing);
    Set<DevicePair> again = new HashSet<>(seen);
    Set<DeviceId> near = new HashSet<>(touched.facing());
    near.addAll(touched.users());
    near.forEach(device -> addPairs(device, again));
    for (DevicePair pair : again) {
      if (forced.put(pair, links.between(pair).orElse(null))) {
        touched.cables().add(pair);
      }
    }
    touched.users().forEach(device -> touched.cables().addAll(forced.pairs(device)));
    add(touched);
    near.addAll(touched.users());
    near.forEach(device -> addPairs(device, again));
    again.removeIf(pair -> !unsure.put(pair, ambiguous(pair)));
    touched.cables().addAll(again);
    hosts(touched, seen).forEach(host -> place(host, touched.cables()));
    touched.users().forEach(device -> touched.cables().addAll(hosts.pairs(device)));
  }

  private @Nullable List<Cable> ambiguous(DevicePair pair) {
    return forced.get(pair) == null ? shared.between(pair).map(List::of).orElse(null) : null;
  }

  private void addPairs(DeviceId device, Set<DevicePair> pairs) {
    pairs.addAll(forced.pairs(device));
    pairs.addAll(unsure.pairs(device));
    bridges.facing().reachedBy(device).forEach(far -> pairs.add(DevicePair.of(device, far)));
  }

  private void add(Touched touched) {
    for (DevicePair pair : touched.cables()) {
      Cable cable = forced.get(pair);
      List<Cable> rest = cable == null ? List.of() : confirmation(pair).rest(List.of(cable), open);
      added.put(pair, rest.isEmpty() ? null : rest);
    }
    Set<DeviceId> ends = Ends.of(touched.cables());
    ends.addAll(touched.changed());
    for (DeviceId device : ends) {
      if (addedUses.replace(device, added.at(device))) {
        touched.users().add(device);
      }
    }
  }

  /** Devices without a table whose place can be another: they, or a bridge that sees them. */
  private Set<DeviceId> hosts(Touched touched, Set<DevicePair> seen) {
    Set<DeviceId> near = Ends.of(seen);
    near.addAll(touched.users());
    near.addAll(touched.facing());
    Set<DeviceId> found = new HashSet<>(near);
    near.forEach(bridge -> found.addAll(bridges.sightings().seenBy(bridge)));
    found.removeIf(device -> !hosts.has(device) && !unsureHosts.has(device) && !isHost(device));
    return found;
  }

  private boolean isHost(DeviceId device) {
    return devices.know(device) && !devices.hasTable(device);
  }

  private void place(DeviceId host, Set<DevicePair> differing) {
    List<Cable> sure = placement.place(host);
    differing.addAll(hosts.replace(host, sure));
    differing.addAll(unsureHosts.replace(host, sure.isEmpty() ? placement.among(host) : List.of()));
  }

  private Confirmation confirmation(DevicePair pair) {
    return new Confirmation(known.between(pair).all(), devices);
  }

  /** Cables that only may be there: their ends may share a segment with others. */
  List<Cable> unsure(DevicePair pair) {
    List<Cable> all = new ArrayList<>();
    for (List<Cable> found : Arrays.asList(unsure.get(pair), unsureHosts.get(pair))) {
      all.addAll(found == null || !devices.know(pair) ? List.of() : found);
    }
    return all;
  }

  /** Every cable between two devices, with all that speaks for it. */
  List<Cable> between(DevicePair pair) {
    if (!devices.know(pair)) {
      return List.of();
    }
    Confirmation confirmation = confirmation(pair);
    Cable cable = forced.get(pair);
    List<Cable> more = new ArrayList<>();
    if (cable != null) {
      more.addAll(confirmation.rest(List.of(cable), open));
    }
    List<Cable> placedHere = hosts.get(pair);
    if (placedHere != null) {
      more.addAll(confirmation.rest(placedHere, left));
    }
    List<Cable> all = new ArrayList<>(confirmation.cables());
    all.addAll(more);
    return all;
  }
}
