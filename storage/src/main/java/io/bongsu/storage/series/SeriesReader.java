package io.bongsu.storage.series;

import io.bongsu.model.series.MetricGroup;
import io.bongsu.model.series.SeriesQuery;
import io.bongsu.storage.database.Database;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** Reads samples back as buckets, whatever place the instance had in each layout of its series. */
public final class SeriesReader implements SeriesQuery {
  private static final String BUCKETS =
      """
      WITH place AS (
        SELECT id, (array_position(instances, :instance) - 1) * :columns + :column AS position
        FROM sample_layout
        WHERE device = :device AND metric_group = :group AND :instance = ANY (instances)
      ), value AS (
        SELECT :origin + floor((extract(epoch FROM s.at) - :origin) / :step)::bigint * :step AS bucket,
          s.v[place.position]::double precision AS x
        FROM place JOIN sample s ON s.layout = place.id
        WHERE s.at >= :from AND s.at < :to
      )
      SELECT bucket, min(x), avg(x), max(x) FROM value
      WHERE x <> 'NaN' GROUP BY bucket ORDER BY bucket
      """;

  private final Database database;

  /** Reads this database. */
  public SeriesReader(Database database) {
    this.database = database;
  }

  @Override
  public Series query(Question question) {
    BucketGrid grid = BucketGrid.of(question);
    List<Bucket> buckets = database.with(handle -> buckets(handle, question, grid));
    return new Series(question.metric().unit(), grid.stepSeconds(), buckets);
  }

  private static List<Bucket> buckets(Handle handle, Question question, BucketGrid grid) {
    MetricGroup group = question.metric().group();
    return handle
        .createQuery(BUCKETS)
        .bind("device", question.device().value())
        .bind("group", group.number())
        .bind("instance", question.instance())
        .bind("columns", group.metrics().size())
        .bind("column", group.metrics().indexOf(question.metric()) + 1)
        .bind("origin", grid.origin())
        .bind("step", grid.stepSeconds())
        .bind("from", question.from())
        .bind("to", question.to())
        .map((row, _) ->
            new Bucket(row.getLong(1), row.getDouble(2), row.getDouble(3), row.getDouble(4)))
        .list();
  }
}
