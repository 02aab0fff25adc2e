package io.bongsu.benchmarks;

import io.bongsu.model.device.DeviceId;
import io.bongsu.model.inventory.InterfaceState;
import io.bongsu.model.inventory.NetworkInterface;
import io.bongsu.model.net.IpAddress;
import io.bongsu.model.routing.InterfaceAddress;
import io.bongsu.model.routing.RoutingReport;
import io.bongsu.model.topology.NeighbourReport;
import io.bongsu.model.topology.NetworkGraph;
import io.bongsu.model.topology.NetworkGraph.Node;
import io.bongsu.model.topology.NodeId;
import io.bongsu.topology.DeviceFacts;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A network as layer 3 sees it: sites in a ring of point-to-point subnets, two routers in each with
 * {@value #SUBNETS} subnets of both, and switches that have one address in the first of them.
 *
 * @param facts of the devices, in the order of their ids
 */
record RoutedSites(List<DeviceFacts> facts) {
  private static final int SUBNETS = 12;
  private static final int SITE = 15;
  private static final int PORTS = 48;
  private static final int RING = 0x800000;

  /** Of so many devices, fifteen a site. */
  static RoutedSites of(int devices) {
    List<DeviceFacts> facts = new ArrayList<>();
    for (int i = 0; i < devices; i++) {
      facts.add(device(i, addresses(i / SITE, i % SITE, devices / SITE)));
    }
    return new RoutedSites(facts);
  }

  /** All but the first, which is a router. */
  RoutedSites withoutFirst() {
    return new RoutedSites(facts.subList(1, facts.size()));
  }

  /** Nodes without any cable. */
  NetworkGraph graph() {
    return new NetworkGraph(
        facts.stream()
            .map(one -> new Node(NodeId.of(one.device()), one.name(), one.site(), "", true))
            .toList(),
        List.of());
  }

  private static List<InterfaceAddress> addresses(int site, int place, int sites) {
    List<InterfaceAddress> own = new ArrayList<>();
    for (int subnet = 0; subnet < (place < 2 ? SUBNETS : 1); subnet++) {
      own.add(address(((site * SUBNETS + subnet) << 8) + place + 1, 24, subnet + 1));
    }
    if (place == 0) {
      own.add(address(RING + (site << 2) + 1, 30, SUBNETS + 1));
      own.add(address(RING + (((site + 1) % sites) << 2) + 2, 30, SUBNETS + 2));
    }
    return own;
  }

  private static InterfaceAddress address(int host, int prefix, int ifIndex) {
    String text = "10." + (host >> 16) + "." + ((host >> 8) & 0xff) + "." + (host & 0xff);
    return new InterfaceAddress(IpAddress.parse(text), prefix, ifIndex);
  }

  private static DeviceFacts device(int number, List<InterfaceAddress> addresses) {
    List<NetworkInterface> ports = new ArrayList<>();
    for (int i = 1; i <= PORTS; i++) {
      ports.add(port(i));
    }
    NeighbourReport report =
        NeighbourReport.NONE.with(new RoutingReport("", "", addresses, List.of()));
    return new DeviceFacts(
        new DeviceId(number + 1L),
        "device-%05d".formatted(number),
        Set.of(),
        "site-%04d".formatted(number / SITE),
        "",
        Set.of(),
        ports,
        report);
  }

  private static NetworkInterface port(int ifIndex) {
    String name = "GigabitEthernet1/0/" + ifIndex;
    return new NetworkInterface(
        name,
        ifIndex,
        name,
        name,
        "",
        6,
        1_000_000_000,
        1500,
        null,
        new InterfaceState(name, InterfaceState.LinkState.UP, InterfaceState.LinkState.UP));
  }
}
