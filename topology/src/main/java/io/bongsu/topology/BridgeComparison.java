package io.bongsu.topology;

import io.bongsu.model.device.DeviceId;
import io.bongsu.model.inventory.NetworkInterface;
import io.bongsu.model.net.MacAddress;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Stage six, first half, kept: whom each bridge sees, and the ports by which bridges face each
 * other. Only bridges that see each other, or that are joined by such, are compared. Not
 * thread-safe.
 */
final class BridgeComparison {
  private final KnownDevices devices;
  private final Identities identities;
  private final StatedCables known;
  private final Sightings sightings = new Sightings();
  private final LearnedIndex learned;
  private final BridgeDomains domains = new BridgeDomains();
  private final PairTable<SimpleConnection> compared = new PairTable<>();
  private final FacingPorts facing = new FacingPorts();

  BridgeComparison(KnownDevices devices, Identities identities, StatedCables known) {
    this.devices = devices;
    this.identities = identities;
    this.known = known;
    this.learned = new LearnedIndex(devices);
  }

  Sightings sightings() {
    return sightings;
  }

  FacingPorts facing() {
    return facing;
  }

  /**
   * Looks again at changed tables and owners of addresses; returns the pairs that see each other
   * otherwise.
   *
   * @param change devices before and after
   * @param differing pairs whose known cables differ
   */
  Set<DevicePair> update(Touched touched, NetworkChange change, Set<DevicePair> differing) {
    Set<DevicePair> seen = look(change);
    Set<DeviceId> again = new HashSet<>(touched.changed());
    Set<DevicePair> pairs = new HashSet<>(seen);
    touched.changed().forEach(device -> addPairs(device, pairs));
    again.addAll(domains.update(pairs, this::seeEachOther));
    again.forEach(device -> addPairs(device, pairs));
    pairs.removeIf(pair -> !compared.put(pair, compare(pair)));
    pairs.addAll(differing);
    touched.changed().forEach(device -> pairs.addAll(known.pairs(device)));
    pairs.forEach(pair -> face(pair, touched.facing()));
    return seen;
  }

  private Set<DevicePair> look(NetworkChange change) {
    Set<DeviceId> bridges = change.tables();
    learned.changed(bridges);
    Set<MacAddress> moved = change.movedMacs();
    moved.addAll(identities.resolve(change));
    moved.forEach(mac -> bridges.addAll(learned.of(mac)));
    Set<DevicePair> differing = new HashSet<>();
    for (DeviceId bridge : bridges) {
      var fresh =
          devices.hasTable(bridge)
              ? Sightings.in(devices.table(bridge), identities)
              : java.util.Map.<DeviceId, List<Sightings.Sighting>>of();
      sightings.replace(bridge, fresh).forEach(seen -> differing.add(DevicePair.of(bridge, seen)));
    }
    return differing;
  }

  /** Every pair with the device that is or was compared. */
  private void addPairs(DeviceId device, Set<DevicePair> pairs) {
    pairs.addAll(compared.pairs(device));
    domains.near(device).forEach(near -> pairs.add(DevicePair.of(device, near)));
    sightings.seenBy(device).forEach(seen -> pairs.add(DevicePair.of(device, seen)));
    sightings.seers(device).forEach(seer -> pairs.add(DevicePair.of(device, seer)));
    if (domains.isSmall(device)) {
      domains.of(device).stream()
          .filter(other -> !other.equals(device))
          .forEach(other -> pairs.add(DevicePair.of(device, other)));
    }
  }

  private boolean seeEachOther(DevicePair pair) {
    return devices.hasTable(pair.low()) && devices.hasTable(pair.high()) && sightings.any(pair);
  }

  private @Nullable SimpleConnection compare(DevicePair pair) {
    if (!devices.hasTable(pair.low()) || !devices.hasTable(pair.high())) {
      return null;
    }
    KnownDevice one = devices.of(pair.low());
    KnownDevice other = devices.of(pair.high());
    int seen = sightings.port(one.id(), other.facts());
    int answered = sightings.port(other.id(), one.facts());
    if (seen == 0 && answered == 0 && !domains.inOneSmallDomain(pair)) {
      return null;
    }
    SimpleConnection found = SimpleConnection.of(one.table(), other.table(), seen, answered);
    return found.mine() == 0 && found.theirs() == 0 ? null : found;
  }

  /** What discovery protocols found is knowledge too: both ends of a cable face each other. */
  private void face(DevicePair pair, Set<DeviceId> differing) {
    SimpleConnection found = compared.get(pair);
    int mine = found == null ? 0 : found.mine();
    int theirs = found == null ? 0 : found.theirs();
    for (Cable cable : devices.know(pair) ? known.between(pair).all() : List.<Cable>of()) {
      mine = facing(cable.a(), cable.aPort(), mine);
      theirs = facing(cable.b(), cable.bPort(), theirs);
    }
    boolean other = facing.face(pair.low(), pair.high(), mine);
    boolean back = facing.face(pair.high(), pair.low(), theirs);
    if (other || back) {
      differing.add(pair.low());
      differing.add(pair.high());
    }
  }

  private int facing(DeviceId device, @Nullable NetworkInterface port, int otherwise) {
    int trunk = port == null ? 0 : devices.trunk(device, port);
    return trunk == 0 ? otherwise : trunk;
  }
}
