package io.bongsu.app.http.api;

import io.bongsu.app.state.DeviceDirectory;
import io.bongsu.app.state.DeviceView;
import io.bongsu.model.device.DeviceId;
import io.bongsu.model.fault.Reason;
import io.bongsu.model.series.StatusHistory;
import io.bongsu.model.topology.NetworkGraph;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Devices with the states they had; those that are no longer listed are left out. */
record PastDevices(DeviceDirectory devices, StatusHistory history) {
  List<DeviceView> at(Instant at, NetworkGraph graph) {
    Map<DeviceId, List<StatusHistory.Interval>> intervals = history.intervals(at, at.plusMillis(1));
    return graph.nodes().stream()
        .flatMap(node -> node.id().device().stream())
        .flatMap(id -> devices.find(id).stream())
        .map(view -> with(view, intervals.getOrDefault(view.id(), List.of())))
        .toList();
  }

  private static DeviceView with(DeviceView view, List<StatusHistory.Interval> then) {
    DeviceView.Status status =
        then.isEmpty()
            ? DeviceView.Status.UNKNOWN
            : new DeviceView.Status(then.getLast().status(), Reason.NONE, then.getLast().from());
    return new DeviceView(view.device(), status, view.inventory(), view.ping());
  }
}
