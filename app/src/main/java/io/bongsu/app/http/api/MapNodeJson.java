package io.bongsu.app.http.api;

import io.bongsu.app.state.DeviceView;
import io.bongsu.model.device.DeviceStatus;
import io.bongsu.model.topology.LayoutStore.Position;
import io.bongsu.model.topology.NetworkGraph.Node;
import io.bongsu.model.topology.NodeId;
import io.bongsu.topology.layer3.LayerThree;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A node of the map with its place: inside its site, or on the map of layer 3. */
record MapNodeJson(
    String id,
    String name,
    String site,
    String role,
    String kind,
    boolean managed,
    String hardware,
    String status,
    String statusReason,
    @Nullable WordsJson statusWords,
    double x,
    double y,
    boolean pinned,
    @Nullable SubnetJson subnet) {
  /**
   * What a subnet's node stands for.
   *
   * @param id as {@code /topology/subnets/{subnet}} has it
   * @param devices how many have an address in it
   * @param folded ids of those without a node of their own
   */
  record SubnetJson(String id, long devices, List<String> folded) {
    static SubnetJson of(LayerThree.Around around) {
      return new SubnetJson(
          around.subnet().id(),
          around.subnet().devices(),
          around.folded().stream().map(NodeId::text).toList());
    }
  }

  static MapNodeJson of(
      Node node, @Nullable DeviceView view, Position position, LayerThree.@Nullable Around around) {
    return new MapNodeJson(
        node.id().text(),
        node.name(),
        node.site(),
        node.role(),
        node.id().kind().label(),
        node.managed(),
        node.hardware(),
        view == null ? DeviceStatus.UNKNOWN.label() : view.status().value().label(),
        view == null ? "" : view.status().reason().english(),
        view == null ? null : WordsJson.of(view.status().reason()),
        position.x(),
        position.y(),
        position.pinned(),
        around == null ? null : SubnetJson.of(around));
  }
}
