package io.bongsu.topology;

import io.bongsu.model.device.DeviceId;
import io.bongsu.model.inventory.NetworkInterface;
import io.bongsu.model.topology.Contradiction;
import io.bongsu.model.topology.NeighbourClaim;
import io.bongsu.model.topology.PortEvidence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Stage two: whom each claim means and which ports. Claims about oneself end here. */
final class ClaimResolver {
  private static final Comparator<NeighbourClaim> CANONICAL =
      Comparator.comparing(NeighbourClaim::protocol)
          .thenComparingInt(claim -> claim.localPort().number())
          .thenComparingInt(claim -> claim.localPort().ifIndex())
          .thenComparing(claim -> claim.localPort().id())
          .thenComparing(claim -> claim.chassis().text())
          .thenComparing(claim -> claim.remotePort().id())
          .thenComparing(NeighbourClaim::sysName);

  private final Identities identities;
  private final KnownDevices devices;

  ClaimResolver(Identities identities, KnownDevices devices) {
    this.identities = identities;
    this.devices = devices;
  }

  List<Claim> resolve(KnownDevice observer) {
    List<Claim> resolved = new ArrayList<>();
    for (NeighbourClaim claim : observer.claims().stream().sorted(CANONICAL).distinct().toList()) {
      resolve(observer, claim).ifPresent(resolved::add);
    }
    return List.copyOf(resolved);
  }

  /** What an observer tells of neighbours whose keys do not agree on whom they mean. */
  List<Contradiction> doubts(KnownDevice observer, List<Claim> resolved) {
    return resolved.stream()
        .filter(claim -> claim.remote() == null && !claim.told().remembered())
        .flatMap(claim -> doubt(observer, claim).stream())
        .distinct()
        .sorted()
        .toList();
  }

  private Optional<Contradiction> doubt(KnownDevice observer, Claim claim) {
    NeighbourClaim told = claim.told();
    List<DeviceId> rivals =
        identities.rivals(observer.id(), told).stream()
            .filter(device -> !device.equals(observer.id()))
            .toList();
    return rivals.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Contradiction(
                identities.isShared(told)
                    ? Contradiction.Kind.SHARED_KEY
                    : Contradiction.Kind.IDENTITY,
                observer.id(),
                claim.localPort() == null ? told.localPort().id() : claim.localPort().name(),
                told.sysName().isEmpty() ? told.chassis().text() : told.sysName(),
                rivals));
  }

  private Optional<Claim> resolve(KnownDevice observer, NeighbourClaim claim) {
    Optional<Identities.Match> match = identities.resolve(observer.id(), claim);
    if (match.isPresent() && match.get().device().equals(observer.id())) {
      return Optional.empty();
    }
    PortIndex own = observer.ports();
    Optional<NetworkInterface> local = own.own(claim.localPort());
    Optional<NetworkInterface> remote =
        match.flatMap(whom -> devices.ports(whom.device()).told(claim.remotePort()));
    Set<String> localNames = names(claim.localPort());
    own.lldpPort(claim.localPort().number()).ifPresent(port -> localNames.addAll(names(port)));
    local.ifPresent(port -> localNames.addAll(names(port)));
    Set<String> remoteNames = names(claim.remotePort());
    remote.ifPresent(port -> remoteNames.add(PortName.normalise(port.name())));
    return Optional.of(
        new Claim(
            observer.id(),
            local.orElse(null),
            Set.copyOf(localNames),
            match.map(Identities.Match::device).orElse(null),
            remote.orElse(null),
            Set.copyOf(remoteNames),
            match.map(Identities.Match::strong).orElse(false),
            claim));
  }

  private static Set<String> names(PortEvidence port) {
    return nonEmpty(port.id(), port.description());
  }

  private static Set<String> names(NetworkInterface port) {
    String mac = port.mac() == null ? "" : port.mac().toString();
    return nonEmpty(port.name(), port.description(), port.alias(), mac);
  }

  private static Set<String> nonEmpty(String... texts) {
    Set<String> found = new HashSet<>();
    for (String text : texts) {
      found.add(PortName.normalise(text));
    }
    found.remove("");
    return found;
  }
}
