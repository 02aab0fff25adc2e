package io.bongsu.storage.series.rows;

import io.bongsu.model.series.MetricGroup;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/** The partitions of the tables of samples. Used by one thread only. */
public final class Partitions {
  private final Set<Partition> made = new HashSet<>();

  /** Makes a partition unless this object has made it before. */
  public void ensure(Handle handle, SeriesTable table, MetricGroup group, LocalDate day) {
    if (made.add(new Partition(table, group, day))) {
      handle
          .createQuery("SELECT series_partition_ensure(:table, :group::smallint, :day)")
          .bind("table", table.sql())
          .bind("group", group.number())
          .bind("day", day)
          .map((_, _) -> day)
          .one();
    }
  }

  /** Drops what ended before a UTC day begins; gives the number of partitions. */
  public static int dropBefore(Handle handle, SeriesTable table, MetricGroup group, LocalDate day) {
    return handle
        .createQuery("SELECT series_partition_drop(:table, :group::smallint, :day)")
        .bind("table", table.sql())
        .bind("group", group.number())
        .bind("day", day)
        .mapTo(Integer.class)
        .one();
  }

  /** The partitions there are, oldest first. */
  public static List<Found> of(Handle handle, SeriesTable table, MetricGroup group) {
    return handle
        .createQuery(
            "SELECT partition, first, next, bytes FROM series_partitions(:table, :group::smallint)")
        .bind("table", table.sql())
        .bind("group", group.number())
        .map((row, _) ->
            new Found(
                row.getString("partition"),
                row.getObject("first", LocalDate.class),
                row.getObject("next", LocalDate.class),
                row.getLong("bytes")))
        .list();
  }

  /** Days that may be packed and dropped meanwhile are to be made again when they are needed. */
  public void forgetBefore(LocalDate day) {
    made.removeIf(partition -> partition.day().isBefore(day));
  }

  /** A transaction failed: what it made may not be there. */
  public void forget() {
    made.clear();
  }

  /** The UTC day of a moment. */
  public static LocalDate day(Instant at) {
    return LocalDate.ofInstant(at, ZoneOffset.UTC);
  }

  /**
   * A partition.
   *
   * @param first its first UTC day
   * @param next the first UTC day after it
   * @param bytes on disk, with index
   */
  public record Found(String name, LocalDate first, LocalDate next, long bytes) {}

  private record Partition(SeriesTable table, MetricGroup group, LocalDate day) {}
}
