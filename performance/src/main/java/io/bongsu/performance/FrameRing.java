package io.bongsu.performance;

import io.bongsu.model.device.DeviceId;
import io.bongsu.model.series.Metric;
import io.bongsu.model.series.MetricGroup;
import io.bongsu.model.series.SampleFrame;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The last frames of one device and group, all in the order of the newest's instances.
 *
 * <p>Written in place: a frame takes the room of the oldest. Frames that lived in objects of their
 * own for some minutes each would all grow old in the heap before they are let go, and the
 * collector would have to look for them among everything that is old (docs/benchmarks.md).
 *
 * <p>Thread-safe: whoever reads sees whole frames, and waits at most until one is written.
 */
final class FrameRing {
  private final MetricGroup group;
  private final int width;
  private final long[] at;
  private List<String> instances;
  private PortSpeeds speeds;
  private float[] values;
  private int newest;
  private int size;

  /** Holds no frame yet, and at most that many, 1 or more. */
  FrameRing(MetricGroup group, int most, PortSpeeds speeds) {
    this.group = group;
    this.width = group.metrics().size();
    this.at = new long[most];
    this.instances = List.of();
    this.speeds = speeds;
    this.values = new float[0];
  }

  /** Keeps one more frame. An older frame than the newest is passed over. */
  synchronized void add(SampleFrame frame) {
    long moment = frame.at().toEpochMilli();
    if (size > 0 && moment < at[newest]) {
      return;
    }
    if (!instances.equals(frame.instances())) {
      order(frame.instances());
    }
    newest = (newest + 1) % at.length;
    size = Math.min(size + 1, at.length);
    at[newest] = moment;
    System.arraycopy(frame.values(), 0, values, start(0), frame.values().length);
  }

  synchronized void speeds(PortSpeeds changed) {
    speeds = changed.aligned(instances);
  }

  synchronized List<String> instances() {
    return instances;
  }

  /** The newest frame, a copy; empty when there was none yet. */
  synchronized Optional<SampleFrame> newest() {
    if (size == 0) {
      return Optional.empty();
    }
    float[] copy = Arrays.copyOfRange(values, start(0), start(0) + instances.size() * width);
    return Optional.of(new SampleFrame(group, Instant.ofEpochMilli(at[newest]), instances, copy));
  }

  /** The last values of an instance, newest first, at most that many; empty when it is unknown. */
  synchronized float[] last(Ranked ranked, String instance, int most) {
    int place = instances.indexOf(instance);
    float[] found = new float[place < 0 ? 0 : Math.min(most, size)];
    for (int age = 0; age < found.length; age++) {
      found[age] = ranked.reader().read(values, start(age) + place * width, speeds.at(place));
    }
    return found;
  }

  /** The values of an instance, oldest first; NaN is none. */
  synchronized List<HotValues.Point> points(Metric metric, String instance) {
    int column = instances.indexOf(instance) * width + group.metrics().indexOf(metric);
    List<HotValues.Point> found = new ArrayList<>();
    for (int age = size - 1; column >= 0 && age >= 0; age--) {
      float value = values[start(age) + column];
      if (!Float.isNaN(value)) {
        Instant read = Instant.ofEpochMilli(at[Math.floorMod(newest - age, at.length)]);
        found.add(new HotValues.Point(read, value));
      }
    }
    return found;
  }

  /** Offers the newest values, and says how many took part; NaN never does. */
  synchronized int offer(TopHeap heap, Ranked ranked, DeviceId device, HotValues.Scope scope) {
    if (size == 0 || !scope.includes(device, at[newest])) {
      return 0;
    }
    Ranked.Reader reader = ranked.reader();
    int count = instances.size();
    int start = start(0);
    float least = heap.least();
    int missing = 0;
    for (int i = 0; i < count; i++) {
      float value = reader.read(values, start + i * width, speeds.at(i));
      if (value >= least) {
        heap.offer(value, device, instances.get(i), i);
        least = heap.least();
      } else if (Float.isNaN(value)) {
        missing++;
      }
    }
    return count - missing;
  }

  /** Where the values of a frame begin; age 0 is the newest. */
  private int start(int age) {
    return Math.floorMod(newest - age, at.length) * instances.size() * width;
  }

  private void order(List<String> changed) {
    Map<String, Integer> places = new HashMap<>();
    for (int i = 0; i < instances.size(); i++) {
      places.put(instances.get(i), i);
    }
    float[] moved = new float[at.length * changed.size() * width];
    Arrays.fill(moved, Float.NaN);
    for (int i = 0; i < changed.size(); i++) {
      int from = Objects.requireNonNullElse(places.get(changed.get(i)), -1);
      for (int slot = 0; from >= 0 && slot < at.length; slot++) {
        System.arraycopy(
            values,
            (slot * instances.size() + from) * width,
            moved,
            (slot * changed.size() + i) * width,
            width);
      }
    }
    values = moved;
    instances = changed;
    speeds = speeds.aligned(changed);
  }
}
