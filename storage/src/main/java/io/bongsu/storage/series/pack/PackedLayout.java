package io.bongsu.storage.series.pack;

import io.bongsu.storage.series.rows.CopyStream;
import io.bongsu.storage.series.rows.StoredFrame;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;

/** A period of one layout, turned from a row for each time into a row for each series. */
final class PackedLayout {
  private final int layout;
  private final Period period;
  private final List<StoredFrame> frames;
  private final List<PackedSeries> series = new ArrayList<>();
  private final short[] usual;
  private final int width;

  private PackedLayout(int layout, Period period, List<StoredFrame> frames) {
    this.layout = layout;
    this.period = period;
    this.frames = frames;
    this.width = frames.getFirst().values().length / period.format().columns();
    this.usual = period.format().isRolledUp() ? usual() : new short[0];
    for (int place = 0; place < width; place++) {
      series.add(series(place));
    }
  }

  /** Of frames of that period, at least one; of two at one packed time the first stays. */
  static PackedLayout of(int layout, Period period, List<StoredFrame> frames) {
    TreeMap<Instant, StoredFrame> byTime = new TreeMap<>();
    frames.forEach(frame -> byTime.putIfAbsent(period.kept(frame.at()), frame));
    return new PackedLayout(layout, period, List.copyOf(byTime.values()));
  }

  int layout() {
    return layout;
  }

  /** How many values there are, NaN left out. */
  long samples() {
    int first = period.format().value() * width;
    long samples = 0;
    for (StoredFrame frame : frames) {
      for (int place = first; place < first + width; place++) {
        samples += Float.isNaN(frame.values()[place]) ? 0 : 1;
      }
    }
    return samples;
  }

  /** Adds the row of the packed times. */
  void writeTimes(CopyStream rows) {
    begin(rows, period.format().isRolledUp() ? 6 : 5);
    rows.ints(frames.stream().mapToInt(frame -> period.offset(frame.at())).toArray());
    if (period.format().isRolledUp()) {
      rows.shorts(usual);
    }
    float[] same = new float[width];
    for (int place = 0; place < width; place++) {
      same[place] = series.get(place).same();
    }
    rows.floats(same);
  }

  /** Adds the rows of the series that changed. */
  void writeSeries(CopyStream rows) {
    for (int place = 0; place < width; place++) {
      PackedSeries one = series.get(place);
      if (Float.isNaN(one.same()) && !one.isEmpty()) {
        begin(rows, 4 + period.format().columns());
        rows.int4(place + 1);
        one.write(rows);
      }
    }
  }

  /** True when these frames are the same to the bit, at the same packed times. */
  boolean equalsPacked(List<StoredFrame> packed) {
    if (packed.size() != frames.size()) {
      return false;
    }
    for (int i = 0; i < packed.size(); i++) {
      if (!equal(frames.get(i), packed.get(i))) {
        return false;
      }
    }
    return true;
  }

  private boolean equal(StoredFrame row, StoredFrame packed) {
    return period.kept(row.at()).equals(packed.at())
        && Arrays.equals(row.values(), packed.values());
  }

  private void begin(CopyStream rows, int fields) {
    rows.row(fields).day(period.first()).int2(period.group().number()).int4(layout);
  }

  private PackedSeries series(int place) {
    float[][] columns = new float[period.format().columns()][frames.size()];
    for (int i = 0; i < frames.size(); i++) {
      float[] values = frames.get(i).values();
      for (int column = 0; column < columns.length; column++) {
        columns[column][i] = values[column * width + place];
      }
    }
    boolean percentile = period.format().hasPercentile(period.group(), place);
    return new PackedSeries(period.format(), columns, usual, percentile);
  }

  /** The largest number of values at each time: most series have as many. */
  private short[] usual() {
    short[] most = new short[frames.size()];
    for (int i = 0; i < most.length; i++) {
      for (int place = 0; place < width; place++) {
        most[i] = (short) Math.max(most[i], frames.get(i).values()[place]);
      }
    }
    return most;
  }
}
