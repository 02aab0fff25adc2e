package io.bongsu.app.offline;

import io.bongsu.model.topology.NetworkGraph;
import io.bongsu.model.topology.NodeId;
import io.bongsu.topology.DeviceFacts;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes a graph in the shape that {@code topology --json} promises; managed nodes are called by
 * their file's name. Links to unmanaged neighbours are left out: their far end has no file; the
 * neighbours themselves are among the nodes. Of a shared segment there are a node, a link of layer
 * {@code segment} from each member, and among those of layer {@code l2} who hears whom over it.
 */
final class TopologyJson {
  private final JsonMapper json = JsonMapper.shared();
  private final Map<NodeId, String> names;

  TopologyJson(Map<NodeId, String> names) {
    this.names = names;
  }

  /** What each node of a device is called. */
  static Map<NodeId, String> names(List<DeviceFacts> devices) {
    return devices.stream()
        .collect(Collectors.toMap(facts -> NodeId.of(facts.device()), DeviceFacts::name));
  }

  String of(NetworkGraph graph) {
    ObjectNode root = json.createObjectNode();
    var nodes = root.putArray("nodes");
    for (NetworkGraph.Node node : graph.nodes()) {
      nodes
          .addObject()
          .put("id", idOf(node.id()))
          .put("managed", node.managed())
          .put("kind", node.id().kind().label())
          .put("name", node.name());
    }
    var links = root.putArray("links");
    for (NetworkGraph.Link link : graph.links()) {
      if (isBetweenFiles(link)) {
        write(links.addObject(), "l2", link);
      } else if (isOnSegment(link)) {
        write(links.addObject(), "segment", link);
      }
    }
    graph.heard().stream()
        .filter(TopologyJson::isBetweenFiles)
        .forEach(link -> write(links.addObject(), "l2", link).put("heard", true));
    graph.adjacencies().forEach(link -> write(links.addObject(), "l3", link));
    return json.writerWithDefaultPrettyPrinter().writeValueAsString(root);
  }

  private ObjectNode write(ObjectNode written, String layer, NetworkGraph.Link link) {
    written.put("layer", layer);
    end(written.putObject("a"), link.a());
    end(written.putObject("b"), link.b());
    written.put("confidence", link.confidence());
    var protocols = written.putArray("protocols");
    link.evidence().forEach(protocol -> protocols.add(protocol.label()));
    return written;
  }

  private static boolean isBetweenFiles(NetworkGraph.Link link) {
    return link.a().node().device().isPresent() && link.b().node().device().isPresent();
  }

  private static boolean isOnSegment(NetworkGraph.Link link) {
    return Stream.of(link.a(), link.b()).anyMatch(end -> end.node().kind() == NodeId.Kind.SEGMENT);
  }

  private void end(ObjectNode node, NetworkGraph.End end) {
    node.put("device", idOf(end.node()));
    if (end.ifIndex() > 0) {
      node.put("ifIndex", end.ifIndex());
    } else {
      node.putNull("ifIndex");
    }
    node.put("port", end.port());
  }

  private String idOf(NodeId id) {
    return names.getOrDefault(id, id.text());
  }
}
