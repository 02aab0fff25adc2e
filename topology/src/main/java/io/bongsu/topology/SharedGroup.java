package io.bongsu.topology;

import io.bongsu.model.topology.NetworkGraph.Link;
import io.bongsu.model.topology.NetworkGraph.Node;
import java.util.List;
import java.util.Set;

/**
 * Ports that hang together by what is heard on them, and what the graph shows of that.
 *
 * @param ports all of them
 * @param nodes the segments among them
 * @param links the cables that stay, and those to segments
 * @param heard links that are no cables of their own
 */
record SharedGroup(Set<LinkPort> ports, List<Node> nodes, List<Link> links, List<Link> heard) {}
