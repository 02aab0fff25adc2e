package io.bongsu.app.http.api;

import io.bongsu.app.state.DeviceView;
import io.bongsu.model.bridging.AggregatePort;
import io.bongsu.model.inventory.NetworkInterface;
import io.bongsu.model.topology.NetworkGraph.End;
import io.bongsu.model.topology.NetworkGraph.Link;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Which aggregate (LAG, port channel) the ports of links are members of. */
final class AggregateNames {
  private final Map<String, Map<Integer, String>> names = new HashMap<>();

  AggregateNames(List<DeviceView> devices) {
    for (DeviceView view : devices) {
      Map<Integer, String> members = members(view);
      if (!members.isEmpty()) {
        names.put(view.id().toString(), members);
      }
    }
  }

  private static Map<Integer, String> members(DeviceView view) {
    if (view.inventory().neighbours() == null) {
      return Map.of();
    }
    List<AggregatePort> told = view.inventory().neighbours().bridge().aggregates();
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
    String a = of(link.a());
    String b = of(link.b());
    return a.isEmpty() && b.isEmpty() ? null : new AggregateJson(a, b);
  }

  private String of(End end) {
    return names.getOrDefault(end.node().text(), Map.of()).getOrDefault(end.ifIndex(), "");
  }

  /** The aggregate at each end of a member cable; empty where it is not told. */
  record AggregateJson(String a, String b) {}
}
