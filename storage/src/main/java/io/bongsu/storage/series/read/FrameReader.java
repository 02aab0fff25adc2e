package io.bongsu.storage.series.read;

import io.bongsu.model.device.DeviceId;
import io.bongsu.model.series.LastFrames;
import io.bongsu.model.series.MetricGroup;
import io.bongsu.model.series.SampleFrame;
import io.bongsu.storage.database.Database;
import io.bongsu.storage.series.rows.CopiedRow;
import io.bongsu.storage.series.rows.CopyQuery;
import java.time.Instant;
import java.util.List;
import java.util.function.BiConsumer;

/** Reads the newest frame of every device and group. */
public final class FrameReader implements LastFrames {
  private final Database database;

  /** Reads this database. */
  public FrameReader(Database database) {
    this.database = database;
  }

  @Override
  public void lastFrames(Instant since, BiConsumer<DeviceId, SampleFrame> taker) {
    database.use(handle -> {
      for (MetricGroup group : MetricGroup.values()) {
        CopyQuery.each(
            handle,
            newest(group, since),
            row -> taker.accept(new DeviceId(row.int8()), frame(row)));
      }
    });
  }

  /** A device may have several layouts; the one with the newest row counts. */
  private static String newest(MetricGroup group, Instant since) {
    return """
    SELECT DISTINCT ON (l.device) l.device, l.metric_group::int, l.instances, s.at, s.v
    FROM sample_layout l
    CROSS JOIN LATERAL (
      SELECT at, v FROM sample
      WHERE layout = l.id AND metric_group = %1$d AND at >= %2$s ORDER BY at DESC LIMIT 1
    ) s
    WHERE l.metric_group = %1$d
    ORDER BY l.device, s.at DESC
    """
        .formatted(group.number(), CopyQuery.moment(since));
  }

  private static SampleFrame frame(CopiedRow row) {
    MetricGroup group = MetricGroup.of(row.int4());
    List<String> instances = List.of(row.texts());
    return new SampleFrame(group, row.moment(), instances, row.floats());
  }
}
