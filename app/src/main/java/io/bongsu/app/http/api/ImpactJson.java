package io.bongsu.app.http.api;

import io.bongsu.app.state.DeviceDirectory;
import io.bongsu.model.device.DeviceStatus;
import io.bongsu.model.topology.NetworkGraph.Node;
import java.util.List;

/**
 * What a failure would cut off.
 *
 * @param devices how many monitored devices, all of them counted
 * @param neighbours how many unmanaged neighbours
 * @param items monitored devices first
 */
record ImpactJson(long devices, long neighbours, List<NodeJson> items) {
  static ImpactJson of(List<Node> cutOff, DeviceDirectory directory) {
    long devices = cutOff.stream().filter(Node::managed).count();
    List<NodeJson> items =
        cutOff.stream()
            .sorted(java.util.Comparator.comparing((Node node) -> !node.managed()))
            .map(node -> NodeJson.of(node, directory))
            .toList();
    return new ImpactJson(devices, cutOff.size() - devices, items);
  }

  record NodeJson(
      String id, String name, String site, String role, boolean managed, String status) {
    static NodeJson of(Node node, DeviceDirectory directory) {
      DeviceStatus status =
          node.id()
              .device()
              .flatMap(directory::find)
              .map(view -> view.status().value())
              .orElse(DeviceStatus.UNKNOWN);
      return new NodeJson(
          node.id().text(), node.name(), node.site(), node.role(), node.managed(), status.label());
    }
  }
}
