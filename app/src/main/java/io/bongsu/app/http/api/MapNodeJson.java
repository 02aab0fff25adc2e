package io.bongsu.app.http.api;

import io.bongsu.app.state.DeviceView;
import io.bongsu.model.device.DeviceStatus;
import io.bongsu.model.topology.LayoutStore.Position;
import io.bongsu.model.topology.NetworkGraph.Node;
import org.jspecify.annotations.Nullable;

/** A node of the map with its place inside its site. */
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
    boolean pinned) {
  static MapNodeJson of(Node node, @Nullable DeviceView view, Position position) {
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
        position.pinned());
  }
}
