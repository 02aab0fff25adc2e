package io.bongsu.storage.series;

import io.bongsu.model.device.DeviceId;
import io.bongsu.model.series.LastFrames;
import io.bongsu.model.series.MetricGroup;
import io.bongsu.model.series.SampleFrame;
import io.bongsu.storage.database.Columns;
import io.bongsu.storage.database.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.function.BiConsumer;
import org.jdbi.v3.core.Handle;

/** Reads the newest frame of every device and group. */
public final class FrameReader implements LastFrames {
  private static final int ROWS_AT_ONCE = 500;

  /** The newest layout of a series is the last to have been made or used; all are looked at. */
  private static final String NEWEST =
      """
      SELECT DISTINCT ON (l.device, l.metric_group) l.device, l.metric_group, l.instances, s.at, s.v
      FROM sample_layout l
      CROSS JOIN LATERAL (
        SELECT at, v FROM sample WHERE layout = l.id AND at >= :since ORDER BY at DESC LIMIT 1
      ) s
      ORDER BY l.device, l.metric_group, s.at DESC
      """;

  private final Database database;

  /** Reads this database. */
  public FrameReader(Database database) {
    this.database = database;
  }

  @Override
  public void lastFrames(Instant since, BiConsumer<DeviceId, SampleFrame> taker) {
    database.useTransaction(handle -> read(handle, since, taker));
  }

  private static void read(Handle handle, Instant since, BiConsumer<DeviceId, SampleFrame> taker) {
    handle
        .createQuery(NEWEST)
        .bind("since", since)
        .setFetchSize(ROWS_AT_ONCE)
        .addCustomizer(BinaryArrays.ALWAYS)
        .map((row, _) -> {
          taker.accept(new DeviceId(row.getLong("device")), frame(row));
          return row;
        })
        .forEach(_ -> {});
  }

  private static SampleFrame frame(ResultSet row) throws SQLException {
    List<String> instances = Columns.texts(row, "instances");
    return new SampleFrame(
        MetricGroup.of(row.getInt("metric_group")),
        Columns.instant(row, "at"),
        instances,
        BinaryArrays.floats(row.getBytes("v")));
  }
}
