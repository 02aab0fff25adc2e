package io.bongsu.storage.series;

import io.bongsu.model.series.Metric;
import io.bongsu.model.series.MetricGroup;
import io.bongsu.model.series.SeriesQuery;
import io.bongsu.storage.database.Database;
import io.bongsu.storage.series.Buckets.Tally;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
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
        WHERE s.at >= to_timestamp(:origin) AND s.at < to_timestamp(:end)
      )
      SELECT bucket, min(x), max(x), sum(x), count(x) FROM value
      WHERE x <> 'NaN' GROUP BY bucket
      """;

  private final Database database;
  private final InstantSource clock;

  /** Reads this database. */
  public SeriesReader(Database database, InstantSource clock) {
    this.database = database;
    this.clock = clock;
  }

  @Override
  public List<Series> page(Page page) {
    BucketGrid grid = BucketGrid.of(page);
    return database.with(handle -> {
      List<Series> answers = new ArrayList<>();
      for (Name name : page.series()) {
        Span span = new Span(page.device(), name.metric(), name.instance(), page.from(), page.to());
        answers.add(buckets(handle, span, grid).series(name.metric().unit()));
      }
      return answers;
    });
  }

  @Override
  public OptionalDouble percentile(Span span, double p) {
    BucketGrid grid = BucketGrid.beginningIn(span.from(), span.to(), Resolution.FIVE_MINUTES);
    return database.with(handle -> buckets(handle, span, grid).averages().percentile(p));
  }

  @Override
  public OptionalDouble volume(Span span) {
    BucketGrid grid = BucketGrid.touching(span.from(), span.to(), Resolution.FIVE_MINUTES);
    return database.with(
        handle -> buckets(handle, span, grid).averages().volume(span, clock.instant()));
  }

  private static Buckets buckets(Handle handle, Span span, BucketGrid grid) {
    Metric metric = span.metric();
    MetricGroup group = metric.group();
    Buckets buckets = new Buckets(grid);
    handle
        .createQuery(BUCKETS)
        .bind("device", span.device().value())
        .bind("group", group.number())
        .bind("instance", span.instance())
        .bind("columns", group.metrics().size())
        .bind("column", group.metrics().indexOf(metric) + 1)
        .bind("origin", grid.origin())
        .bind("step", grid.stepSeconds())
        .bind("end", grid.end())
        .map((row, _) -> {
          buckets.add(
              row.getLong(1),
              new Tally(row.getDouble(2), row.getDouble(3), row.getDouble(4), row.getLong(5)));
          return row;
        })
        .list();
    return buckets;
  }
}
