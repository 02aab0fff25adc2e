package io.bongsu.model.topology;

import io.bongsu.model.topology.NeighbourClaim.Capability;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The inferred network; immutable, sorted by id, the same for the same input in any order.
 *
 * @param nodes devices, unmanaged neighbours and shared segments
 * @param links layer 2: cables
 * @param adjacencies layer 3: who routes with whom over which interfaces; not cables
 * @param heard layer 2: who hears whom through a shared segment or past a nearer neighbour; not
 *     cables
 * @param dependencies of devices that no link and no adjacency leads to: end a is reached over the
 *     router at end b, by what devices tell of layer 3; several of one device are routers of which
 *     any one suffices
 */
public record NetworkGraph(
    List<Node> nodes,
    List<Link> links,
    List<Link> adjacencies,
    List<Link> heard,
    List<Link> dependencies) {
  /** No network yet. */
  public static final NetworkGraph EMPTY = new NetworkGraph(List.of(), List.of());

  /** A network of which only the cables are known. */
  public NetworkGraph(List<Node> nodes, List<Link> links) {
    this(nodes, links, List.of());
  }

  /** A network without shared segments. */
  public NetworkGraph(List<Node> nodes, List<Link> links, List<Link> adjacencies) {
    this(nodes, links, adjacencies, List.of(), List.of());
  }

  /** The nodes that a link or an adjacency leads to. */
  public Set<NodeId> joined() {
    return Stream.concat(links.stream(), adjacencies.stream())
        .flatMap(link -> Stream.of(link.a().node(), link.b().node()))
        .collect(Collectors.toSet());
  }

  /** The same with these adjacencies. */
  public NetworkGraph withAdjacencies(List<Link> others) {
    return new NetworkGraph(nodes, links, others, heard, dependencies);
  }

  /** The same with these dependencies. */
  public NetworkGraph with(List<Link> others) {
    return new NetworkGraph(nodes, links, adjacencies, heard, others);
  }

  /**
   * A device, unmanaged neighbour or shared segment, as its id tells.
   *
   * @param name shown to people
   * @param site empty unknown; unmanaged ones take the site of whoever hears them
   * @param role core, distribution, access, … as the admin said or the graph suggests; empty
   *     unknown
   * @param managed true for monitored devices
   * @param hardware of an unmanaged neighbour: maker, model and serial number as it tells them;
   *     empty unknown
   * @param capabilities of a device what it tells by LLDP that it is able to be, else what its
   *     neighbours heard of it; empty unknown
   */
  public record Node(
      NodeId id,
      String name,
      String site,
      String role,
      boolean managed,
      String hardware,
      Set<Capability> capabilities) {
    /** Refuses nothing: what an older store left out was never told. */
    public Node {
      hardware = Objects.requireNonNullElse(hardware, "");
      capabilities = Objects.requireNonNullElse(capabilities, Set.of());
    }

    /** A node of which no capabilities are told. */
    public Node(
        NodeId id, String name, String site, String role, boolean managed, String hardware) {
      this(id, name, site, role, managed, hardware, Set.of());
    }

    /** The same, able to be something else. */
    public Node with(Set<Capability> others) {
      return new Node(id, name, site, role, managed, hardware, others);
    }

    /** A node of which no hardware is told. */
    public Node(NodeId id, String name, String site, String role, boolean managed) {
      this(id, name, site, role, managed, "");
    }
  }

  /** One end of a link; key and ifIndex are empty and 0 while the port is not resolved. */
  public record End(NodeId node, String port, String interfaceKey, int ifIndex) {}

  /**
   * One cable.
   *
   * @param id stable while both ends stay the same
   * @param a the end with the smaller node id; of a dependency the device that is reached
   * @param b the other
   * @param evidence protocols that saw it, sorted
   * @param confidence 0 to 1 that it is really there
   * @param bothSides true when each end named the other
   * @param note a contradiction or a reason to doubt, for people; empty
   */
  public record Link(
      String id,
      End a,
      End b,
      List<NeighbourProtocol> evidence,
      double confidence,
      boolean bothSides,
      String note) {}
}
