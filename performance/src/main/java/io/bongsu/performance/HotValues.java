package io.bongsu.performance;

import io.bongsu.model.device.DeviceId;
import io.bongsu.model.poll.PollResult;
import io.bongsu.model.series.Metric;
import io.bongsu.model.series.MetricGroup;
import io.bongsu.model.series.SampleFrame;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The hot ring: the last frames of every device and metric group, served from memory.
 *
 * <p>Thread-safe; readers see whole frames. Memory: the values of a frame times the number of
 * frames kept; 14,000 devices of 48 ports are 21.5 MB for each frame kept (docs/benchmarks.md).
 */
public final class HotValues {
  /** How many frames are kept unless told otherwise. */
  public static final int USUAL_FRAMES = 5;

  private final int framesKept;
  private final Map<MetricGroup, Map<DeviceId, FrameRing>> rings = new EnumMap<>(MetricGroup.class);
  private final Map<DeviceId, PortSpeeds> speeds = new ConcurrentHashMap<>();

  /** Holds nothing yet. */
  public HotValues() {
    this(USUAL_FRAMES);
  }

  /** Holds nothing yet; keeps at most this many frames of each device and group, 1 or more. */
  public HotValues(int framesKept) {
    this.framesKept = framesKept;
    for (MetricGroup group : MetricGroup.values()) {
      rings.put(group, new ConcurrentHashMap<>());
    }
  }

  /** Keeps the frames of a result. */
  public void accept(PollResult result) {
    for (SampleFrame frame : result.frames()) {
      keep(result.device(), frame);
    }
  }

  /** Keeps a frame, such as one read back from the store at start. */
  public void keep(DeviceId device, SampleFrame frame) {
    Map<DeviceId, FrameRing> byDevice = of(frame.group());
    FrameRing ring = byDevice.get(device);
    if (ring == null) {
      ring = byDevice.computeIfAbsent(device, _ -> ring(device, frame.group()));
    }
    ring.add(frame);
  }

  /** Says how fast the ports of a device are, bit/s by interface key; utilisation needs it. */
  public void speeds(DeviceId device, Map<String, Float> byInstance) {
    PortSpeeds known = PortSpeeds.of(byInstance);
    speeds.put(device, known);
    of(MetricGroup.INTERFACE)
        .computeIfPresent(
            device,
            (_, ring) -> {
              ring.speeds(known);
              return ring;
            });
  }

  /** Forgets a device. */
  public void forget(DeviceId device) {
    speeds.remove(device);
    rings.values().forEach(byDevice -> byDevice.remove(device));
  }

  /** The last frame of a group, empty when there was none. */
  public Optional<SampleFrame> frame(DeviceId device, MetricGroup group) {
    return Optional.ofNullable(of(group).get(device)).flatMap(FrameRing::newest);
  }

  /** The last value in the metric's unit, NaN when there is none. */
  public float latest(DeviceId device, Metric metric, String instance) {
    float[] last = last(device, Ranked.of(metric), instance, 1);
    return last.length == 0 ? Float.NaN : last[0];
  }

  /** The last values, newest first, at most that many; NaN where a frame has none. */
  public float[] last(DeviceId device, Ranked ranked, String instance, int most) {
    FrameRing ring = of(ranked.group()).get(device);
    return ring == null ? new float[0] : ring.last(ranked, instance, most);
  }

  /** The values of a series that are kept, oldest first; NaN is none. */
  public List<Point> points(DeviceId device, Metric metric, String instance) {
    FrameRing ring = of(metric.group()).get(device);
    return ring == null ? List.of() : ring.points(metric, instance);
  }

  /** The instances a device told of in its last frame of a group. */
  public List<String> instances(DeviceId device, MetricGroup group) {
    FrameRing ring = of(group).get(device);
    return ring == null ? List.of() : ring.instances();
  }

  /**
   * The largest last values over all devices and instances, largest first.
   *
   * @param limit 1 or more
   */
  public Ranking top(Ranked ranked, int limit, Scope scope) {
    TopHeap heap = new TopHeap(limit);
    int[] considered = new int[1];
    of(ranked.group())
        .forEach((device, ring) -> considered[0] += ring.offer(heap, ranked, device, scope));
    return new Ranking(heap.descending(), considered[0]);
  }

  private Map<DeviceId, FrameRing> of(MetricGroup group) {
    return Objects.requireNonNull(rings.get(group));
  }

  private FrameRing ring(DeviceId device, MetricGroup group) {
    return new FrameRing(
        group,
        framesKept,
        group == MetricGroup.INTERFACE
            ? speeds.getOrDefault(device, PortSpeeds.NONE)
            : PortSpeeds.NONE);
  }

  /** Which devices take part. */
  @FunctionalInterface
  public interface Scope {
    /** Everybody, however old. */
    Scope ALL = (_, _) -> true;

    /** Called once for each device; {@code at} is when its frame was read, ms since 1970. */
    boolean includes(DeviceId device, long at);
  }

  /** A value in its metric's unit, and when it was read. */
  public record Point(Instant at, float value) {}

  /**
   * The answer.
   *
   * @param items largest first
   * @param considered how many values took part
   */
  public record Ranking(List<Top> items, int considered) {}
}
