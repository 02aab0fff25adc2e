package io.bongsu.app.http.api;

import io.bongsu.app.state.DeviceView;
import io.bongsu.model.bridging.AggregatePort;
import io.bongsu.model.inventory.NetworkInterface;
import io.bongsu.model.topology.NeighbourReport;
import io.bongsu.model.topology.NetworkGraph.End;
import io.bongsu.model.topology.NetworkGraph.Link;
import io.bongsu.topology.graph.HeardAggregates;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which aggregate (LAG, port channel) the ports of links are members of: by their own word, else as
 * the far end of the cable heard it.
 */
final class AggregateNames {
  private final Map<String, Map<Integer, String>> names = new HashMap<>();
  private final Map<String, DeviceView> views = new HashMap<>();

  AggregateNames(List<DeviceView> devices) {
    for (DeviceView view : devices) {
      String node = view.id().toString();
      views.put(node, view);
      Map<Integer, String> members = members(view);
      if (!members.isEmpty()) {
        names.put(node, members);
      }
    }
  }

  private static Map<Integer, String> members(DeviceView view) {
    List<AggregatePort> told = view.bridge().aggregates();
    if (told.isEmpty()) {
      return Map.of();
    }
    Map<Integer, String> ports =
        view.inventory().interfaces().stream()
            .collect(
                Collectors.toMap(
                    NetworkInterface::ifIndex, NetworkInterface::name, (one, _) -> one));
    Map<Integer, String> members = new HashMap<>();
    for (AggregatePort port : told) {
      String name = ports.getOrDefault(port.aggregate(), "");
      if (port.aggregate() != port.ifIndex() && !name.isEmpty()) {
        members.putIfAbsent(port.ifIndex(), name);
      }
    }
    return members;
  }

  /** The aggregates at both ends; null when neither port is a member. */
  @Nullable AggregateJson of(Link link) {
    String a = of(link.a(), link.b());
    String b = of(link.b(), link.a());
    return a.isEmpty() && b.isEmpty() ? null : new AggregateJson(a, b);
  }

  private String of(End end, End far) {
    String told = names.getOrDefault(end.node().text(), Map.of()).getOrDefault(end.ifIndex(), "");
    return told.isEmpty() ? heard(end, far) : told;
  }

  private String heard(End end, End far) {
    DeviceView view = views.get(end.node().text());
    DeviceView other = views.get(far.node().text());
    NeighbourReport report = other == null ? null : other.inventory().neighbours();
    int aggregate = report == null ? 0 : HeardAggregates.aggregate(report, far.ifIndex());
    return view == null || aggregate == 0 || aggregate == end.ifIndex()
        ? ""
        : view.port(aggregate).map(NetworkInterface::name).orElse("");
  }

  /** The aggregate at each end of a member cable; empty where it is not told. */
  record AggregateJson(String a, String b) {}
}
