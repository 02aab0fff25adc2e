package io.bongsu.storage.series.read;

import io.bongsu.storage.series.read.Buckets.Tally;
import io.bongsu.storage.series.read.Source.Numbers;
import io.bongsu.storage.series.read.Source.Part;
import io.bongsu.storage.series.rows.CopiedRow;
import io.bongsu.storage.series.rows.CopyQuery;
import io.bongsu.storage.series.rows.Resolution;
import io.bongsu.storage.series.rows.SeriesTable;
import java.time.LocalDate;
import java.util.Arrays;
import org.jdbi.v3.core.Handle;

/**
 * Answers from packed rows: asks for the arrays of the series and puts buckets together here, which
 * takes a sixth of what it takes to make rows of their elements.
 */
final class PackedSource {
  private static final int MILLIS = 1_000;

  private final Resolution resolution;
  private final Wanted wanted;

  /** Of the packed rows of a resolution. */
  PackedSource(Resolution resolution, Wanted wanted) {
    this.resolution = resolution;
    this.wanted = wanted;
  }

  /** Adds what is packed of a stretch to the answers. */
  void read(Handle handle, Part part) {
    if (!part.stretch().isEmpty()) {
      CopyQuery.each(handle, sql(part), row -> add(row, part));
    }
  }

  /** A series that stood still has no row of its own, and one value with the times. */
  private String sql(Part part) {
    Places places = part.places();
    return """
    SELECT p.ordinal, p.layout, t.day - DATE '1970-01-01', coalesce(t.same[p.position], 'NaN'), %1$s
    FROM unnest(%2$s, %3$s, %4$s) AS p (ordinal, layout, position)
    JOIN %5$s t ON t.layout = p.layout AND t.metric_group = %6$d AND t.day BETWEEN '%7$s' AND '%8$s'
    JOIN packing g ON g.seconds = %9$d AND g.metric_group = %6$d AND g.day = t.day AND g.state = 'packed'
    LEFT JOIN LATERAL (
      SELECT * FROM %10$s k WHERE k.layout = p.layout AND k.place = p.position
        AND k.metric_group = %6$d AND k.day BETWEEN '%7$s' AND '%8$s' AND k.day = t.day OFFSET 0
    ) k ON true
    """
        .formatted(
            columns(part.numbers()),
            CopyQuery.array(places.ordinals()),
            CopyQuery.array(places.layouts()),
            CopyQuery.array(places.positions()),
            SeriesTable.timesOf(resolution).sql(),
            places.group().number(),
            firstDay(part.stretch().from()),
            day(part.stretch().to()),
            resolution.seconds(),
            SeriesTable.packOf(resolution).sql());
  }

  private String columns(Numbers numbers) {
    if (resolution == Resolution.RAW) {
      return "t.ms, coalesce(k.v, '{}')";
    }
    String counts = "t.bucket, t.n, coalesce(k.n, '{}'), ";
    return numbers == Numbers.MEANS
        ? counts + "coalesce(k.mean, '{}')"
        : counts + "coalesce(k.lo, '{}'), coalesce(k.mean, '{}'), coalesce(k.hi, '{}')";
  }

  private void add(CopiedRow row, Part part) {
    Buckets answer = part.answers().get(row.int4());
    int layout = row.int4();
    long begin = row.int4() * 86_400L;
    float same = row.float4();
    int[] times = row.ints();
    Values values =
        resolution == Resolution.RAW
            ? Values.ofSamples(row, same, times.length)
            : Values.ofRollUps(row, same, times.length, part.numbers());
    for (int i = 0; i < times.length; i++) {
      long second = begin + seconds(times[i]);
      if (part.stretch().contains(second)
          && !Float.isNaN(values.mean[i])
          && wanted.test(layout, second)) {
        answer.add(second, values.tally(i));
      }
    }
  }

  private long seconds(int time) {
    return resolution == Resolution.RAW ? time / MILLIS : (long) time * resolution.seconds();
  }

  /** The day that the period of a moment is named by. */
  private LocalDate firstDay(long second) {
    LocalDate day = day(second);
    return resolution == Resolution.HOUR ? day.withDayOfMonth(1) : day;
  }

  private static LocalDate day(long second) {
    return LocalDate.ofEpochDay(Math.floorDiv(second, 86_400L));
  }

  /** Which moments of which layouts count. */
  @FunctionalInterface
  interface Wanted {
    /** Seconds since 1970. */
    boolean test(int layout, long second);
  }

  /** What a series had at each time. */
  private record Values(short[] n, float[] low, float[] mean, float[] high) {
    static Values ofSamples(CopiedRow row, float same, int length) {
      float[] values = all(row.floats(), same, length);
      short[] ones = new short[length];
      Arrays.fill(ones, (short) 1);
      return new Values(ones, values, values, values);
    }

    static Values ofRollUps(CopiedRow row, float same, int length, Numbers asked) {
      short[] usual = row.shorts();
      short[] own = row.shorts();
      short[] n = own.length == 0 ? usual : own;
      float[] first = all(row.floats(), same, length);
      return asked == Numbers.MEANS
          ? new Values(n, first, first, first)
          : new Values(n, first, all(row.floats(), same, length), all(row.floats(), same, length));
    }

    Tally tally(int i) {
      return new Tally(low[i], high[i], (double) mean[i] * n[i], n[i]);
    }

    /** One element stands for all. */
    private static float[] all(float[] packed, float same, int length) {
      if (packed.length == length) {
        return packed;
      }
      float[] all = new float[length];
      Arrays.fill(all, packed.length == 1 ? packed[0] : same);
      return all;
    }
  }
}
