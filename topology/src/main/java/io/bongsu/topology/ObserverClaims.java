package io.bongsu.topology;

import io.bongsu.model.device.DeviceId;
import io.bongsu.model.inventory.NetworkInterface;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What one device tells of its neighbours, in its canonical order.
 *
 * @param all every claim
 * @param byRemote those about managed devices
 * @param strangers those about others
 * @param heard which managed devices each of its ports names, by ifIndex
 */
record ObserverClaims(
    List<Claim> all,
    Map<DeviceId, List<Claim>> byRemote,
    List<Claim> strangers,
    Map<Integer, Set<DeviceId>> heard) {
  static final ObserverClaims NONE = new ObserverClaims(List.of(), Map.of(), List.of(), Map.of());

  static ObserverClaims of(List<Claim> claims) {
    if (claims.isEmpty()) {
      return NONE;
    }
    List<Claim> managed = claims.stream().filter(claim -> claim.remote() != null).toList();
    return new ObserverClaims(
        claims,
        managed.stream()
            .collect(
                Collectors.groupingBy(
                    Claim::remoteDevice, LinkedHashMap::new, Collectors.toUnmodifiableList())),
        claims.stream().filter(claim -> claim.remote() == null).toList(),
        heard(managed));
  }

  private static Map<Integer, Set<DeviceId>> heard(List<Claim> managed) {
    Map<Integer, Set<DeviceId>> heard = new HashMap<>();
    for (Claim claim : managed) {
      if (claim.localPort() != null) {
        heard
            .computeIfAbsent(claim.localPort().ifIndex(), _ -> new HashSet<>())
            .add(claim.remoteDevice());
      }
    }
    return heard;
  }

  /** Keeps these in the place of what was; where there are none, nothing is kept. */
  void keep(Map<DeviceId, ObserverClaims> kept, DeviceId observer) {
    if (all.isEmpty()) {
      kept.remove(observer);
    } else {
      kept.put(observer, this);
    }
  }

  /** Adds the pairs of the observer with every device it names. */
  void addPairs(DeviceId observer, Set<DevicePair> pairs) {
    byRemote.keySet().forEach(far -> pairs.add(DevicePair.of(observer, far)));
  }

  List<Claim> about(DeviceId remote) {
    return byRemote.getOrDefault(remote, List.of());
  }

  /** The other managed devices that are heard on the port of a claim. */
  Set<DeviceId> heardBeside(Claim claim) {
    Set<DeviceId> beside = new TreeSet<>();
    if (claim.localPort() != null) {
      beside.addAll(heard.getOrDefault(claim.localPort().ifIndex(), Set.of()));
    }
    beside.remove(claim.remoteDevice());
    return beside;
  }

  /** True when the port of a claim hears somebody else there too, managed or not. */
  boolean hearsSeveral(Claim claim) {
    return claim.localPort() != null
        && all.stream()
            .filter(other -> isAt(claim.localPort(), other))
            .anyMatch(other -> !claim.remoteDevice().equals(other.remote()));
  }

  private static boolean isAt(NetworkInterface port, Claim other) {
    return other.localPort() != null && other.localPort().ifIndex() == port.ifIndex();
  }
}
