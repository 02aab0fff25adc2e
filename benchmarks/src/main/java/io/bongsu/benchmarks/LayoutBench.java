package io.bongsu.benchmarks;

import io.bongsu.model.topology.LayoutStore.Position;
import io.bongsu.model.topology.NetworkGraph;
import io.bongsu.model.topology.NetworkGraph.End;
import io.bongsu.model.topology.NetworkGraph.Link;
import io.bongsu.model.topology.NetworkGraph.Node;
import io.bongsu.model.topology.NodeId;
import io.bongsu.topology.MapLayout;
import io.bongsu.topology.layer3.LayerThree;
import io.bongsu.topology.layer3.LayerThreeDrawing;
import io.bongsu.topology.layer3.LayerThreeLayout;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * Measures where the map puts everything: a whole network at once, then one device more, then a
 * thousand. Options: {@code --devices 15000 --links 19000}; runs with 60 sites, with 1,000 and with
 * one, then layer 3: what is drawn of it and where that stands.
 */
public final class LayoutBench {
  private static final int ROUNDS = 5;
  private static final int MANY = 1_000;

  private final int devices;
  private final int links;
  private final PrintStream out;

  private LayoutBench(int devices, int links, PrintStream out) {
    this.devices = devices;
    this.links = links;
    this.out = out;
  }

  /** Runs it. */
  public static void main(String[] arguments) {
    Options options = new Options(Set.of("--devices", "--links"), arguments);
    LayoutBench bench =
        new LayoutBench(
            options.number("--devices", 15_000), options.number("--links", 19_000), System.out);
    System.out.println(Machine.description() + "; " + Machine.load());
    List.of(60, 1_000, 1).forEach(bench::run);
    bench.layerThree();
    System.out.println("At the end: " + Machine.load());
  }

  private void run(int sites) {
    NetworkGraph all = network(devices + MANY, sites);
    NetworkGraph before = firstOf(all, devices);
    MapLayout layout = new MapLayout();
    MapLayout.Placement placed = layout.place(before, Map.of(), Map.of());
    long atOnce = usual(before, Map.of(), Map.of());
    long oneMore = usual(firstOf(all, devices + 1), placed.sites(), placed.devices());
    long manyMore = usual(all, placed.sites(), placed.devices());
    out.printf(
        "%d devices, %d links, %d sites: all %d ms of CPU, one more %d ms, %d more %d ms; %s%n",
        devices,
        before.links().size(),
        sites,
        atOnce,
        oneMore,
        MANY,
        manyMore,
        stays(placed, layout.place(all, placed.sites(), placed.devices())));
  }

  private void layerThree() {
    RoutedSites all = RoutedSites.of(devices + 1);
    RoutedSites before = all.withoutFirst();
    LayerThreeLayout layout = new LayerThreeLayout();
    LayerThreeDrawing drawing = new LayerThreeDrawing();
    LayerThree layer = drawing.draw(before.graph(), before.facts());
    Map<String, Position> places = layout.place(layer, Map.of());
    LayerThree more = LayerThree.of(all.graph(), all.facts());
    out.printf(
        "layer 3, %d nodes, %d lines of %d devices: drawn %d ms of CPU, placed %d ms; one router"
            + " more: drawn %d ms, placed %d ms%n",
        layer.nodes().size(),
        layer.lines().size(),
        devices,
        usual(() -> LayerThree.of(before.graph(), before.facts())),
        usual(() -> layout.place(layer, Map.of())),
        usual(
            () -> drawing.draw(before.graph(), before.facts()),
            () -> drawing.draw(all.graph(), all.facts())),
        usual(() -> layout.place(more, places)));
  }

  private static long usual(
      NetworkGraph graph, Map<String, Position> sites, Map<String, Position> nodes) {
    return usual(() -> new MapLayout().place(graph, sites, nodes));
  }

  private static long usual(Supplier<?> work) {
    return usual(() -> "", work);
  }

  /** In ms, and what has to be before each time is not counted. */
  private static long usual(Supplier<?> before, Supplier<?> work) {
    return IntStream.range(0, ROUNDS)
        .mapToLong(_ -> {
          var _ = before.get();
          long start = cpu();
          var _ = work.get();
          return (cpu() - start) / 1_000_000;
        })
        .sorted()
        .skip(ROUNDS / 2)
        .findFirst()
        .orElseThrow();
  }

  /** The layout runs on one thread: its own time says the same on a busy machine. */
  private static long cpu() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private static String stays(MapLayout.Placement before, MapLayout.Placement after) {
    boolean same =
        after.devices().entrySet().containsAll(before.devices().entrySet())
            && after.sites().entrySet().containsAll(before.sites().entrySet());
    return same ? "nothing else moved" : "SOMETHING ELSE MOVED";
  }

  /**
   * Trees of core, distribution and access in each site, more links at random, and a ring of sites.
   */
  private NetworkGraph network(int size, int sites) {
    Random random = new Random(7);
    List<Node> nodes = new ArrayList<>();
    Map<Integer, List<Node>> bySite = new HashMap<>();
    for (int i = 0; i < size; i++) {
      List<Node> site = bySite.computeIfAbsent(i % sites, _ -> new ArrayList<>());
      Node node = node(i, i % sites, site.size());
      site.add(node);
      nodes.add(node);
    }
    List<Link> found = new ArrayList<>();
    bySite.values().forEach(site -> tree(site, found));
    for (int site = 0; site < sites && sites > 1; site++) {
      link(first(bySite, site), first(bySite, (site + 1) % sites), found);
    }
    while (found.size() < links) {
      List<Node> site = bySite.getOrDefault(random.nextInt(sites), List.of());
      Node one = site.get(random.nextInt(site.size()));
      link(one, site.get(random.nextInt(Math.min(site.size(), 12))), found);
    }
    return new NetworkGraph(nodes, found);
  }

  private static Node first(Map<Integer, List<Node>> bySite, int site) {
    return bySite.getOrDefault(site, List.of()).getFirst();
  }

  private static Node node(int number, int site, int place) {
    String role = place < 2 ? "core" : place < 12 ? "distribution" : "access";
    return new Node(
        new NodeId(Integer.toString(number + 1)),
        "%s-%05d".formatted(role, number),
        "site-%04d".formatted(site),
        role,
        true);
  }

  private static void tree(List<Node> site, List<Link> found) {
    for (int i = 1; i < site.size(); i++) {
      int above = i < 12 ? i % 2 : 2 + i % 10;
      link(site.get(i), site.get(Math.min(above, i - 1)), found);
    }
  }

  private static void link(Node one, Node other, List<Link> found) {
    if (!one.equals(other)) {
      int id = found.size();
      found.add(
          new Link(
              "l" + id,
              new End(one.id(), "p" + id, "", 0),
              new End(other.id(), "q" + id, "", 0),
              List.of(),
              1,
              true,
              ""));
    }
  }

  private static NetworkGraph firstOf(NetworkGraph graph, int count) {
    List<Node> nodes = graph.nodes().subList(0, count);
    Set<NodeId> there = Set.copyOf(nodes.stream().map(Node::id).toList());
    return new NetworkGraph(
        nodes,
        graph.links().stream()
            .filter(link -> there.contains(link.a().node()) && there.contains(link.b().node()))
            .toList());
  }
}
