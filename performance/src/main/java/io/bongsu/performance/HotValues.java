package io.bongsu.performance;

import io.bongsu.model.device.DeviceId;
import io.bongsu.model.poll.PollResult;
import io.bongsu.model.series.Metric;
import io.bongsu.model.series.MetricGroup;
import io.bongsu.model.series.SampleFrame;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The last frame of every device and metric group, served from memory.
 *
 * <p>Thread-safe; readers see whole frames. Memory: one frame per device and group.
 */
public final class HotValues {
  private final Map<MetricGroup, Map<DeviceId, SampleFrame>> frames =
      new EnumMap<>(MetricGroup.class);

  /** Holds nothing yet. */
  public HotValues() {
    for (MetricGroup group : MetricGroup.values()) {
      frames.put(group, new ConcurrentHashMap<>());
    }
  }

  /** Keeps the frames of a result; older ones of the same group are forgotten. */
  public void accept(PollResult result) {
    for (SampleFrame frame : result.frames()) {
      keep(result.device(), frame);
    }
  }

  /** Keeps a frame, such as one read back from the store at start. */
  public void keep(DeviceId device, SampleFrame frame) {
    of(frame.group()).put(device, frame);
  }

  /** Forgets a device. */
  public void forget(DeviceId device) {
    frames.values().forEach(byDevice -> byDevice.remove(device));
  }

  /** The last frame of a group, empty when there was none. */
  public Optional<SampleFrame> frame(DeviceId device, MetricGroup group) {
    return Optional.ofNullable(of(group).get(device));
  }

  private Map<DeviceId, SampleFrame> of(MetricGroup group) {
    return Objects.requireNonNull(frames.get(group));
  }

  /** The last value in the metric's unit, NaN when there is none. */
  public float latest(DeviceId device, Metric metric, String instance) {
    return frame(device, metric.group())
        .map(frame -> value(frame, metric, frame.instances().indexOf(instance)))
        .orElse(Float.NaN);
  }

  private static float value(SampleFrame frame, Metric metric, int instance) {
    return instance < 0 ? Float.NaN : frame.value(instance, metric);
  }

  /** The largest last values of a metric over all devices and instances, largest first. */
  public List<Top> top(Metric metric, int limit) {
    PriorityQueue<Top> best = new PriorityQueue<>(Comparator.comparingDouble(Top::value));
    of(metric.group()).forEach((device, frame) -> offer(best, device, frame, metric, limit));
    List<Top> sorted = new ArrayList<>(best);
    sorted.sort(Comparator.comparingDouble(Top::value).reversed().thenComparing(Top::device));
    return sorted;
  }

  private static void offer(
      PriorityQueue<Top> best, DeviceId device, SampleFrame frame, Metric metric, int limit) {
    for (int i = 0; i < frame.instances().size(); i++) {
      float value = frame.value(i, metric);
      Top least = best.peek();
      boolean room = best.size() < limit;
      if (!Float.isNaN(value) && (room || (least != null && value > least.value()))) {
        best.add(new Top(device, frame.instances().get(i), value));
        if (best.size() > limit) {
          best.remove();
        }
      }
    }
  }

  /**
   * One of the busiest.
   *
   * @param value in the metric's unit
   */
  public record Top(DeviceId device, String instance, float value) {}
}
