package io.bongsu.storage.series.rollup;

import io.bongsu.storage.series.rows.Resolution;
import io.bongsu.storage.series.rows.StoredFrame;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The roll-ups of one resolution while they come about. Times are seconds since 1970, UTC.
 *
 * <p>{@code whole}: all buckets before are in the table. {@code horizon}: what arrives from before
 * is late. {@code complete}: buckets before are made of the rows of the table, because this process
 * did not see all their frames; later ones in memory. Guarded by the lock of {@link RollUps}, but
 * for {@code whole} and {@code closed}, which belong to its thread.
 *
 * <p>What a bucket of five minutes was gathered in serves the next but one: made anew each time, it
 * would live just long enough to be moved four times by the garbage collector, and then be garbage
 * among what lives for good.
 */
final class Level {
  private static final int USUAL_FRAMES = 60;

  final Resolution resolution;
  final SortedMap<Long, Map<Integer, Accumulator>> closed = new TreeMap<>();
  long whole;
  long complete;
  boolean again;
  private long horizon;
  private final SortedMap<Long, Map<Integer, Accumulator>> open = new TreeMap<>();
  private final Map<Integer, Integer> framesBefore = new HashMap<>();
  private final Map<Integer, Accumulator> spare = new HashMap<>();

  Level(Resolution resolution) {
    this.resolution = resolution;
    this.horizon = Long.MIN_VALUE;
  }

  /** Begins where an earlier process ended. */
  void resume(long wholeUntil, Instant now) {
    whole = wholeUntil;
    horizon = wholeUntil;
    complete = Math.max(wholeUntil, resolution.ceil(now.getEpochSecond() + 1));
  }

  boolean isLate(Instant at) {
    return at.getEpochSecond() < horizon;
  }

  void add(StoredFrame frame) {
    long bucket = resolution.floor(frame.at().getEpochSecond());
    if (bucket >= Math.max(horizon, complete)) {
      open.computeIfAbsent(bucket, _ -> new HashMap<>())
          .computeIfAbsent(frame.layout(), _ -> empty(frame))
          .add(frame);
    }
  }

  private Accumulator empty(StoredFrame frame) {
    Accumulator used = spare.remove(frame.layout());
    if (used != null) {
      used.clear();
      return used;
    }
    int expected = Math.max(USUAL_FRAMES, framesBefore.getOrDefault(frame.layout(), 0));
    return new Accumulator(frame.group(), frame.values().length, resolution, expected);
  }

  /**
   * The end of the next piece of work up to a moment: at most an hour where rows have to be read.
   */
  long pieceEnd(long until) {
    return whole < complete ? Math.min(Math.min(until, complete), whole + 3_600) : until;
  }

  /**
   * From now on what comes from before this is late; what was gathered is set aside for writing.
   */
  void close(long until) {
    horizon = Math.max(horizon, until);
    SortedMap<Long, Map<Integer, Accumulator>> done = open.headMap(until);
    done.values()
        .forEach(
            bucket -> bucket.forEach((layout, sums) -> framesBefore.put(layout, sums.frames())));
    closed.putAll(done);
    done.clear();
  }

  /** All before is in the table. */
  void wholeUntil(long until) {
    whole = until;
    spare.clear();
    if (resolution == Resolution.FIVE_MINUTES) {
      closed.values().forEach(spare::putAll);
    }
    closed.clear();
    again = false;
  }
}
