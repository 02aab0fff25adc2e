package io.bongsu.topology;

import io.bongsu.model.device.DeviceId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Stages two to four kept: the claims of each observer, and the cables that discovery protocols
 * tell of between each pair of devices. Not thread-safe.
 */
final class DiscoveredCables {
  private final KnownDevices devices;
  private final ClaimResolver resolver;
  private final PortNumberOffsets offsets;
  private final Confidence confidence;
  private final Map<DeviceId, ObserverClaims> told = new HashMap<>();
  private final Map<DeviceId, ObserverClaims> meant = new HashMap<>();
  private final MakeOffsets offsetOf = new MakeOffsets();
  private final PairTable<List<PortNumberOffsets.Observed>> observed = new PairTable<>();
  private final PairTable<List<Cable>> cables = new PairTable<>();
  private final Contradictions contradictions;

  DiscoveredCables(KnownDevices devices, Identities identities, Contradictions contradictions) {
    this.devices = devices;
    this.contradictions = contradictions;
    this.resolver = new ClaimResolver(identities, devices);
    this.offsets = new PortNumberOffsets(devices);
    this.confidence = new Confidence(devices, this::claims);
  }

  /** What a device tells of its neighbours, with the ports it means. */
  ObserverClaims claims(DeviceId observer) {
    return meant.getOrDefault(observer, ObserverClaims.NONE);
  }

  /** The cables between two devices that are likely enough for others to rest on. */
  List<Cable> between(DevicePair pair) {
    List<Cable> found = cables.get(pair);
    return found == null ? List.of() : found;
  }

  PairTable<List<Cable>> table() {
    return cables;
  }

  Confidence confidence() {
    return confidence;
  }

  /** Looks again at what the observers say; returns the pairs whose cables differ. */
  Set<DevicePair> update(Touched touched) {
    Set<DevicePair> toldAgain = new HashSet<>();
    for (DeviceId observer : touched.observers()) {
      if (resolve(observer, touched.changed().contains(observer), toldAgain)) {
        touched.tellers().add(observer);
      }
    }
    Set<DeviceId> ends = new HashSet<>(touched.tellers());
    for (DevicePair pair : toldAgain) {
      observe(pair);
      ends.add(pair.low());
      ends.add(pair.high());
    }
    correct(ends, touched.tellers());
    Set<DevicePair> meantAgain = new HashSet<>(toldAgain);
    touched.tellers().forEach(device -> meantAgain.addAll(observed.pairs(device)));
    touched.tellers().forEach(device -> addWitnessed(device, meantAgain));
    meantAgain.removeIf(pair -> !cables.put(pair, fused(pair)));
    return meantAgain;
  }

  private boolean resolve(DeviceId observer, boolean changed, Set<DevicePair> toldAgain) {
    KnownDevice known = devices.find(observer);
    ObserverClaims before = told.getOrDefault(observer, ObserverClaims.NONE);
    List<Claim> claims = known == null ? List.of() : resolver.resolve(known);
    contradictions.keep(observer, known == null ? List.of() : resolver.doubts(known, claims));
    ObserverClaims fresh = ObserverClaims.of(claims);
    boolean differs = !fresh.all().equals(before.all());
    fresh.keep(told, observer);
    if (!differs && !changed) {
      return false;
    }
    before.addPairs(observer, toldAgain);
    fresh.addPairs(observer, toldAgain);
    return true;
  }

  private void observe(DevicePair pair) {
    List<Claim> low = toldOf(pair.low(), pair.high());
    List<Claim> high = toldOf(pair.high(), pair.low());
    boolean silent = low.isEmpty() && high.isEmpty();
    observed.put(pair, silent ? null : offsets.observed(Pairing.pair(low, high)));
  }

  private List<Claim> toldOf(DeviceId observer, DeviceId remote) {
    return told.getOrDefault(observer, ObserverClaims.NONE).about(remote);
  }

  /** Looks again at how these devices count their ports, and all others of their make. */
  private void correct(Set<DeviceId> ends, Set<DeviceId> tellers) {
    Map<DeviceId, Integer> before = new HashMap<>();
    for (DeviceId device : ends) {
      before.put(device, offsetOf.of(device));
      KnownDevice known = devices.find(device);
      offsetOf.put(
          device,
          known == null ? Optional.empty() : AgentMake.of(known),
          PortNumberOffsets.shown(device, observed.at(device)));
    }
    offsetOf.settle().stream()
        .filter(device -> !before.containsKey(device))
        .forEach(device -> correct(device, tellers));
    before.forEach((device, offset) -> {
      if (offsetOf.of(device) != offset || tellers.contains(device)) {
        correct(device, tellers);
      }
    });
  }

  private void correct(DeviceId device, Set<DeviceId> tellers) {
    ObserverClaims claims = told.getOrDefault(device, ObserverClaims.NONE);
    int offset = offsetOf.of(device);
    ObserverClaims fresh =
        offset == 0
            ? claims
            : ObserverClaims.of(
                claims.all().stream().map(claim -> offsets.corrected(claim, offset)).toList());
    if (!fresh.all().equals(claims(device).all())) {
      tellers.add(device);
    }
    fresh.keep(meant, device);
  }

  /** Adds what others tell of whom they hear beside a device: it knows whether it hears them. */
  private void addWitnessed(DeviceId witness, Set<DevicePair> pairs) {
    for (DevicePair pair : observed.pairs(witness)) {
      DeviceId observer = pair.low().equals(witness) ? pair.high() : pair.low();
      for (Claim claim : claims(observer).about(witness)) {
        if (claim.localPort() != null) {
          claims(observer).heardBeside(claim).stream()
              .map(far -> DevicePair.of(observer, far))
              .forEach(pairs::add);
        }
      }
    }
  }

  private @Nullable List<Cable> fused(DevicePair pair) {
    if (!devices.know(pair)) {
      contradictions.keep(pair, List.of());
      return null;
    }
    List<Claim> low = claims(pair.low()).about(pair.high());
    List<Claim> high = claims(pair.high()).about(pair.low());
    List<Cable> told = Fusion.fuse(Pairing.pair(low, high));
    List<Cable> likely = confidence.likely(told);
    contradictions.keep(pair, likely.size() == told.size() ? List.of() : confidence.refuted(told));
    return likely.isEmpty() ? null : likely;
  }
}
