package io.bongsu.topology;

import io.bongsu.model.topology.ManualLink;
import io.bongsu.model.topology.NetworkGraph;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * Infers the network from what every device says. Pure: the same facts in any order give the same
 * graph.
 *
 * <p>Stages: {@link Identities} (who is who) → {@link ClaimResolver} (claims with devices and
 * ports) → {@link Pairing} (two claims, one cable) → {@link Fusion} (many protocols, one cable) →
 * {@link BridgedLinks} (spanning tree, aggregation, forwarding tables) → {@link Confidence} →
 * {@link GraphAssembly} (manual links win, unmanaged neighbours become nodes, {@link RoutedLinks}
 * are the other layer).
 */
public final class LinkInference {
  /** Less likely links are not told: they would be guesses on a map that people trust. */
  static final double LEAST_CONFIDENCE = 0.4;

  /** Builds the graph; devices without facts stand alone in it. */
  public NetworkGraph infer(Collection<DeviceFacts> devices, Collection<ManualLink> manual) {
    List<DeviceFacts> sorted =
        devices.stream().sorted(Comparator.comparing(DeviceFacts::device)).toList();
    Ports ports = new Ports(sorted);
    Identities identities = new Identities(sorted);
    ClaimResolver resolver = new ClaimResolver(identities, ports);
    List<Claim> told = new ArrayList<>();
    for (DeviceFacts observer : sorted) {
      told.addAll(resolver.resolve(observer));
    }
    List<Claim> claims = corrected(told, ports);
    Confidence confidence = new Confidence(sorted, claims);
    List<Cable> discovered = confidence.likely(Fusion.fuse(Pairing.pair(claims)));
    List<Cable> cables = new BridgedLinks(sorted, identities, ports).complete(discovered, claims);
    return new GraphAssembly(sorted, ports).assemble(confidence.judge(cables), claims, manual);
  }

  private static List<Claim> corrected(List<Claim> told, Ports ports) {
    PortNumberOffsets offsets = new PortNumberOffsets(Pairing.pair(told), ports);
    return offsets.isEmpty() ? told : told.stream().map(offsets::corrected).toList();
  }
}
