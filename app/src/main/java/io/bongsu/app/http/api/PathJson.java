package io.bongsu.app.http.api;

import io.bongsu.app.http.Json;
import io.bongsu.app.http.api.WayFinder.Way;
import io.bongsu.app.state.DeviceDirectory;
import io.bongsu.app.state.DeviceView;
import io.bongsu.app.state.LinkState;
import io.bongsu.app.state.MapSource;
import io.bongsu.model.device.DeviceId;
import io.bongsu.model.device.DeviceStatus;
import io.bongsu.model.net.IpAddress;
import io.bongsu.model.topology.NetworkGraph;
import io.bongsu.model.topology.NetworkGraph.End;
import io.bongsu.model.topology.NetworkGraph.Link;
import io.bongsu.model.topology.NodeId;
import io.bongsu.topology.graph.NetworkPath;
import io.bongsu.topology.route.RoutedPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The way between two nodes.
 *
 * @param ending how far routes tell it, null where none were asked or told
 */
record PathJson(boolean found, List<HopJson> hops, @Nullable EndingJson ending) {
  /**
   * A hop with the state of its link and of the node it leads to.
   *
   * @param link the cable or adjacency of the map it runs over, empty where none is known
   * @param bps towards the destination
   * @param backBps the other way
   * @param route why it goes there, null where the map tells the way
   */
  record HopJson(
      String link,
      String kind,
      LinkEndJson from,
      LinkEndJson to,
      String nodeStatus,
      String status,
      @Nullable Double bps,
      @Nullable Double backBps,
      @Nullable Long speedBps,
      @Nullable RouteJson route) {}

  /** The entry of a forwarding table that a device follows. */
  record RouteJson(
      String destination,
      String origin,
      @Nullable String nextHop,
      List<String> others,
      List<StandbyJson> standby) {
    static RouteJson of(RoutedPath.Reason reason, Map<String, String> names) {
      return new RouteJson(
          reason.destination(),
          reason.origin().name().toLowerCase(Locale.ROOT),
          reason.nextHop() == null ? null : reason.nextHop().toString(),
          reason.others().stream().map(IpAddress::toString).toList(),
          reason.standby().stream()
              .map(device -> NodeId.of(device).text())
              .map(node -> new StandbyJson(node, names.getOrDefault(node, "")))
              .toList());
    }
  }

  /** A router that would take over the address of a next hop. */
  record StandbyJson(String device, String name) {}

  /** How the part that routes tell ends: why, at which device, and at what address. */
  record EndingJson(String reason, String device, String name, String address) {}

  /** Writes hops with what they carry now. */
  static final class Writer {
    private final NetworkGraph graph;
    private final Map<String, String> names;
    private final DeviceDirectory devices;
    private final MapSource map;

    Writer(NetworkGraph graph, DeviceDirectory devices, MapSource map) {
      this.graph = graph;
      this.names = Neighbourhood.names(graph);
      this.devices = devices;
      this.map = map;
    }

    PathJson of(Way way) {
      List<HopJson> hops = new ArrayList<>();
      RoutedPath routed = way.routed();
      if (routed != null) {
        routed.steps().stream().map(this::hop).forEach(hops::add);
      }
      way.rest().stream().map(this::hop).forEach(hops::add);
      return new PathJson(way.found(), hops, routed == null ? null : ending(routed));
    }

    private EndingJson ending(RoutedPath routed) {
      String node = NodeId.of(routed.last()).text();
      return new EndingJson(
          routed.ending().name().toLowerCase(Locale.ROOT),
          node,
          names.getOrDefault(node, ""),
          routed.address().toString());
    }

    private HopJson hop(NetworkPath.Hop hop) {
      Link link = hop.link();
      return hop(
          new Passage(link, hop.from(), hop.to()),
          hop.routed() ? "adjacency" : "cable",
          hop.routed() ? map.between(link) : map.link(link.id()),
          null);
    }

    private HopJson hop(RoutedPath.Step step) {
      End from = end(step.from(), step.ifIndex());
      End to = end(step.to(), step.farIfIndex());
      Link link = new Link(known(from, to), from, to, List.of(), 1, true, "");
      return hop(
          new Passage(link, from, to),
          "route",
          map.between(link),
          RouteJson.of(step.reason(), names));
    }

    /** A link as it is passed. */
    private record Passage(Link link, End from, End to) {
      boolean forward() {
        return link.a().equals(from);
      }
    }

    private HopJson hop(Passage passage, String kind, LinkState state, @Nullable RouteJson route) {
      boolean forward = passage.forward();
      return new HopJson(
          passage.link().id(),
          kind,
          LinkEndJson.of(passage.from(), names),
          LinkEndJson.of(passage.to(), names),
          status(passage.to()),
          state.status().label(),
          Json.number(forward ? state.outBps() : state.inBps()),
          Json.number(forward ? state.inBps() : state.outBps()),
          Json.known(state.speedBps()),
          route);
    }

    private End end(DeviceId device, int ifIndex) {
      NodeId node = NodeId.of(device);
      return devices
          .find(device)
          .flatMap((DeviceView view) -> view.port(ifIndex))
          .map(port -> new End(node, port.name(), port.key(), ifIndex))
          .orElseGet(() -> new End(node, "", "", ifIndex));
    }

    /** What the map shows between the two interfaces, else the only thing between the devices. */
    private String known(End from, End to) {
      List<Link> between =
          Stream.concat(graph.links().stream(), graph.adjacencies().stream())
              .filter(link -> joins(link, from, to, End::node))
              .toList();
      return between.stream()
          .filter(link -> joins(link, from, to, End::interfaceKey))
          .findFirst()
          .or(() -> between.stream().filter(_ -> between.size() == 1).findFirst())
          .map(Link::id)
          .orElse("");
    }

    private static boolean joins(Link link, End one, End other, Function<End, Object> by) {
      Object a = by.apply(link.a());
      Object b = by.apply(link.b());
      return (a.equals(by.apply(one)) && b.equals(by.apply(other)))
          || (a.equals(by.apply(other)) && b.equals(by.apply(one)));
    }

    private String status(End end) {
      return end.node()
          .device()
          .flatMap(devices::find)
          .map(view -> view.status().value())
          .orElse(DeviceStatus.UNKNOWN)
          .label();
    }
  }
}
