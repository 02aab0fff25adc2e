package io.bongsu.storage.series.rows;

import io.bongsu.model.series.MetricGroup;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** Reads rows of the table {@code sample} layout by layout, through its index. */
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
   * Hands over the frames of each layout that has any, by time. The taker must not use the handle.
   */
  public static void each(Handle handle, Asked asked, LayoutTaker taker) {
    List<StoredFrame> frames = new ArrayList<>();
    String sql =
        """
        SELECT l.id, s.at, s.v FROM unnest(%s) AS l (id) JOIN sample s ON s.layout = l.id
        WHERE s.metric_group = %d AND s.at >= %s AND s.at < %s ORDER BY l.id, s.at
        """
            .formatted(
                CopyQuery.array(asked.layouts()),
                asked.group().number(),
                CopyQuery.moment(asked.from()),
                CopyQuery.moment(asked.to()));
    CopyQuery.each(
        handle,
        sql,
        row -> {
          StoredFrame frame =
              new StoredFrame(row.int4(), asked.group(), row.moment(), row.floats());
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
