package io.bongsu.app.http.api;

import io.bongsu.app.state.DeviceView;
import io.bongsu.model.device.DeviceStatus;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** Devices counted by status. */
final class StatusCounts {
  private final Map<DeviceStatus, Integer> counts = new EnumMap<>(DeviceStatus.class);

  static StatusCounts of(Collection<DeviceView> devices) {
    StatusCounts counts = new StatusCounts();
    devices.forEach(view -> counts.add(view.status().value()));
    return counts;
  }

  void add(DeviceStatus status) {
    counts.merge(status, 1, Integer::sum);
  }

  int total() {
    return counts.values().stream().mapToInt(Integer::intValue).sum();
  }

  /** The worst there is; up when there is none. */
  String worst() {
    DeviceStatus worst = DeviceStatus.UP;
    for (DeviceStatus status : counts.keySet()) {
      worst = status.compareTo(worst) > 0 ? status : worst;
    }
    return worst.label();
  }

  /** Every status with its count. */
  Map<String, Integer> json() {
    Map<String, Integer> json = new LinkedHashMap<>();
    Arrays.stream(DeviceStatus.values())
        .forEach(status -> json.put(status.label(), counts.getOrDefault(status, 0)));
    return json;
  }
}
