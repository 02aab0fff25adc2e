package io.bongsu.benchmarks;

import io.bongsu.model.topology.NeighbourProtocol;
import io.bongsu.model.topology.NetworkGraph;
import io.bongsu.model.topology.NetworkGraph.End;
import io.bongsu.model.topology.NetworkGraph.Link;
import io.bongsu.model.topology.NetworkGraph.Node;
import io.bongsu.model.topology.NodeId;
import io.bongsu.topology.GraphDifference;
import io.bongsu.topology.graph.FailureImpact;
import io.bongsu.topology.graph.NetworkPath;
import io.bongsu.topology.graph.Redundancy;
import io.bongsu.topology.graph.SinglePoints;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * CPU time of questions to a finished map, and of comparing two, on a made campus: two cores, two
 * distribution switches per hundred, every access switch on both.
 */
public final class GraphBench {
  private static final int ROUNDS = 30;
  private static final int PER_SITE = 100;

  private GraphBench() {}

  /** Runs it. */
  public static void main(String[] arguments) {
    Options options = new Options(Set.of("--devices"), arguments);
    NetworkGraph map = campus(options.number("--devices", 14_000));
    System.out.println(Machine.description() + "; " + Machine.load());
    System.out.printf("%d nodes, %d links%n", map.nodes().size(), map.links().size());
    NetworkGraph moved = moved(map);
    NodeId first = map.nodes().getFirst().id();
    NodeId last = map.nodes().getLast().id();
    measure("Difference by one moved cable", () -> GraphDifference.between(map, moved).size());
    measure("Single points of failure", () -> SinglePoints.of(map).size());
    measure("Uplinks that share something", () -> Redundancy.missing(map).size());
    measure("What one failure cuts off", () -> new FailureImpact(map).ofNode(first).size());
    measure(
        "Path by cable",
        () -> NetworkPath.between(map, first, last, NetworkPath.Layer.L2, _ -> false).size());
    System.out.println("At the end: " + Machine.load());
  }

  private static void measure(String what, java.util.function.IntSupplier work) {
    double[] millis = new double[ROUNDS];
    int answer = 0;
    for (int i = 0; i < 2 * ROUNDS; i++) {
      long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
      answer = work.getAsInt();
      millis[i % ROUNDS] =
          (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start) / 1e6;
    }
    Arrays.sort(millis);
    System.out.printf(
        "%s: median %.1f ms, worst %.1f ms of CPU (%d)%n",
        what, millis[ROUNDS / 2], millis[ROUNDS - 1], answer);
  }

  private static NetworkGraph campus(int devices) {
    List<Node> nodes = new ArrayList<>(List.of(node(1, "", "core"), node(2, "", "core")));
    List<Link> links = new ArrayList<>(List.of(link(1, 2, 0)));
    for (int id = 3; id <= devices; id++) {
      int place = (id - 3) % PER_SITE;
      int site = id - place;
      boolean distribution = place < 2;
      nodes.add(node(id, "site-" + site, distribution ? "distribution" : "access"));
      links.add(link(distribution ? 1 : site, id, 1));
      links.add(link(distribution ? 2 : site + 1, id, 2));
    }
    nodes.sort(Comparator.comparing(Node::id));
    return new NetworkGraph(List.copyOf(nodes), List.copyOf(links));
  }

  private static NetworkGraph moved(NetworkGraph map) {
    List<Link> links = new ArrayList<>(map.links());
    Link old = links.removeLast();
    End elsewhere = new End(new NodeId("1"), "Te9/9", "Te9/9", 99);
    links.add(new Link("moved", elsewhere, old.b(), old.evidence(), old.confidence(), true, ""));
    return new NetworkGraph(map.nodes(), links);
  }

  private static Node node(int id, String site, String role) {
    return new Node(new NodeId(Integer.toString(id)), "sw-" + id, site, role, true);
  }

  private static Link link(int up, int down, int number) {
    String far = "Gi1/0/" + down;
    String own = "Te1/" + number;
    return new Link(
        "l-" + up + "-" + down,
        new End(new NodeId(Integer.toString(up)), far, far, down),
        new End(new NodeId(Integer.toString(down)), own, own, number),
        List.of(NeighbourProtocol.LLDP),
        0.99,
        true,
        "");
  }
}
