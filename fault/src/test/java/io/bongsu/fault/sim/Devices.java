package io.bongsu.fault.sim;

import io.bongsu.model.device.Device;
import io.bongsu.model.device.DeviceId;
import io.bongsu.model.device.DeviceSpec;
import io.bongsu.model.device.SnmpAccess;
import io.bongsu.model.net.IpAddress;
import io.bongsu.model.topology.NeighbourProtocol;
import io.bongsu.model.topology.NetworkGraph;
import io.bongsu.model.topology.NodeId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** Makes model values of simulated nodes; node n is device n+1. */
public final class Devices {
  private Devices() {}

  public static DeviceId id(int node) {
    return new DeviceId(node + 1);
  }

  public static Device device(int node, String role, String site, String parent) {
    DeviceSpec spec =
        new DeviceSpec(
            "n" + node,
            IpAddress.parse("10.%d.%d.%d".formatted(node >> 16, (node >> 8) & 255, node & 255)),
            161,
            site,
            role,
            new TreeSet<>(),
            new SnmpAccess.None(),
            "",
            parent,
            null,
            DeviceSpec.Polling.DEFAULT);
    return new Device(id(node), spec, Instant.EPOCH, Instant.EPOCH);
  }

  public static List<Device> all(Topology topology) {
    List<Device> devices = new ArrayList<>();
    for (int node = 0; node < topology.nodes(); node++) {
      devices.add(device(node, topology.attached().contains(node) ? "core" : "access", "", ""));
    }
    return devices;
  }

  public static NetworkGraph graph(Topology topology) {
    List<NetworkGraph.Node> nodes = new ArrayList<>();
    for (int node = 0; node < topology.nodes(); node++) {
      nodes.add(new NetworkGraph.Node(NodeId.of(id(node)), "n" + node, "", "", true));
    }
    List<NetworkGraph.Link> links = new ArrayList<>();
    for (int cable = 0; cable < topology.cables().size(); cable++) {
      int[] ends = topology.cables().get(cable);
      links.add(link(cable, ends[0], ends[1]));
    }
    return new NetworkGraph(nodes, links);
  }

  public static NetworkGraph.Link link(int cable, int a, int b) {
    return new NetworkGraph.Link(
        "l" + cable, end(a, cable), end(b, cable), List.of(NeighbourProtocol.LLDP), 1, true, "");
  }

  private static NetworkGraph.End end(int node, int cable) {
    return new NetworkGraph.End(NodeId.of(id(node)), "p" + cable, "p" + cable, cable + 1);
  }
}
