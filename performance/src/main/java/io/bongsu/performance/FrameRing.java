package io.bongsu.performance;

import io.bongsu.model.series.SampleFrame;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The last frames of one device and group, newest first, all in the order of the newest's
 * instances. Immutable: each frame makes the next ring, which shares the values of the frames that
 * stay.
 */
final class FrameRing {
  private final List<String> instances;
  private final float[][] values;
  private final long[] at;
  private final PortSpeeds speeds;

  private FrameRing(List<String> instances, float[][] values, long[] at, PortSpeeds speeds) {
    this.instances = instances;
    this.values = values;
    this.at = at;
    this.speeds = speeds;
  }

  static FrameRing first(SampleFrame frame, PortSpeeds speeds) {
    return new FrameRing(
        frame.instances(),
        new float[][] {frame.values()},
        new long[] {frame.at().toEpochMilli()},
        speeds.aligned(frame.instances()));
  }

  /** With one more frame; at most that many stay. An older frame than the newest is passed over. */
  FrameRing with(SampleFrame frame, int most) {
    long moment = frame.at().toEpochMilli();
    if (moment < at[0]) {
      return this;
    }
    boolean same = instances.equals(frame.instances());
    List<String> order = same ? instances : frame.instances();
    int size = Math.min(most, values.length + 1);
    float[][] next = new float[size][];
    long[] moments = new long[size];
    next[0] = frame.values();
    moments[0] = moment;
    for (int i = 1; i < size; i++) {
      next[i] = same ? values[i - 1] : reordered(values[i - 1], order);
      moments[i] = at[i - 1];
    }
    return new FrameRing(order, next, moments, same ? speeds : speeds.aligned(order));
  }

  FrameRing withSpeeds(PortSpeeds changed) {
    return new FrameRing(instances, values, at, changed.aligned(instances));
  }

  private float[] reordered(float[] old, List<String> order) {
    int width = instances.isEmpty() ? 0 : old.length / instances.size();
    Map<String, Integer> places = new HashMap<>();
    for (int i = 0; i < instances.size(); i++) {
      places.put(instances.get(i), i * width);
    }
    float[] moved = new float[order.size() * width];
    Arrays.fill(moved, Float.NaN);
    for (int i = 0; i < order.size(); i++) {
      int from = Objects.requireNonNullElse(places.get(order.get(i)), -1);
      if (from >= 0) {
        System.arraycopy(old, from, moved, i * width, width);
      }
    }
    return moved;
  }

  int size() {
    return values.length;
  }

  List<String> instances() {
    return instances;
  }

  /** A frame's values; 0 is the newest. */
  float[] values(int age) {
    return values[age];
  }

  long newestAt() {
    return at[0];
  }

  Instant at(int age) {
    return Instant.ofEpochMilli(at[age]);
  }

  float speed(int instance) {
    return speeds.at(instance);
  }

  /** The value of one instance some frames ago. */
  float read(Ranked ranked, int instance, int age) {
    int width = ranked.group().metrics().size();
    int base = instance * width;
    return base + width <= values[age].length
        ? ranked.reader().read(values[age], base, speed(instance))
        : Float.NaN;
  }
}
