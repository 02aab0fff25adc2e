package io.bongsu.topology;

import io.bongsu.model.device.DeviceId;
import io.bongsu.model.inventory.NetworkInterface;
import io.bongsu.model.net.IpAddress;
import io.bongsu.model.routing.InterfaceAddress;
import io.bongsu.model.topology.NeighbourProtocol;
import io.bongsu.model.topology.NetworkGraph;
import io.bongsu.model.topology.NetworkGraph.End;
import io.bongsu.model.topology.NetworkGraph.Link;
import io.bongsu.model.topology.NodeId;
import io.bongsu.topology.GatewaySearch.Found;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Over whom devices are reached that no cable, segment or adjacency leads to, as {@link
 * GatewaySearch} finds it; one that is not found for certain is none. What was found is kept. Not
 * thread-safe.
 */
final class Gateways {
  private static final String SHARED = "; it is one of several that share a virtual address";

  private final KnownDevices devices;
  private final RouterPorts routers = new RouterPorts();
  private final LonelyDevices lonely = new LonelyDevices();
  private final Owners<IpAddress> nextHops = new Owners<>();
  private final Map<DeviceId, Set<DeviceId>> behind = new HashMap<>();
  private final Map<DeviceId, Set<DeviceId>> gateways = new HashMap<>();
  private final Map<DeviceId, List<Link>> links = new TreeMap<>();
  private final GatewaySearch search;
  private List<Link> sorted = List.of();

  Gateways(KnownDevices devices, RoutingNeighbours neighbours) {
    this.devices = devices;
    this.search = new GatewaySearch(routers, neighbours);
  }

  void add(KnownDevice device) {
    routers.add(device);
    GatewaySearch.defaultHops(device).forEach(hop -> nextHops.add(hop, device.id()));
  }

  void remove(KnownDevice device) {
    routers.remove(device);
    GatewaySearch.defaultHops(device).forEach(hop -> nextHops.remove(hop, device.id()));
  }

  /**
   * Looks again at devices that changed, got or lost links, or may be reached over a changed one.
   */
  List<Link> update(NetworkChange change, NetworkGraph graph, List<LinkDifference> differing) {
    Set<DeviceId> again = new HashSet<>(change.devices());
    again.addAll(lonely.update(graph, differing));
    again.forEach(device -> lonely.file(device, devices.find(device)));
    for (DeviceId device : change.devices()) {
      again.addAll(behind.getOrDefault(device, Set.of()));
      addConcerned(change.before(device), change.after(device), again);
    }
    boolean differs = false;
    for (DeviceId device : again) {
      differs |= renew(device);
    }
    if (differs) {
      sorted =
          links.values().stream()
              .flatMap(List::stream)
              .sorted(Comparator.comparing(Link::id))
              .toList();
    }
    return sorted;
  }

  private void addConcerned(
      @Nullable KnownDevice before, @Nullable KnownDevice after, Set<DeviceId> again) {
    boolean differs = before == null || after == null || differs(before, after);
    for (KnownDevice known : new @Nullable KnownDevice[] {before, after}) {
      if (known != null) {
        known.routing().virtuals().forEach(own -> again.addAll(nextHops.all(own.address())));
        for (InterfaceAddress own : known.routing().addresses()) {
          again.addAll(nextHops.all(own.address()));
          if (differs) {
            again.addAll(lonely.in(own));
          }
        }
      }
    }
  }

  private static boolean differs(KnownDevice before, KnownDevice after) {
    return before.routing().forwards() != after.routing().forwards()
        || !before.facts().site().equals(after.facts().site())
        || !before.routing().addresses().equals(after.routing().addresses())
        || !before.routing().virtuals().equals(after.routing().virtuals())
        || !before.routing().resolved().equals(after.routing().resolved());
  }

  private boolean renew(DeviceId device) {
    KnownDevice known = devices.find(device);
    Found found = known != null && lonely.isLonely(device) ? search.find(known).orElse(null) : null;
    Set<DeviceId> fresh = found == null ? Set.of() : found.routers().keySet();
    Set<DeviceId> before = fresh.isEmpty() ? gateways.remove(device) : gateways.put(device, fresh);
    if (before != null) {
      before.forEach(router ->
          behind.computeIfPresent(
              router, (_, all) -> all.remove(device) && all.isEmpty() ? null : all));
    }
    fresh.forEach(router -> behind.computeIfAbsent(router, _ -> new HashSet<>()).add(device));
    List<Link> told = known == null || found == null ? List.of() : links(known, found);
    List<Link> old = told.isEmpty() ? links.remove(device) : links.put(device, told);
    return !told.equals(old == null ? List.of() : old);
  }

  /**
   * The first keeps the id of one that stands alone, so that a second one is a change of its own.
   */
  private List<Link> links(KnownDevice device, Found found) {
    boolean alone = found.routers().size() == 1;
    DeviceId first = Collections.min(found.routers().keySet());
    List<Link> all = new ArrayList<>();
    found
        .routers()
        .forEach((router, ifIndex) ->
            all.add(
                new Link(
                    "g-" + device.id() + (router.equals(first) ? "" : "-" + router),
                    end(device, found.ifIndex()),
                    end(devices.of(router), ifIndex),
                    List.of(NeighbourProtocol.GATEWAY),
                    found.reason().confidence(),
                    false,
                    found.reason().note() + (alone ? "" : SHARED))));
    return all;
  }

  private static End end(KnownDevice device, int ifIndex) {
    NodeId node = NodeId.of(device.id());
    NetworkInterface port = device.ports().port(ifIndex).orElse(null);
    return port == null ? new End(node, "", "", ifIndex) : GraphParts.end(node, port, "");
  }
}
