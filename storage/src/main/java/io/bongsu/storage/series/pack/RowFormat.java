package io.bongsu.storage.series.pack;

import io.bongsu.model.series.Metric;
import io.bongsu.model.series.MetricGroup;
import io.bongsu.storage.series.rows.CopiedRow;
import io.bongsu.storage.series.rows.Resolution;
import io.bongsu.storage.series.rows.SeriesTable;
import io.bongsu.storage.series.rows.StoredRows.RowSource;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/**
 * What rows of one resolution hold. As a frame, a row has one number for each series after the
 * other, column by column: of samples the value; of roll-ups how many, smallest, average, largest
 * and, of hours, the percentile.
 */
enum RowFormat {
  RAW(Resolution.RAW, Duration.ofMillis(1), "ms", List.of("v")),
  FIVE_MINUTES(
      Resolution.FIVE_MINUTES, Duration.ofMinutes(5), "bucket", List.of("n", "lo", "mean", "hi")),
  HOUR(Resolution.HOUR, Duration.ofHours(1), "bucket", List.of("n", "lo", "mean", "hi", "p95"));

  static final int COUNT = 0;
  static final int LOW = 1;
  static final int MEAN = 2;
  static final int HIGH = 3;
  static final int PERCENTILE = 4;

  private static final int RATES = 2;

  private final Resolution resolution;
  private final Duration step;
  private final String offsets;

  @SuppressWarnings("ImmutableEnumChecker") // only ever List.of
  private final List<String> columns;

  RowFormat(Resolution resolution, Duration step, String offsets, List<String> columns) {
    this.resolution = resolution;
    this.step = step;
    this.offsets = offsets;
    this.columns = columns;
  }

  static RowFormat of(Resolution resolution) {
    return switch (resolution) {
      case RAW -> RAW;
      case FIVE_MINUTES -> FIVE_MINUTES;
      case HOUR -> HOUR;
    };
  }

  /** What packed times are counted in. */
  Duration step() {
    return step;
  }

  /** How many numbers there are of each series. */
  int columns() {
    return columns.size();
  }

  boolean isRolledUp() {
    return this != RAW;
  }

  /** The column that is NaN where a series has nothing. */
  int value() {
    return this == RAW ? 0 : MEAN;
  }

  /** True for the series whose hours have a percentile. */
  boolean hasPercentile(MetricGroup group, int place) {
    return this == HOUR
        && group == Metric.IF_IN_BPS.group()
        && place % group.metrics().size() < RATES;
  }

  SeriesTable packTable() {
    return SeriesTable.packOf(resolution);
  }

  SeriesTable timeTable() {
    return SeriesTable.timesOf(resolution);
  }

  /** The columns of the packed times, as COPY names them. */
  String timeColumns() {
    return "layout, " + offsets + (isRolledUp() ? ", n" : "") + ", same";
  }

  /** The columns of a packed series, as COPY names them. */
  String packColumns() {
    return "layout, place, " + String.join(", ", columns);
  }

  /** Where rows are read that are not packed. */
  RowSource rows(MetricGroup group) {
    return isRolledUp()
        ? new RowSource(
            SeriesTable.of(resolution).sql(),
            "bucket",
            String.join(", ", columns),
            row -> rolledUp(row, group.metrics().size()))
        : RowSource.SAMPLE;
  }

  private float[] rolledUp(CopiedRow row, int metrics) {
    short[] counts = row.shorts();
    float[] low = row.floats();
    int width = low.length;
    float[] all = new float[width * columns()];
    System.arraycopy(low, 0, all, LOW * width, width);
    System.arraycopy(row.floats(), 0, all, MEAN * width, width);
    System.arraycopy(row.floats(), 0, all, HIGH * width, width);
    for (int place = 0; place < width; place++) {
      boolean none = Float.isNaN(all[MEAN * width + place]);
      all[place] = none ? 0 : counts[counts.length == 1 ? 0 : place];
    }
    if (this == HOUR) {
      spread(row.floats(), metrics, all, PERCENTILE * width);
    }
    return all;
  }

  /** Percentiles stand in and out, in and out; in a frame each has the place of its series. */
  private static void spread(float[] percentiles, int metrics, float[] all, int begin) {
    Arrays.fill(all, begin, all.length, Float.NaN);
    for (int i = 0; i < percentiles.length; i++) {
      all[begin + i / RATES * metrics + i % RATES] = percentiles[i];
    }
  }
}
