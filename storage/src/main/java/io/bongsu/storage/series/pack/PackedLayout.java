package io.bongsu.storage.series.pack;

import io.bongsu.storage.series.rows.CopyStream;
import io.bongsu.storage.series.rows.PackedDays;
import io.bongsu.storage.series.rows.StoredFrame;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.TreeMap;

/** A day of one layout, turned from a row for each poll into a row for each series. */
final class PackedLayout {
  private final int layout;
  private final LocalDate day;
  private final List<StoredFrame> frames;

  private PackedLayout(int layout, LocalDate day, List<StoredFrame> frames) {
    this.layout = layout;
    this.day = day;
    this.frames = frames;
  }

  /** Of frames of that day; of two in one millisecond the first stays. */
  static PackedLayout of(int layout, LocalDate day, List<StoredFrame> frames) {
    TreeMap<Instant, StoredFrame> byTime = new TreeMap<>();
    frames.forEach(frame -> byTime.putIfAbsent(PackedDays.toMillis(frame.at()), frame));
    return new PackedLayout(layout, day, List.copyOf(byTime.values()));
  }

  int layout() {
    return layout;
  }

  /** How many values there are, NaN left out. */
  long samples() {
    long samples = 0;
    for (StoredFrame frame : frames) {
      for (float value : frame.values()) {
        samples += Float.isNaN(value) ? 0 : 1;
      }
    }
    return samples;
  }

  /** Adds the row of the table {@code sample_pack_time}. */
  void writeTimes(CopyStream rows) {
    Instant begin = day.atStartOfDay(ZoneOffset.UTC).toInstant();
    int[] ms =
        frames.stream()
            .mapToInt(frame -> (int) Duration.between(begin, frame.at()).toMillis())
            .toArray();
    rows.row(4).day(day).int4(layout).int2(group()).ints(ms);
  }

  /** Adds the rows of the table {@code sample_pack}; a series without any value has none. */
  void writeValues(CopyStream rows) {
    int places = frames.getFirst().values().length;
    for (int place = 0; place < places; place++) {
      float[] values = values(place);
      if (values.length > 0) {
        rows.row(5).day(day).int4(layout).int4(place + 1).int2(group()).floats(values);
      }
    }
  }

  /** True when these frames are the same to the bit, at the same milliseconds. */
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

  private static boolean equal(StoredFrame polled, StoredFrame packed) {
    return PackedDays.toMillis(polled.at()).equals(packed.at())
        && java.util.Arrays.equals(polled.values(), packed.values());
  }

  private int group() {
    return frames.getFirst().group().number();
  }

  /** All values of a place; one when it never changed, none when there was none. */
  private float[] values(int place) {
    float[] values = new float[frames.size()];
    boolean same = true;
    for (int i = 0; i < values.length; i++) {
      values[i] = frames.get(i).values()[place];
      same &= Float.floatToIntBits(values[i]) == Float.floatToIntBits(values[0]);
    }
    if (!same) {
      return values;
    }
    return Float.isNaN(values[0]) ? new float[0] : new float[] {values[0]};
  }
}
