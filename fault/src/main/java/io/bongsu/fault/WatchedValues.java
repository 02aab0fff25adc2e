package io.bongsu.fault;

import io.bongsu.fault.condition.PortTracker;
import io.bongsu.fault.threshold.SeriesWatch;
import io.bongsu.model.device.DeviceSpec;
import io.bongsu.model.series.MetricGroup;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The values of one device that rules judge; used by the engine's thread only. */
final class WatchedValues {
  private final Map<MetricGroup, List<SeriesWatch>> watches = new EnumMap<>(MetricGroup.class);
  private @Nullable RuleBook madeFrom;
  private @Nullable DeviceSpec madeFor;
  private List<String> ports = List.of();
  private float[] speeds = new float[0];

  /** Those of a group, made anew when rules or device are others than before. */
  List<SeriesWatch> of(MetricGroup group, RuleBook rules, DeviceSpec device) {
    if (madeFrom != rules || !device.equals(madeFor)) {
      madeFrom = rules;
      madeFor = device;
      watches.clear();
      rules.watches(device).forEach((one, list) -> watches.put(one, list));
    }
    return watches.getOrDefault(group, List.of());
  }

  /** The device was silent: nothing is known of what was pending. */
  void forget() {
    watches.values().forEach(list -> list.forEach(SeriesWatch::forget));
  }

  /** Ports may have other speeds now. */
  void speedsChanged() {
    ports = List.of();
  }

  /** The speeds of ports in the order of a frame, bit/s; 0 unknown. */
  float[] speeds(List<String> instances, Map<String, PortTracker> known) {
    if (!instances.equals(ports)) {
      ports = instances;
      speeds = new float[instances.size()];
      for (int i = 0; i < speeds.length; i++) {
        PortTracker port = known.get(instances.get(i));
        speeds[i] = port == null ? 0 : port.speedBps();
      }
    }
    return speeds;
  }
}
