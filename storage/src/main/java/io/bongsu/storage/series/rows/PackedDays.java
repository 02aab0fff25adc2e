package io.bongsu.storage.series.rows;

import io.bongsu.storage.series.rows.StoredRows.Asked;
import io.bongsu.storage.series.rows.StoredRows.LayoutTaker;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;

/** Reads days back as frames, packed or not. */
public final class PackedDays {
  private static final String TIMES =
      "SELECT layout, ms FROM sample_pack_time WHERE metric_group = %d AND day = '%s' AND layout = ANY (%s)";

  private static final String VALUES =
      "SELECT layout, place, v FROM sample_pack WHERE metric_group = %d AND day = '%s' AND layout = ANY (%s)";

  private static final String STATE =
      "SELECT 1 FROM packing WHERE metric_group = :group AND day = :day AND state = 'packed'";

  private static final String WIDTHS =
      "SELECT id, cardinality(instances) AS width FROM sample_layout WHERE id = ANY (:layouts)";

  private PackedDays() {}

  /**
   * Hands over what a span inside one UTC day holds, polled rows and packed ones, by time, no
   * moment twice; inside a transaction.
   */
  public static void each(Handle handle, Asked asked, LayoutTaker taker) {
    Map<Integer, TreeMap<Instant, StoredFrame>> all = new TreeMap<>();
    LocalDate day = Partitions.day(asked.from());
    if (isPacked(handle, asked, day)) {
      for (StoredFrame frame : packed(handle, asked, day)) {
        all.computeIfAbsent(frame.layout(), _ -> new TreeMap<>()).put(frame.at(), frame);
      }
    }
    StoredRows.each(
        handle,
        asked,
        (layout, frames) -> {
          TreeMap<Instant, StoredFrame> known = all.computeIfAbsent(layout, _ -> new TreeMap<>());
          frames.forEach(frame -> known.putIfAbsent(toMillis(frame.at()), frame));
        });
    all.forEach((layout, frames) -> {
      List<StoredFrame> wanted = List.copyOf(frames.subMap(asked.from(), asked.to()).values());
      if (!wanted.isEmpty()) {
        taker.take(layout, wanted);
      }
    });
  }

  /** What a packed moment keeps of a moment. */
  public static Instant toMillis(Instant at) {
    return Instant.ofEpochMilli(at.toEpochMilli());
  }

  private static boolean isPacked(Handle handle, Asked asked, LocalDate day) {
    return handle
        .createQuery(STATE)
        .bind("group", asked.group().number())
        .bind("day", day)
        .mapTo(Integer.class)
        .findOne()
        .isPresent();
  }

  /** All frames of a day, as they are packed, whatever the state of the packing. */
  public static List<StoredFrame> packed(Handle handle, Asked asked, LocalDate day) {
    Map<Integer, Integer> widths = widths(handle, asked);
    Map<Integer, List<StoredFrame>> frames = new HashMap<>();
    CopyQuery.each(
        handle,
        sql(TIMES, asked, day),
        row -> {
          int layout = row.int4();
          Integer width = widths.get(layout);
          if (width != null) {
            frames.put(layout, empty(asked, layout, day, width, row.ints()));
          }
        });
    CopyQuery.each(
        handle,
        sql(VALUES, asked, day),
        row -> fill(frames.getOrDefault(row.int4(), List.of()), row.int4() - 1, row.floats()));
    return frames.values().stream().flatMap(List::stream).toList();
  }

  private static Map<Integer, Integer> widths(Handle handle, Asked asked) {
    Map<Integer, Integer> widths = new HashMap<>();
    handle
        .createQuery(WIDTHS)
        .bindArray("layouts", Integer.class, asked.layouts())
        .map((row, _) -> widths.put(row.getInt("id"), row.getInt("width")))
        .forEach(_ -> {});
    return widths;
  }

  private static List<StoredFrame> empty(
      Asked asked, int layout, LocalDate day, int instances, int... ms) {
    long begin = day.atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli();
    int values = instances * asked.group().metrics().size();
    return Arrays.stream(ms)
        .mapToObj(offset -> {
          float[] none = new float[values];
          Arrays.fill(none, Float.NaN);
          return new StoredFrame(layout, asked.group(), Instant.ofEpochMilli(begin + offset), none);
        })
        .toList();
  }

  private static void fill(List<StoredFrame> frames, int place, float... packed) {
    for (int i = 0; i < frames.size(); i++) {
      frames.get(i).values()[place] = packed[packed.length == 1 ? 0 : i];
    }
  }

  private static String sql(String select, Asked asked, LocalDate day) {
    return select.formatted(asked.group().number(), day, CopyQuery.array(asked.layouts()));
  }
}
