package io.bongsu.topology;

import io.bongsu.model.inventory.NetworkInterface;
import io.bongsu.model.net.MacAddress;
import io.bongsu.model.topology.NetworkGraph.End;
import io.bongsu.model.topology.NetworkGraph.Link;
import io.bongsu.model.topology.NetworkGraph.Node;
import io.bongsu.model.topology.NodeId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How devices, judged cables and ports look in the graph. */
final class GraphParts {
  private GraphParts() {}

  static Node node(DeviceFacts facts) {
    return new Node(NodeId.of(facts.device()), facts.name(), facts.site(), facts.role(), true);
  }

  /**
   * The links of one pair of devices. Two cables whose ports nobody could resolve may share an id:
   * the later one gets a number.
   */
  static List<Link> links(List<Confidence.Judged> cables) {
    Map<String, Link> links = new LinkedHashMap<>();
    for (Confidence.Judged cable : cables) {
      Link link = link(cable);
      String id = link.id();
      for (int copy = 2; links.containsKey(id); copy++) {
        id = link.id() + "-" + copy;
      }
      links.put(id, withId(link, id));
    }
    return List.copyOf(links.values());
  }

  private static Link withId(Link link, String id) {
    return new Link(
        id, link.a(), link.b(), link.evidence(), link.confidence(), link.bothSides(), link.note());
  }

  private static Link link(Confidence.Judged judged) {
    Cable cable = judged.cable();
    End a = end(NodeId.of(cable.a()), cable.aPort(), cable.aText());
    End b = end(NodeId.of(cable.b()), cable.bPort(), cable.bText());
    return new Link(
        LinkIds.of(a, b),
        a,
        b,
        List.copyOf(cable.protocols()),
        judged.confidence(),
        cable.bothSides(),
        judged.note());
  }

  static End end(NodeId node, @Nullable NetworkInterface port, String text) {
    return port == null
        ? new End(node, text, "", 0)
        : new End(
            node,
            isBetterName(port, text) ? text : port.name(),
            port.key(),
            Math.max(0, port.ifIndex()));
  }

  /** A port without an ifIndex is best called what its neighbour heard, unless that is a MAC. */
  private static boolean isBetterName(NetworkInterface port, String heard) {
    boolean usable = !heard.isEmpty() && MacAddress.tryParse(heard).isEmpty();
    return port.name().isEmpty() || (port.ifIndex() < 0 && usable);
  }
}
