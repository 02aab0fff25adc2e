package io.bongsu.model.series;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalLong;

/** How much the samples take, what they will take, and what is being done about it. */
public interface SeriesStore {
  /**
   * Measured at this moment. Blocking, some tens of milliseconds.
   *
   * @throws io.bongsu.model.StoreException when the store cannot be reached
   */
  Usage usage();

  /** What is kept of samples. */
  enum Kind {
    /** As polled, not packed yet. */
    RAW,
    /** As polled, packed by series and day. */
    PACKED,
    /** Roll-ups of five minutes, packed by series and day or not yet. */
    FIVE_MINUTES,
    /** Roll-ups of an hour, packed by series and month or not yet. */
    HOUR
  }

  /**
   * Everything.
   *
   * @param measuredAt when
   * @param framesPerSecond frames (rows) stored per second, over the last minutes
   * @param tables one for each kind and group that holds something, by kind, then group
   * @param freeBytes free on the disk the store writes to; empty: not known, as with a database on
   *     another machine
   * @param packing days and months being packed or waiting for it, oldest first
   * @param roles devices that are kept differently long, the rest last; empty: all are kept alike
   * @param lag how late the work on samples is
   */
  record Usage(
      Instant measuredAt,
      double framesPerSecond,
      List<Table> tables,
      OptionalLong freeBytes,
      List<Packing> packing,
      List<Role> roles,
      Lag lag) {
    /** Bytes on disk now, indexes included. */
    public long bytes() {
      return tables.stream().mapToLong(Table::bytes).sum();
    }

    /** Bytes on disk once everything is kept as long as it may be, at the present rate. */
    public long expectedBytes() {
      return tables.stream().mapToLong(Table::expectedBytes).sum();
    }
  }

  /**
   * How late the work on samples is.
   *
   * @param rollUps how long roll-ups have been due of samples that are stored
   * @param packing how long the oldest day or month has been due that is not packed, one that
   *     differs left out
   */
  record Lag(Duration rollUps, Duration packing) {
    /** All is done that is due. */
    public static final Lag NONE = new Lag(Duration.ZERO, Duration.ZERO);
  }

  /**
   * One kind of one group.
   *
   * @param partitions how many there are
   * @param bytes on disk now, index included
   * @param bytesPerDay what a whole day adds at the present rate
   * @param kept how long this kind is kept before it is dropped (or, raw, packed), of devices whose
   *     role is not among {@link Usage#roles}
   * @param expectedBytes on disk when that time is full, of each role its own, never less than now
   */
  record Table(
      Kind kind,
      MetricGroup group,
      int partitions,
      long bytes,
      long bytesPerDay,
      Duration kept,
      long expectedBytes) {}

  /**
   * The devices of a role, all that is stored of them together.
   *
   * @param role as their rows name it; empty: of all roles that are kept as usual, and of none
   * @param devices how many there are
   * @param raw the longest time that any group of theirs is kept as polled
   * @param fiveMinutes the same of roll-ups of five minutes
   * @param hour the same of roll-ups of an hour
   * @param expectedBytes on disk once these times are full, by their part of all instances
   */
  record Role(
      String role,
      long devices,
      Duration raw,
      Duration fiveMinutes,
      Duration hour,
      long expectedBytes) {}

  /**
   * A day or, of hours, a month being packed.
   *
   * @param kind what is packed: raw, five minutes or hours
   * @param day the day, or the first of the month
   * @param state what is done with it
   * @param layouts how many layouts of devices are packed
   * @param samples values packed so far, NaN left out
   */
  record Packing(
      Kind kind, MetricGroup group, LocalDate day, State state, long layouts, long samples) {}

  /** How far the packing of a day or month is. */
  enum State {
    /** Being copied; the rows still answer. */
    COPYING,
    /** Compared and swapped; the rows are gone. */
    PACKED,
    /** The copy did not equal the rows; they are kept, and the log says what differs. */
    DIFFERS
  }
}
