package io.bongsu.topology;

import io.bongsu.model.net.MacAddress;
import io.bongsu.model.topology.ChassisId;
import io.bongsu.model.topology.NeighbourClaim;
import io.bongsu.model.topology.PortEvidence;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which claims about unmanaged neighbours mean the same one: those that share a chassis id or MAC;
 * a name alone joins what heard it on the same port, or the only one that bears it. The same name
 * with two chassis ids is two neighbours.
 */
final class ExternalIdentities {
  private final Map<String, String> parents = new HashMap<>();
  private final Map<String, Set<String>> byName = new HashMap<>();
  private final Map<String, Set<String>> byPort = new HashMap<>();

  ExternalIdentities(List<Claim> claims) {
    claims.stream().filter(claim -> isStrong(claim.told())).forEach(this::addStrong);
    claims.stream().filter(claim -> !isStrong(claim.told())).forEach(this::joinNamed);
  }

  /** The key of the neighbour that a claim means. */
  String of(Claim claim) {
    return root(token(claim));
  }

  private static boolean isStrong(NeighbourClaim told) {
    return Identities.macIn(told).isPresent()
        || (told.chassis().kind() != ChassisId.Kind.DEVICE_ID && !told.chassis().text().isEmpty());
  }

  /** What neighbours without a key of their own may be joined by, empty when they tell no name. */
  static String group(NeighbourClaim told) {
    return DeviceKeys.shortName(name(told));
  }

  /** True when the neighbour tells a name only, so that it may be one that others know better. */
  static boolean isOnlyNamed(NeighbourClaim told) {
    return !isStrong(told) && !name(told).isEmpty();
  }

  /** The keys of its own that the neighbour tells. */
  static Set<Object> keys(NeighbourClaim told) {
    Set<Object> keys = new HashSet<>();
    if (isStrong(told)) {
      keys.add(Identities.macIn(told).map(Object.class::cast).orElse(told.chassis()));
      remotePortMac(told).ifPresent(keys::add);
    }
    return keys;
  }

  private static String token(Claim claim) {
    NeighbourClaim told = claim.told();
    if (isStrong(told)) {
      return Identities.macIn(told)
          .map(mac -> "mac " + mac)
          .orElse(told.chassis().kind() + " " + told.chassis().text());
    }
    String name = name(told);
    return name.isEmpty() ? "port " + port(claim) : "name " + name;
  }

  private static String name(NeighbourClaim told) {
    String name = told.sysName().isEmpty() ? told.chassis().text() : told.sysName();
    return name.toLowerCase(Locale.ROOT).strip();
  }

  private static String port(Claim claim) {
    PortEvidence local = claim.told().localPort();
    return claim.observer()
        + " "
        + (claim.localPort() == null
            ? local.number() + " " + local.id()
            : claim.localPort().ifIndex());
  }

  private void addStrong(Claim claim) {
    String token = token(claim);
    remotePortMac(claim.told()).ifPresent(mac -> join(token, "mac " + mac));
    String name = name(claim.told());
    if (!name.isEmpty()) {
      byName.computeIfAbsent(name, _ -> new TreeSet<>()).add(token);
      byName.computeIfAbsent(DeviceKeys.shortName(name), _ -> new TreeSet<>()).add(token);
      byPort.computeIfAbsent(portAndName(claim), _ -> new TreeSet<>()).add(token);
    }
  }

  /** A port id that is a MAC belongs to the neighbour as its chassis id does. */
  static Optional<MacAddress> remotePortMac(NeighbourClaim told) {
    return told.remotePort().kind() == PortEvidence.Kind.MAC
        ? MacAddress.tryParse(told.remotePort().id()).filter(SharedAddresses::isOneDevices)
        : Optional.empty();
  }

  private static String portAndName(Claim claim) {
    return port(claim) + " " + DeviceKeys.shortName(name(claim.told()));
  }

  private void joinNamed(Claim claim) {
    String name = name(claim.told());
    if (name.isEmpty()) {
      return;
    }
    Set<String> here = roots(byPort.getOrDefault(portAndName(claim), Set.of()));
    Set<String> full = roots(byName.getOrDefault(name, Set.of()));
    Set<String> shorter = roots(byName.getOrDefault(DeviceKeys.shortName(name), Set.of()));
    for (Set<String> candidates : List.of(here, full, shorter)) {
      if (candidates.size() == 1) {
        join(token(claim), candidates.iterator().next());
        return;
      }
    }
  }

  private Set<String> roots(Set<String> tokens) {
    Set<String> found = new HashSet<>();
    tokens.forEach(token -> found.add(root(token)));
    return found;
  }

  /** Each step on the way up is shortened, so that long chains are walked once. */
  private String root(String token) {
    String at = token;
    for (String up = parents.get(at); up != null; up = parents.get(at)) {
      parents.put(at, parents.getOrDefault(up, up));
      at = up;
    }
    return at;
  }

  private void join(String one, String other) {
    String left = root(one);
    String right = root(other);
    if (!left.equals(right)) {
      boolean first = left.compareTo(right) < 0;
      parents.put(first ? right : left, first ? left : right);
    }
  }
}
