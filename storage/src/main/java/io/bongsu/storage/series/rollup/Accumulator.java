package io.bongsu.storage.series.rollup;

import io.bongsu.model.series.MetricGroup;
import io.bongsu.storage.series.rows.CopyStream;
import io.bongsu.storage.series.rows.Resolution;
import io.bongsu.storage.series.rows.StoredFrame;
import java.time.Instant;
import java.util.Arrays;

/**
 * One bucket of one layout while frames come in. About 18 octets for each value, and 4 for each of
 * the largest kept for percentiles.
 */
final class Accumulator {
  private final MetricGroup group;
  private final float[] lo;
  private final float[] hi;
  private final double[] sum;
  private final short[] n;
  private final Largest largest;
  private Instant last = Instant.MIN;
  private int frames;
  private boolean suspect;

  /**
   * Empty.
   *
   * @param values how many values a frame has
   * @param expected how many frames will come; more make percentiles inexact, and this suspect
   */
  Accumulator(MetricGroup group, int values, Resolution resolution, int expected) {
    this.group = group;
    lo = new float[values];
    hi = new float[values];
    sum = new double[values];
    n = new short[values];
    largest = Largest.of(group, values, resolution, expected);
    clear();
  }

  /** Becomes empty again; only what keeps no largest values can. */
  void clear() {
    Arrays.fill(lo, Float.NaN);
    Arrays.fill(hi, Float.NaN);
    Arrays.fill(sum, 0);
    Arrays.fill(n, (short) 0);
    last = Instant.MIN;
    frames = 0;
    suspect = false;
  }

  /** Counts a frame in. One that is not newer than the last may be in the table once only. */
  void add(StoredFrame frame) {
    suspect |= !frame.at().isAfter(last) || frames == Short.MAX_VALUE;
    last = frame.at();
    frames++;
    float[] values = frame.values();
    for (int i = 0; i < values.length; i++) {
      if (!Float.isNaN(values[i])) {
        add(i, values[i]);
      }
    }
    largest.add(values);
  }

  private void add(int i, float value) {
    boolean first = n[i] == 0;
    lo[i] = first ? value : Math.min(lo[i], value);
    hi[i] = first ? value : Math.max(hi[i], value);
    sum[i] += value;
    n[i]++;
  }

  /** True when this may not equal the rows of the table: the bucket is to be made of them. */
  boolean isSuspect() {
    return suspect || !largest.isExact();
  }

  MetricGroup group() {
    return group;
  }

  /** How many frames came. */
  int frames() {
    return frames;
  }

  /** Adds the columns n, lo, mean and hi, and of an hour p95. */
  void write(CopyStream row, Resolution resolution) {
    row.shorts(counts()).floats(lo).floats(means()).floats(hi);
    if (resolution == Resolution.HOUR) {
      row.floats(largest.percentiles());
    }
  }

  private float[] means() {
    float[] means = new float[sum.length];
    for (int i = 0; i < means.length; i++) {
      means[i] = n[i] == 0 ? Float.NaN : (float) (sum[i] / n[i]);
    }
    return means;
  }

  /** One number when all values that are there are there equally often. */
  private short[] counts() {
    short same = 0;
    for (short count : n) {
      if (count != 0 && same != 0 && count != same) {
        return n;
      }
      same = count == 0 ? same : count;
    }
    return new short[] {same};
  }
}
