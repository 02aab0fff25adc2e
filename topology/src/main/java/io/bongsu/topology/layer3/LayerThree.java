package io.bongsu.topology.layer3;

import io.bongsu.model.topology.NetworkGraph;
import io.bongsu.model.topology.NetworkGraph.Link;
import io.bongsu.model.topology.NetworkGraph.Node;
import io.bongsu.model.topology.NodeId;
import io.bongsu.topology.DeviceFacts;
import io.bongsu.topology.graph.Subnet;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * Layer 3 as a map of its own: who routes, and the subnets in which at least two devices have
 * addresses. Immutable; the same for the same input in any order.
 *
 * <p>A point-to-point subnet of two devices is a line between them, any other is a node with a line
 * to each member. Devices that are reached over one interface only and route with nobody have no
 * node of their own: their subnet counts them.
 *
 * @param nodes devices and subnets, by id
 * @param lines adjacencies, point-to-point subnets without one, and members of subnets, by id
 * @param around by the node of a subnet: the subnet, and who is folded into it
 */
public record LayerThree(List<Node> nodes, List<Link> lines, Map<NodeId, Around> around) {
  /** Nobody has told an address. */
  public static final LayerThree EMPTY = new LayerThree(List.of(), List.of(), Map.of());

  /**
   * What stands behind the node of a subnet.
   *
   * @param folded devices that have no node of their own, by id
   */
  public record Around(Subnet subnet, List<NodeId> folded) {}

  /**
   * Draws it once; {@link LayerThreeDrawing} does it again and again.
   *
   * @param graph the nodes by their names, and who is adjacent to whom
   * @param facts of the devices, with their addresses and interfaces
   */
  public static LayerThree of(NetworkGraph graph, Collection<DeviceFacts> facts) {
    return new LayerThreeDrawing().draw(graph, facts);
  }

  /** As a graph of which the lines are adjacencies. */
  public NetworkGraph graph() {
    return new NetworkGraph(nodes, List.of(), lines);
  }
}
