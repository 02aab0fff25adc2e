package io.bongsu.topology;

import io.bongsu.model.device.DeviceId;
import io.bongsu.model.topology.NeighbourClaim;
import io.bongsu.model.topology.NeighbourClaim.Capability;
import io.bongsu.model.topology.NetworkGraph.End;
import io.bongsu.model.topology.NetworkGraph.Link;
import io.bongsu.model.topology.NetworkGraph.Node;
import io.bongsu.model.topology.NodeId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/** Unmanaged neighbours: one node per identity, however many devices hear it. */
final class ExternalNodes {
  private static final double HEARD = 0.85;

  private final Function<DeviceId, DeviceFacts> observers;
  private final ExternalIdentities identities;
  private final Map<NodeId, Node> nodes = new TreeMap<>();
  private final Map<String, Link> links = new TreeMap<>();

  /**
   * Makes nodes of claims.
   *
   * @param strangers claims in the order of observers; all that mean a neighbour of one of them
   */
  ExternalNodes(List<Claim> strangers, Function<DeviceId, DeviceFacts> observers) {
    this.observers = observers;
    identities = new ExternalIdentities(strangers, observer -> observers.apply(observer).site());
    strangers.forEach(this::hear);
  }

  Map<NodeId, Node> nodes() {
    return nodes;
  }

  Map<String, Link> links() {
    return links;
  }

  private void hear(Claim claim) {
    DeviceFacts observer = observers.apply(claim.observer());
    NodeId id = NodeId.external(LinkIds.digest(identities.of(claim)));
    NeighbourClaim told = claim.told();
    nodes.merge(
        id,
        new Node(id, name(told), observer.site(), role(told), false, told.hardware()),
        ExternalNodes::heardAgain);
    End near = GraphParts.end(NodeId.of(claim.observer()), claim.localPort(), localText(claim));
    End far = new End(id, claim.told().remotePort().id(), "", 0);
    String linkId = LinkIds.of(near, new End(id, "", "", 0));
    Set<io.bongsu.model.topology.NeighbourProtocol> evidence =
        new TreeSet<>(Set.of(claim.told().protocol()));
    Link known = links.get(linkId);
    if (known != null) {
      evidence.addAll(known.evidence());
    }
    End best = known == null || known.b().port().isEmpty() ? far : known.b();
    links.put(linkId, new Link(linkId, near, best, List.copyOf(evidence), HEARD, false, ""));
  }

  /** Who heard it first names it; another one may hear what hardware it is. */
  private static Node heardAgain(Node known, Node again) {
    return known.hardware().isEmpty() && !again.hardware().isEmpty()
        ? new Node(known.id(), known.name(), known.site(), known.role(), false, again.hardware())
        : known;
  }

  private static String localText(Claim claim) {
    String id = claim.told().localPort().id();
    return id.isEmpty() && claim.told().localPort().number() > 0
        ? "port " + claim.told().localPort().number()
        : id;
  }

  private static String name(NeighbourClaim told) {
    if (!told.sysName().isEmpty()) {
      return told.sysName();
    }
    return told.chassis().text().isEmpty() ? "unknown" : told.chassis().text();
  }

  private static String role(NeighbourClaim told) {
    Set<Capability> able = told.capabilities();
    if (able.contains(Capability.TELEPHONE)) {
      return "phone";
    }
    if (able.contains(Capability.WLAN_ACCESS_POINT)) {
      return "ap";
    }
    if (able.contains(Capability.ROUTER)) {
      return "router";
    }
    return able.contains(Capability.BRIDGE)
        ? "switch"
        : able.contains(Capability.STATION_ONLY) ? "host" : "";
  }
}
