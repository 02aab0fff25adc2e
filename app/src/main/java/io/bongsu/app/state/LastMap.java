package io.bongsu.app.state;

import io.bongsu.model.device.DeviceId;
import io.bongsu.model.topology.NetworkGraph;
import io.bongsu.model.topology.NetworkGraph.Link;
import io.bongsu.model.topology.NodeId;
import java.util.Collection;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The last map that was written down, as far as it can be shown still. */
final class LastMap {
  private LastMap() {}

  /** Without devices that are gone, and whatever led to them. */
  static NetworkGraph of(NetworkGraph recorded, Collection<DeviceView> views) {
    Set<DeviceId> known = views.stream().map(DeviceView::id).collect(Collectors.toSet());
    Predicate<NodeId> stands = node -> node.device().map(known::contains).orElse(true);
    Predicate<Link> leads = link -> stands.test(link.a().node()) && stands.test(link.b().node());
    return new NetworkGraph(
            recorded.nodes().stream().filter(node -> stands.test(node.id())).toList(),
            recorded.links().stream().filter(leads).toList(),
            recorded.adjacencies().stream().filter(leads).toList())
        .with(recorded.dependencies().stream().filter(leads).toList());
  }
}
