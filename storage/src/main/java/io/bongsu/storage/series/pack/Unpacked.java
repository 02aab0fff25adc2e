package io.bongsu.storage.series.pack;

import io.bongsu.storage.series.rows.CopiedRow;
import io.bongsu.storage.series.rows.StoredFrame;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The frames of one packed layout while they are read back: times first, then series by series. */
final class Unpacked {
  private final Period period;
  private final int width;
  private final short[] usual;
  private final List<StoredFrame> frames = new ArrayList<>();

  private Unpacked(Period period, int width, short[] usual) {
    this.period = period;
    this.width = width;
    this.usual = usual;
  }

  /**
   * Takes what follows the layout in a row of packed times.
   *
   * @param width how many series the layout has
   */
  static Unpacked begin(Period period, int layout, int width, CopiedRow row) {
    int[] offsets = row.ints();
    boolean rolledUp = period.format().isRolledUp();
    Unpacked unpacked = new Unpacked(period, width, rolledUp ? row.shorts() : new short[0]);
    for (int offset : offsets) {
      float[] none = new float[width * period.format().columns()];
      Arrays.fill(none, rolledUp ? width : 0, none.length, Float.NaN);
      unpacked.frames.add(new StoredFrame(layout, period.group(), period.at(offset), none));
    }
    float[] same = row.floats();
    for (int place = 0; place < same.length; place++) {
      if (!Float.isNaN(same[place])) {
        unpacked.still(place, same[place]);
      }
    }
    return unpacked;
  }

  /** Takes what follows the layout in a row of a packed series. */
  void fill(CopiedRow row) {
    int place = row.int4() - 1;
    if (!period.format().isRolledUp()) {
      put(0, place, row.floats());
      return;
    }
    short[] counts = row.shorts();
    for (int column = RowFormat.LOW; column < period.format().columns(); column++) {
      put(column, place, row.floats());
    }
    count(place, counts.length == 0 ? usual : counts);
  }

  List<StoredFrame> frames() {
    return frames;
  }

  private void still(int place, float value) {
    if (!period.format().isRolledUp()) {
      put(0, place, value);
      return;
    }
    put(RowFormat.LOW, place, value);
    put(RowFormat.MEAN, place, value);
    put(RowFormat.HIGH, place, value);
    if (period.format().hasPercentile(period.group(), place)) {
      put(RowFormat.PERCENTILE, place, value);
    }
    count(place, usual);
  }

  private void count(int place, short... counts) {
    for (int i = 0; i < frames.size(); i++) {
      float[] values = frames.get(i).values();
      values[place] = Float.isNaN(values[RowFormat.MEAN * width + place]) ? 0 : counts[i];
    }
  }

  private void put(int column, int place, float... packed) {
    if (packed.length > 0) {
      for (int i = 0; i < frames.size(); i++) {
        frames.get(i).values()[column * width + place] = packed[packed.length == 1 ? 0 : i];
      }
    }
  }
}
