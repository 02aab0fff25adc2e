package io.bongsu.storage.series.rows;

import io.bongsu.model.series.MetricGroup;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;

/** Reads rows of samples or roll-ups layout by layout, through their index. */
public final class StoredRows {
  private static final String LAYOUTS =
      """
      SELECT id FROM sample_layout WHERE metric_group = :group AND id > :after ORDER BY id LIMIT :limit
      """;

  private StoredRows() {}

  /** The next layouts of a group after one, in rising order. */
  public static List<Integer> layouts(Handle handle, MetricGroup group, int after, int limit) {
    return handle
        .createQuery(LAYOUTS)
        .bind("group", group.number())
        .bind("after", after)
        .bind("limit", limit)
        .mapTo(Integer.class)
        .list();
  }

  /**
   * Hands over the samples of each layout that has any, by time. The taker must not use the handle.
   */
  public static void each(Handle handle, Asked asked, LayoutTaker taker) {
    each(handle, RowSource.SAMPLE, asked, taker);
  }

  /**
   * Hands over the rows of each layout that has any, by time. The taker must not use the handle.
   */
  public static void each(Handle handle, RowSource source, Asked asked, LayoutTaker taker) {
    List<StoredFrame> frames = new ArrayList<>();
    String sql =
        """
        SELECT l.id, %1$s, %2$s FROM unnest(%4$s) AS l (id) JOIN %3$s s ON s.layout = l.id
        WHERE s.metric_group = %5$d AND %1$s >= %6$s AND %1$s < %7$s ORDER BY l.id, %1$s
        """
            .formatted(
                source.time(),
                source.columns(),
                source.table(),
                CopyQuery.array(asked.layouts()),
                asked.group().number(),
                CopyQuery.moment(asked.from()),
                CopyQuery.moment(asked.to()));
    CopyQuery.each(
        handle,
        sql,
        row -> {
          StoredFrame frame =
              new StoredFrame(row.int4(), asked.group(), row.moment(), source.values().apply(row));
          if (!frames.isEmpty() && frames.getFirst().layout() != frame.layout()) {
            taker.take(frames.getFirst().layout(), List.copyOf(frames));
            frames.clear();
          }
          frames.add(frame);
        });
    if (!frames.isEmpty()) {
      taker.take(frames.getFirst().layout(), List.copyOf(frames));
    }
  }

  /**
   * Where rows come from.
   *
   * @param time the column that says when
   * @param columns what the values are made of, as SQL lists them
   * @param values makes the values of these columns
   */
  public record RowSource(
      String table, String time, String columns, Function<CopiedRow, float[]> values) {
    /** Samples as polled. */
    public static final RowSource SAMPLE =
        new RowSource(SeriesTable.SAMPLE.sql(), "at", "v", CopiedRow::floats);
  }

  /**
   * Which rows.
   *
   * @param from inclusive
   * @param to exclusive
   */
  public record Asked(MetricGroup group, Collection<Integer> layouts, Instant from, Instant to) {}

  /** Takes what there is of one layout. */
  @FunctionalInterface
  public interface LayoutTaker {
    /** The frames by time; never empty. */
    void take(int layout, List<StoredFrame> frames);
  }
}
