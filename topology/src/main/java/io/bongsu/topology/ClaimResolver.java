package io.bongsu.topology;

import io.bongsu.model.inventory.NetworkInterface;
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
  private final Ports ports;

  ClaimResolver(Identities identities, Ports ports) {
    this.identities = identities;
    this.ports = ports;
  }

  List<Claim> resolve(DeviceFacts observer) {
    List<Claim> resolved = new ArrayList<>();
    if (observer.report() != null) {
      for (NeighbourClaim claim :
          observer.report().claims().stream().sorted(CANONICAL).distinct().toList()) {
        resolve(observer, claim).ifPresent(resolved::add);
      }
    }
    return resolved;
  }

  private Optional<Claim> resolve(DeviceFacts observer, NeighbourClaim claim) {
    Optional<Identities.Match> match = identities.resolve(observer.device(), claim);
    if (match.isPresent() && match.get().device().equals(observer.device())) {
      return Optional.empty();
    }
    PortIndex own = ports.of(observer.device());
    Optional<NetworkInterface> local = own.own(claim.localPort());
    Optional<NetworkInterface> remote =
        match.flatMap(whom -> ports.of(whom.device()).told(claim.remotePort()));
    Set<String> localNames = names(claim.localPort());
    own.lldpPort(claim.localPort().number()).ifPresent(port -> localNames.addAll(names(port)));
    local.ifPresent(port -> localNames.addAll(names(port)));
    Set<String> remoteNames = names(claim.remotePort());
    remote.ifPresent(port -> remoteNames.add(PortName.normalise(port.name())));
    return Optional.of(
        new Claim(
            observer.device(),
            local.orElse(null),
            localNames,
            match.map(Identities.Match::device).orElse(null),
            remote.orElse(null),
            remoteNames,
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
