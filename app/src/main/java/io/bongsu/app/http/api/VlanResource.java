package io.bongsu.app.http.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.bongsu.app.http.Exchange;
import io.bongsu.app.http.Problem;
import io.bongsu.app.http.Resource;
import io.bongsu.app.http.Routes;
import io.bongsu.app.state.DeviceDirectory;
import io.bongsu.app.state.DeviceView;
import io.bongsu.app.state.MapSource;
import io.bongsu.model.access.Role;
import io.bongsu.model.bridging.VlanReport;
import io.bongsu.model.bridging.VlanSet;
import io.bongsu.model.inventory.NetworkInterface;
import io.bongsu.model.topology.NetworkGraph;
import io.bongsu.model.topology.NetworkGraph.Link;
import io.bongsu.model.topology.NodeId;
import io.bongsu.topology.graph.HeardAggregates;
import io.bongsu.topology.graph.VlanMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** VLANs: which there are, where one runs, and where it is cut. */
final class VlanResource implements Resource {
  private final DeviceDirectory devices;
  private final MapSource map;

  VlanResource(DeviceDirectory devices, MapSource map) {
    this.devices = devices;
    this.map = map;
  }

  @Override
  public void routes(Routes routes) {
    routes.read("/api/v1/topology/vlans", Role.VIEWER, this::all);
    routes.read("/api/v1/topology/vlans/{id}", Role.VIEWER, this::one);
  }

  private void all(Exchange exchange) {
    Map<Integer, VlanCount> counts = new TreeMap<>();
    for (DeviceView view : devices.all()) {
      VlanReport vlans = view.bridge().vlans();
      Set<Integer> here = new TreeSet<>();
      vlans
          .ports()
          .forEach(port ->
              port.all()
                  .forEach(vlan -> {
                    counts.computeIfAbsent(vlan, _ -> new VlanCount()).ports++;
                    here.add(vlan);
                  }));
      here.forEach(vlan -> counts.computeIfAbsent(vlan, _ -> new VlanCount()).devices++);
      vlans
          .names()
          .forEach(
              (vlan, name) -> counts.computeIfAbsent(vlan, _ -> new VlanCount()).names.add(name));
    }
    exchange.json(
        new Page.All<>(
            counts.entrySet().stream()
                .map(one -> VlanJson.of(one.getKey(), one.getValue()))
                .toList()));
  }

  private void one(Exchange exchange) {
    long vlan = exchange.id();
    if (vlan > VlanSet.LAST) {
      throw Problem.absent("VLAN numbers end at " + VlanSet.LAST);
    }
    NetworkGraph graph = map.current().graph();
    Map<NodeId, DeviceView> views = new HashMap<>();
    devices.all().forEach(view -> views.put(NodeId.of(view.id()), view));
    VlanMap found =
        VlanMap.of(
            graph,
            HeardAggregates.bridges(graph, node -> LinkSettings.report(devices, node)),
            (int) vlan);
    exchange.json(new Writer(Neighbourhood.names(graph), views).of((int) vlan, found));
  }

  /** What is counted of one VLAN. */
  private static final class VlanCount {
    private final Set<String> names = new TreeSet<>();
    private int devices;
    private int ports;
  }

  private record VlanJson(int vlan, List<String> names, int devices, int ports) {
    static VlanJson of(int vlan, VlanCount count) {
      return new VlanJson(vlan, List.copyOf(count.names), count.devices, count.ports);
    }
  }

  /** Writes where one VLAN runs. */
  private record Writer(Map<String, String> names, Map<NodeId, DeviceView> views) {
    VlanMapJson of(int vlan, VlanMap found) {
      Set<String> called = new TreeSet<>();
      views
          .values()
          .forEach(view -> called.add(view.bridge().vlans().names().getOrDefault(vlan, "")));
      called.remove("");
      return new VlanMapJson(
          vlan,
          List.copyOf(called),
          found.ports().stream().map(port -> port(vlan, port)).toList(),
          found.carried().stream().map(Link::id).toList(),
          found.cut().stream().map(this::cut).toList(),
          found.held().stream().map(this::held).toList(),
          found.parts().stream().map(part -> part.stream().map(NodeId::text).toList()).toList());
    }

    private PortJson port(int vlan, VlanMap.Port port) {
      String node = port.node().text();
      int ifIndex = port.port().ifIndex();
      NetworkInterface own = own(views.get(port.node()), ifIndex);
      return new PortJson(
          node,
          names.getOrDefault(node, ""),
          own == null ? "ifIndex " + ifIndex : own.name(),
          own == null ? "" : own.key(),
          port.port().tagged().has(vlan),
          port.port().pvid() == vlan);
    }

    private static @Nullable NetworkInterface own(@Nullable DeviceView view, int ifIndex) {
      return view == null ? null : view.port(ifIndex).orElse(null);
    }

    private HeldJson held(VlanMap.Held held) {
      return new HeldJson(
          held.link().id(),
          LinkEndJson.of(held.link().a(), names),
          LinkEndJson.of(held.link().b(), names),
          held.at().node().text());
    }

    private CutJson cut(VlanMap.Cut cut) {
      return new CutJson(
          cut.link().id(),
          LinkEndJson.of(cut.link().a(), names),
          LinkEndJson.of(cut.link().b(), names),
          cut.without().node().text());
    }
  }

  private record HeldJson(String link, LinkEndJson a, LinkEndJson b, String at) {}

  private record VlanMapJson(
      int vlan,
      List<String> names,
      List<PortJson> ports,
      List<String> links,
      List<CutJson> cuts,
      List<HeldJson> held,
      List<List<String>> parts) {}

  private record PortJson(
      String device,
      String name,
      String port,
      @JsonProperty("interface") String interfaceId,
      boolean tagged,
      @JsonProperty("native") boolean nativeVlan) {}

  private record CutJson(String link, LinkEndJson a, LinkEndJson b, String without) {}
}
