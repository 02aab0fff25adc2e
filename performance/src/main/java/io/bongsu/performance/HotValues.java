package io.bongsu.performance;

import io.bongsu.model.device.DeviceId;
import io.bongsu.model.poll.PollResult;
import io.bongsu.model.series.Metric;
import io.bongsu.model.series.MetricGroup;
import io.bongsu.model.series.SampleFrame;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * The last frame of every device and metric group, served from memory.
 *
 * <p>Thread-safe; readers see whole frames. Memory: one frame per device and group.
 */
public final class HotValues {
  private static final int GROUPS = MetricGroup.values().length;

  private final Map<DeviceId, AtomicReferenceArray<SampleFrame>> frames = new ConcurrentHashMap<>();

  /** Keeps the frames of a result; older ones of the same group are forgotten. */
  public void accept(PollResult result) {
    for (SampleFrame frame : result.frames()) {
      keep(result.device(), frame);
    }
  }

  /** Keeps a frame, such as one read back from the store at start. */
  public void keep(DeviceId device, SampleFrame frame) {
    frames
        .computeIfAbsent(device, _ -> new AtomicReferenceArray<>(GROUPS))
        .set(frame.group().ordinal(), frame);
  }

  /** Forgets a device. */
  public void forget(DeviceId device) {
    frames.remove(device);
  }

  /** The last frame of a group, empty when there was none. */
  public Optional<SampleFrame> frame(DeviceId device, MetricGroup group) {
    AtomicReferenceArray<SampleFrame> known = frames.get(device);
    return known == null ? Optional.empty() : Optional.ofNullable(known.get(group.ordinal()));
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
    frames.forEach(
        (device, known) -> {
          SampleFrame frame = known.get(metric.group().ordinal());
          if (frame != null) {
            offer(best, device, frame, metric, limit);
          }
        });
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
