package io.bongsu.topology;

import io.bongsu.model.device.DeviceId;
import io.bongsu.model.inventory.NetworkInterface;
import io.bongsu.model.topology.Contradiction;
import io.bongsu.model.topology.NeighbourProtocol;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How sure a cable is, from what speaks for it and what speaks against it. Families of evidence
 * that do not depend on each other are combined; protocols of the same agent that tell the same are
 * one family.
 */
final class Confidence {
  private static final double SUREST = 0.99;
  private static final double AMBIGUOUS = 0.4;

  private final KnownDevices devices;
  private final Function<DeviceId, ObserverClaims> claims;

  /**
   * Judges by what devices tell.
   *
   * @param claims what each tells of its neighbours, with the ports it means
   */
  Confidence(KnownDevices devices, Function<DeviceId, ObserverClaims> claims) {
    this.devices = devices;
    this.claims = claims;
  }

  /** A cable with its verdict. */
  record Judged(Cable cable, double confidence, String note) {}

  /** Verdicts; what is less likely than the least that is told is left out. */
  List<Judged> judge(List<Cable> cables) {
    return cables.stream()
        .map(this::judge)
        .filter(judged -> judged.confidence() >= LinkInference.LEAST_CONFIDENCE)
        .toList();
  }

  /** What forwarding tables leave open: the ends may share a segment. */
  List<Judged> ambiguous(List<Cable> cables) {
    return cables.stream().map(cable -> new Judged(cable, AMBIGUOUS, "")).toList();
  }

  /** The cables likely enough for others to rest on. */
  List<Cable> likely(List<Cable> cables) {
    return judge(cables).stream().map(Judged::cable).toList();
  }

  /**
   * What one end tells of a cable whose far port hears somebody else: too unlikely to be drawn.
   * What is only remembered from before a port went down contradicts nobody.
   */
  List<Contradiction> refuted(List<Cable> cables) {
    return cables.stream()
        .filter(cable -> judge(cable).confidence() < LinkInference.LEAST_CONFIDENCE)
        .flatMap(cable -> refuted(cable.claims().getFirst()).stream())
        .distinct()
        .sorted()
        .toList();
  }

  private Optional<Contradiction> refuted(Claim claim) {
    NetworkInterface far = claim.remotePort();
    if (far == null || claim.told().remembered()) {
      return Optional.empty();
    }
    List<DeviceId> meant = new ArrayList<>(List.of(claim.remoteDevice()));
    Set<DeviceId> heard = new TreeSet<>(witnesses(claim));
    heard.addAll(claims.apply(claim.remoteDevice()).heard().getOrDefault(far.ifIndex(), Set.of()));
    meant.addAll(heard);
    return Optional.of(
        new Contradiction(
            Contradiction.Kind.FAR_PORT,
            claim.observer(),
            claim.localPort() == null ? claim.told().localPort().id() : claim.localPort().name(),
            far.name(),
            meant));
  }

  private Judged judge(Cable cable) {
    List<Claim> discovery =
        cable.claims().stream()
            .filter(claim -> !NeighbourProtocol.BRIDGED.contains(protocol(claim)))
            .toList();
    List<Double> families = new ArrayList<>();
    Judged discovered = discovery.isEmpty() ? null : discovered(cable, discovery);
    if (discovered != null) {
      families.add(discovered.confidence());
    }
    add(families, cable, NeighbourProtocol.STP, 0.9, 0.75);
    add(families, cable, NeighbourProtocol.LACP, 0.9, 0.75);
    add(families, cable, NeighbourProtocol.FDB, 0.75, 0.55);
    double doubt = families.stream().mapToDouble(one -> 1 - one).reduce(1, (l, r) -> l * r);
    double sure =
        Math.max(
            Math.min(SUREST, 1 - doubt), families.stream().mapToDouble(one -> one).max().orElse(0));
    boolean confirmed = families.size() > 1;
    String note = discovered == null || confirmed ? "" : discovered.note();
    return new Judged(cable, Math.round(sure * 1000) / 1000.0, note);
  }

  private static void add(
      List<Double> families, Cable cable, NeighbourProtocol family, double both, double one) {
    long tellers =
        cable.claims().stream()
            .filter(claim -> protocol(claim) == family)
            .map(Claim::observer)
            .distinct()
            .count();
    if (tellers > 0) {
      families.add(tellers > 1 ? both : one);
    }
  }

  private static NeighbourProtocol protocol(Claim claim) {
    return claim.told().protocol();
  }

  private Judged discovered(Cable cable, List<Claim> claims) {
    if (claims.stream().map(Claim::observer).distinct().count() > 1) {
      return new Judged(cable, twoSided(cable, claims), "");
    }
    Claim claim = claims.getFirst();
    DeviceId silent = claim.observer().equals(cable.a()) ? cable.b() : cable.a();
    NetworkInterface farPort = silent.equals(cable.a()) ? cable.aPort() : cable.bPort();
    if (namesSomebodyElse(silent, farPort, claim.observer())) {
      return new Judged(cable, 0.2, "The far port names another neighbour");
    }
    if (isDenied(claim)) {
      return new Judged(cable, 0.2, "Whoever hears that neighbour there does not hear this one");
    }
    if (!devices.of(silent).claims().isEmpty()) {
      return new Judged(cable, claim.strong() ? 0.6 : 0.45, "Only one end names the other");
    }
    boolean resolved = cable.aPort() != null && cable.bPort() != null;
    return new Judged(cable, !claim.strong() ? 0.5 : resolved ? 0.85 : 0.7, "");
  }

  /** A port that only its neighbour could name is a little less sure than one both know. */
  private static double twoSided(Cable cable, List<Claim> claims) {
    if (cable.aPort() == null || cable.bPort() == null) {
      return 0.85;
    }
    boolean known = knowsItself(cable.a(), claims) && knowsItself(cable.b(), claims);
    return known ? SUREST : 0.95;
  }

  private static boolean knowsItself(DeviceId device, List<Claim> claims) {
    return claims.stream()
        .filter(claim -> claim.observer().equals(device))
        .map(Claim::localPort)
        .anyMatch(Objects::nonNull);
  }

  private boolean namesSomebodyElse(
      DeviceId device, @Nullable NetworkInterface port, DeviceId expected) {
    if (port == null) {
      return false;
    }
    Set<DeviceId> heard = claims.apply(device).heard().getOrDefault(port.ifIndex(), Set.of());
    return !heard.isEmpty() && !heard.contains(expected);
  }

  /**
   * On a segment everybody hears everybody: where others hear this neighbour among several, and the
   * observer hears them beside it, they hear the observer, or what it tells is over.
   */
  private boolean isDenied(Claim claim) {
    Set<DeviceId> witnesses = witnesses(claim);
    return !witnesses.isEmpty()
        && witnesses.stream()
            .allMatch(witness -> claims.apply(witness).about(claim.observer()).isEmpty());
  }

  /** Who is heard beside a neighbour, and hears it among several itself. */
  private Set<DeviceId> witnesses(Claim claim) {
    Set<DeviceId> beside = claims.apply(claim.observer()).heardBeside(claim);
    beside.removeIf(witness ->
        claims.apply(witness).about(claim.remoteDevice()).stream()
            .noneMatch(
                heard -> !heard.told().remembered() && claims.apply(witness).hearsSeveral(heard)));
    return beside;
  }
}
