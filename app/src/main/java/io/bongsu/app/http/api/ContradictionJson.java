package io.bongsu.app.http.api;

import io.bongsu.app.state.DeviceDirectory;
import io.bongsu.app.state.DeviceView;
import io.bongsu.model.device.DeviceId;
import io.bongsu.model.inventory.Finding;
import io.bongsu.model.topology.Contradiction;
import io.bongsu.model.topology.NodeId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Something devices tell that cannot all be so. */
record ContradictionJson(
    String kind, DeviceJson device, String port, String told, List<DeviceJson> others) {
  /** A device and what it is called. */
  record DeviceJson(String id, String name) {
    static DeviceJson of(DeviceId device, Map<String, String> names) {
      String id = NodeId.of(device).text();
      return new DeviceJson(id, names.getOrDefault(id, ""));
    }
  }

  static ContradictionJson of(Contradiction one, Map<String, String> names) {
    return new ContradictionJson(
        one.kind().name().toLowerCase(Locale.ROOT),
        DeviceJson.of(one.device(), names),
        one.port(),
        one.told(),
        one.others().stream().map(other -> DeviceJson.of(other, names)).toList());
  }

  /** The same as a sentence. */
  static Finding finding(Contradiction one, DeviceDirectory devices) {
    return new Finding(
        "topology",
        sentence(
            one,
            device ->
                devices
                    .find(device)
                    .map(DeviceView::device)
                    .map(known -> known.name())
                    .orElse(NodeId.of(device).text())));
  }

  private static String sentence(Contradiction one, Function<DeviceId, String> name) {
    String who = name.apply(one.device());
    String where = one.port().isEmpty() ? who : who + " " + one.port();
    List<String> others = one.others().stream().map(name).toList();
    return switch (one.kind()) {
      case IDENTITY ->
          where + " hears " + one.told() + ", whose keys lead to " + joined(others) + ": no link";
      case SHARED_KEY ->
          where + " hears " + one.told() + ", whose address " + joined(others) + " have: no link";
      case FAR_PORT ->
          where
              + " says that it ends at "
              + others.getFirst()
              + " "
              + one.told()
              + ", which hears "
              + joined(others.subList(1, others.size()))
              + ": no link";
      case DUPLICATE -> who + " and " + joined(others) + " have a name and a MAC address in common";
    };
  }

  private static String joined(List<String> names) {
    return names.stream().collect(Collectors.joining(", "));
  }
}
