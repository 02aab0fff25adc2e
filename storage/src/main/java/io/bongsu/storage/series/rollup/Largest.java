package io.bongsu.storage.series.rollup;

import io.bongsu.model.series.Metric;
import io.bongsu.model.series.MetricGroup;
import io.bongsu.storage.series.rows.Resolution;
import java.util.Arrays;

/**
 * The largest in and out bit rates of an hour, as many as the exact 95th percentile by nearest rank
 * needs: of n values it is the ⌊n/20⌋ + 1 largest.
 */
final class Largest {
  private static final Largest NONE = new Largest(0, 0, 0);
  private static final int ONE_IN = 20;
  private static final int RATES = 2;

  private final int kept;
  private final int columns;
  private final float[] rising;
  private final int[] n;

  private Largest(int series, int kept, int columns) {
    this.kept = kept;
    this.columns = columns;
    this.rising = new float[series * kept];
    this.n = new int[series];
  }

  /** Of the hours of interfaces; nothing of anything else. */
  static Largest of(MetricGroup group, int values, Resolution resolution, int expected) {
    int columns = group.metrics().size();
    return group == Metric.IF_IN_BPS.group() && resolution == Resolution.HOUR
        ? new Largest(values / columns * RATES, expected / ONE_IN + 1, columns)
        : NONE;
  }

  void add(float[] values) {
    for (int series = 0; series < n.length; series++) {
      float value = values[series / RATES * columns + series % RATES];
      if (!Float.isNaN(value)) {
        add(series, value);
      }
    }
  }

  private void add(int series, float value) {
    int begin = series * kept;
    int full = Math.min(n[series]++, kept);
    int place;
    if (full < kept) {
      place = begin + full;
    } else if (value > rising[begin]) {
      System.arraycopy(rising, begin + 1, rising, begin, kept - 1);
      place = begin + kept - 1;
    } else {
      return;
    }
    for (; place > begin && rising[place - 1] > value; place--) {
      rising[place] = rising[place - 1];
    }
    rising[place] = value;
  }

  /** False when more values came than were expected. */
  boolean isExact() {
    for (int count : n) {
      if (count / ONE_IN + 1 > kept) {
        return false;
      }
    }
    return true;
  }

  /** In, out, in, out and so on; NaN where there was no value. */
  float[] percentiles() {
    float[] percentiles = new float[n.length];
    Arrays.fill(percentiles, Float.NaN);
    for (int series = 0; series < n.length; series++) {
      if (n[series] > 0) {
        int full = Math.min(n[series], kept);
        percentiles[series] = rising[series * kept + full - 1 - n[series] / ONE_IN];
      }
    }
    return percentiles;
  }
}
