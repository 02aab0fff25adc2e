package io.bongsu.topology;

import io.bongsu.model.device.DeviceId;
import io.bongsu.model.net.MacAddress;
import io.bongsu.model.topology.ChassisId;
import io.bongsu.model.topology.NeighbourClaim;
import io.bongsu.model.topology.PortEvidence;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Which claims about unmanaged neighbours mean the same one: those that share a chassis id or MAC;
 * or a name, a management address and a description, as of a box that tells a chassis id of its own
 * on each port; a name alone joins what heard it on the same port, or the only one that bears it.
 * Else the same name with two chassis ids is two neighbours.
 */
final class ExternalIdentities {
  private final Map<String, String> parents = new HashMap<>();
  private final Map<String, Set<String>> byName = new HashMap<>();
  private final Map<String, Set<String>> byPort = new HashMap<>();

  private final IdentityHashMap<Claim, String> tokens = new IdentityHashMap<>();

  /**
   * Joins claims.
   *
   * @param claims all that may mean the same neighbours
   * @param site where an observer stands
   */
  ExternalIdentities(List<Claim> claims, Function<DeviceId, String> site) {
    List<Claim> named = new ArrayList<>();
    SameDescriptions described = new SameDescriptions(site);
    for (Claim claim : claims) {
      boolean strong = isStrong(claim.told());
      String token = strong ? strongToken(claim.told()) : weakToken(claim);
      tokens.put(claim, token);
      if (strong) {
        addStrong(claim, token);
        described.add(claim, name(claim.told()), token);
      } else {
        named.add(claim);
      }
    }
    described.groups().forEach(group -> group.forEach(token -> join(group.first(), token)));
    named.forEach(this::joinNamed);
  }

  /** The key of the neighbour that a claim means. */
  String of(Claim claim) {
    return root(token(claim));
  }

  private String token(Claim claim) {
    return Objects.requireNonNull(tokens.get(claim), "a claim of another family");
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
      if (SameDescriptions.describes(told, name(told))) {
        keys.addAll(told.addresses());
      }
    }
    return keys;
  }

  private static String strongToken(NeighbourClaim told) {
    return Identities.macIn(told)
        .map(mac -> "mac " + mac)
        .orElseGet(() -> told.chassis().kind() + " " + told.chassis().text());
  }

  private static String weakToken(Claim claim) {
    String name = name(claim.told());
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

  private void addStrong(Claim claim, String token) {
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
