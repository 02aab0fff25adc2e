package io.bongsu.storage.series.pack;

import io.bongsu.model.series.MetricGroup;
import io.bongsu.storage.series.rows.Partitions;
import io.bongsu.storage.series.rows.Partitions.Found;
import io.bongsu.storage.series.rows.Resolution;
import io.bongsu.storage.series.rows.SeriesTable;
import io.bongsu.storage.series.rows.StoredRows.Asked;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import org.jdbi.v3.core.statement.SqlStatement;

/**
 * What is packed at once: the rows of a group in one resolution of a UTC day or, of hours, of a
 * month.
 *
 * @param first its first day
 * @param next the first day after it
 */
public record Period(Resolution resolution, MetricGroup group, LocalDate first, LocalDate next) {
  /** The period that a moment is in. */
  public static Period of(Resolution resolution, MetricGroup group, Instant at) {
    LocalDate day = Partitions.day(at);
    LocalDate month = day.withDayOfMonth(1);
    return resolution == Resolution.HOUR
        ? new Period(resolution, group, month, month.plusMonths(1))
        : new Period(resolution, group, day, day.plusDays(1));
  }

  /** The period that a partition holds. */
  static Period of(Resolution resolution, MetricGroup group, Found partition) {
    return new Period(resolution, group, partition.first(), partition.next());
  }

  /** Inclusive. */
  public Instant begin() {
    return first.atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  /** Exclusive. */
  public Instant end() {
    return next.atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  /** Names the period to a statement: {@code :seconds}, {@code :group} and {@code :day}. */
  <S extends SqlStatement<S>> S bind(S statement) {
    return statement
        .bind("seconds", resolution.seconds())
        .bind("group", group.number())
        .bind("day", first);
  }

  RowFormat format() {
    return RowFormat.of(resolution);
  }

  SeriesTable table() {
    return SeriesTable.of(resolution);
  }

  /** All rows of some layouts. */
  Asked asked(Collection<Integer> layouts) {
    return new Asked(group, layouts, begin(), end());
  }

  /** A moment as packed times have it: in the format's steps since the period began. */
  int offset(Instant at) {
    return (int)
        Math.floorDiv(at.toEpochMilli() - begin().toEpochMilli(), format().step().toMillis());
  }

  Instant at(int offset) {
    return begin().plus(format().step().multipliedBy(offset));
  }

  /** What packed times keep of a moment. */
  Instant kept(Instant at) {
    return at(offset(at));
  }
}
