package io.bongsu.storage.series.rollup;

import io.bongsu.model.StoreException;
import io.bongsu.model.series.MetricGroup;
import io.bongsu.storage.database.Database;
import io.bongsu.storage.series.rollup.RollUpTable.Row;
import io.bongsu.storage.series.rows.Background;
import io.bongsu.storage.series.rows.FrameRate;
import io.bongsu.storage.series.rows.Resolution;
import io.bongsu.storage.series.rows.StoredFrame;
import io.bongsu.storage.series.rows.StoredRows;
import io.bongsu.storage.series.rows.StoredRows.Asked;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.jdbi.v3.core.Handle;

/**
 * Makes roll-ups of five minutes and of an hour, in memory, of what the writer has committed, and
 * writes each bucket once when it is over.
 *
 * <p>What memory cannot know is made of the rows of the table instead: buckets that were open when
 * the process started, and hours that samples came late for. Either way a bucket's row depends on
 * nothing but the rows of the table in it, so that nothing is lost or counted twice.
 */
public final class RollUps implements AutoCloseable {
  /** How long a bucket waits for the last of its samples. */
  private static final Duration GRACE = Duration.ofSeconds(30);

  private static final Duration EVERY = Duration.ofSeconds(5);
  private static final int ROWS_AT_ONCE = 500;
  private static final int LAYOUTS_AT_ONCE = 100;

  private final Database database;
  private final InstantSource clock;
  private final Level fives = new Level(Resolution.FIVE_MINUTES);
  private final Level hours = new Level(Resolution.HOUR);
  private final ReentrantLock writing = new ReentrantLock();
  private final Background background;
  private final FrameRate rate;
  private volatile Instant newest = Instant.MIN;

  /** Makes none before {@link #start}. */
  public RollUps(Database database, InstantSource clock) {
    this.database = database;
    this.clock = clock;
    this.rate = new FrameRate(clock);
    this.background = new Background("roll-ups", EVERY, this::pass);
  }

  /** Begins, before anything is written. */
  public void start() {
    resume();
    background.start();
  }

  /** Takes up where the table ends, before anything is written. */
  public void resume() {
    database.useTransaction(handle -> {
      Instant now = clock.instant();
      for (Level level : levels()) {
        level.resume(Marks.readOrBegin(handle, level.resolution, now), now);
      }
    });
  }

  /** Stops; what is open is made of the rows of the table at the next start. */
  @Override
  public void close() {
    background.close();
  }

  /** Held by the writer from before {@link #noteLate} until after {@link #accept}. */
  public Lock writing() {
    return writing;
  }

  /** Notes in the transaction that writes these frames what has to be made again for them. */
  public void noteLate(Handle handle, List<StoredFrame> frames) {
    Late.noteHours(handle, frames.stream().filter(frame -> fives.isLate(frame.at())).toList());
    Late.noteDays(handle, frames, clock.instant());
  }

  /** These frames are committed. */
  public void accept(List<StoredFrame> frames) {
    rate.add(frames.size());
    for (StoredFrame frame : frames) {
      newest = frame.at().isAfter(newest) ? frame.at() : newest;
      fives.add(frame);
      hours.add(frame);
    }
  }

  /** The moment of the newest sample that was stored; {@link Instant#MIN}: none yet. */
  public Instant newest() {
    return newest;
  }

  /** How fast frames come. */
  public FrameRate rate() {
    return rate;
  }

  /**
   * Writes what is over; runs on the thread of this object; called by others only while that is not
   * started.
   */
  public void pass() {
    for (Level level : levels()) {
      long until = over(level);
      while (level.whole < until && !background.isClosing()) {
        step(level, until);
      }
    }
    boolean more = true;
    while (more && !background.isClosing()) {
      more = database.inTransaction(handle -> Late.makeAgain(handle, fives, hours));
      background.rest(more);
    }
  }

  /** Nothing is over before newer samples are in the table: the database may have been away. */
  private long over(Level level) {
    writing.lock();
    try {
      Instant now = clock.instant();
      Instant seen = newest.isBefore(now) ? newest : now;
      return seen.equals(Instant.MIN)
          ? Long.MIN_VALUE
          : level.resolution.floor(seen.minus(GRACE).getEpochSecond());
    } finally {
      writing.unlock();
    }
  }

  private void step(Level level, long until) {
    long from = level.whole;
    long to = level.pieceEnd(until);
    writing.lock();
    try {
      level.close(to);
    } finally {
      writing.unlock();
    }
    if (from < level.complete) {
      makeOfRows(level, Instant.ofEpochSecond(from), Instant.ofEpochSecond(to));
    } else {
      writeClosed(level);
    }
    database.useTransaction(handle -> Marks.write(handle, level.resolution, to));
    writing.lock();
    try {
      level.wholeUntil(to);
    } finally {
      writing.unlock();
    }
  }

  private void makeOfRows(Level level, Instant from, Instant to) {
    for (MetricGroup group : MetricGroup.values()) {
      int after = 0;
      while (after >= 0 && !background.isClosing()) {
        int last = after;
        after =
            database.inTransaction(handle -> {
              List<Integer> layouts = StoredRows.layouts(handle, group, last, LAYOUTS_AT_ONCE);
              Rebuild.ofRows(handle, level.resolution, new Asked(group, layouts, from, to));
              return layouts.isEmpty() ? -1 : layouts.getLast();
            });
        background.rest(after >= 0);
      }
    }
    if (background.isClosing()) {
      throw new StoreException("Roll-ups stop; they are made at the next start");
    }
  }

  private void writeClosed(Level level) {
    Map<MetricGroup, List<Row>> rows = new EnumMap<>(MetricGroup.class);
    Map<MetricGroup, List<Row>> suspects = new EnumMap<>(MetricGroup.class);
    level.closed.forEach((bucket, layouts) ->
        layouts.forEach((layout, sums) ->
            (sums.isSuspect() ? suspects : rows)
                .computeIfAbsent(sums.group(), _ -> new ArrayList<>())
                .add(new Row(sums.group(), bucket, layout, sums))));
    boolean again = level.again;
    level.again = true;
    rows.values().forEach(all -> parts(all).forEach(part -> write(level, part, again)));
    suspects.values().forEach(all -> all.forEach(row -> makeOfRows(level, row)));
  }

  private void write(Level level, List<Row> rows, boolean again) {
    database.useTransaction(handle -> {
      if (again) {
        RollUpTable.replace(handle, level.resolution, rows);
      } else {
        RollUpTable.insert(handle, level.resolution, rows);
      }
    });
  }

  private void makeOfRows(Level level, Row row) {
    Instant from = Instant.ofEpochSecond(row.bucket());
    Instant to = from.plusSeconds(level.resolution.seconds());
    Asked asked = new Asked(row.group(), List.of(row.layout()), from, to);
    database.useTransaction(handle -> Rebuild.ofRows(handle, level.resolution, asked));
  }

  private static List<List<Row>> parts(List<Row> rows) {
    List<List<Row>> parts = new ArrayList<>();
    for (int i = 0; i < rows.size(); i += ROWS_AT_ONCE) {
      parts.add(rows.subList(i, Math.min(rows.size(), i + ROWS_AT_ONCE)));
    }
    return parts;
  }

  private List<Level> levels() {
    return List.of(fives, hours);
  }
}
