package io.bongsu.storage.series.pack;

import io.bongsu.storage.series.rows.CopyStream;

/** One series of a layout over a period: an array for each number that its rows have. */
final class PackedSeries {
  private final RowFormat format;
  private final float[][] columns;
  private final short[] usual;
  private final boolean percentile;

  /**
   * Of these arrays.
   *
   * @param usual how many values most series have at each time; nothing of samples
   * @param percentile whether it is one of those that have percentiles
   */
  PackedSeries(RowFormat format, float[][] columns, short[] usual, boolean percentile) {
    this.format = format;
    this.columns = columns;
    this.usual = usual;
    this.percentile = percentile;
  }

  /** The value that each of its numbers had all the time; NaN: it had none, or changed. */
  float same() {
    float value = constant(columns[format.value()]);
    if (Float.isNaN(value) || !format.isRolledUp()) {
      return value;
    }
    boolean still = isAlways(RowFormat.LOW, value) && isAlways(RowFormat.HIGH, value) && isUsual();
    return still && isPercentileOf(value) ? value : Float.NaN;
  }

  boolean isEmpty() {
    return isAlways(format.value(), Float.NaN);
  }

  /** Adds its columns to a row. */
  void write(CopyStream row) {
    if (!format.isRolledUp()) {
      row.floats(columns[0]);
      return;
    }
    row.shorts(isUsual() ? new short[0] : counts());
    for (int column = RowFormat.LOW; column < columns.length; column++) {
      row.floats(shortest(columns[column]));
    }
  }

  private boolean isPercentileOf(float value) {
    return format != RowFormat.HOUR
        || isAlways(RowFormat.PERCENTILE, percentile ? value : Float.NaN);
  }

  /** True when it has as many values as most, wherever it has any. */
  private boolean isUsual() {
    float[] counts = columns[RowFormat.COUNT];
    for (int i = 0; i < counts.length; i++) {
      float expected = Float.isNaN(columns[RowFormat.MEAN][i]) ? 0 : usual[i];
      if (counts[i] != expected) {
        return false;
      }
    }
    return true;
  }

  private short[] counts() {
    short[] counts = new short[usual.length];
    for (int i = 0; i < counts.length; i++) {
      counts[i] = (short) columns[RowFormat.COUNT][i];
    }
    return counts;
  }

  private boolean isAlways(int column, float value) {
    int bits = Float.floatToIntBits(value);
    for (float each : columns[column]) {
      if (Float.floatToIntBits(each) != bits) {
        return false;
      }
    }
    return true;
  }

  private static float constant(float... values) {
    int bits = Float.floatToIntBits(values[0]);
    for (float each : values) {
      if (Float.floatToIntBits(each) != bits) {
        return Float.NaN;
      }
    }
    return values[0];
  }

  /** One element when all are the same, none when all are NaN. */
  private static float[] shortest(float... values) {
    float same = constant(values);
    if (!Float.isNaN(same)) {
      return new float[] {same};
    }
    for (float each : values) {
      if (!Float.isNaN(each)) {
        return values;
      }
    }
    return new float[0];
  }
}
