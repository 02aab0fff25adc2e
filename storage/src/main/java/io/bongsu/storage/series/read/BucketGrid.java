package io.bongsu.storage.series.read;

import io.bongsu.model.series.SeriesQuery.Page;
import io.bongsu.storage.series.rows.Resolution;
import java.time.Instant;

/**
 * Where the buckets of an answer lie: as few seconds wide as the number of points allows, whole
 * buckets of the resolution they are made of.
 *
 * @param origin the start of the first bucket, seconds since 1970
 * @param end where the last bucket that counts ends or earlier, seconds since 1970, exclusive
 * @param stepSeconds the width of a bucket
 * @param resolution what they are made of
 */
public record BucketGrid(long origin, long end, long stepSeconds, Resolution resolution) {
  /** The grid of a page. */
  public static BucketGrid of(Page page) {
    return of(page, Resolution.RAW);
  }

  /**
   * The grid of a page.
   *
   * @param finest what is kept of the whole span
   */
  static BucketGrid of(Page page, Resolution finest) {
    long from = page.from().getEpochSecond();
    long end = ceil(page.to());
    long step = Math.ceilDiv(end - from, page.maxPoints());
    Resolution resolution = Resolution.within(step).coarser(finest);
    long origin = resolution.floor(from);
    step = resolution.ceil(Math.max(1, Math.ceilDiv(end - origin, page.maxPoints())));
    return new BucketGrid(origin, end, step, resolution);
  }

  /** Buckets as wide as the resolution's own, those that touch the span. */
  public static BucketGrid touching(Instant from, Instant to, Resolution resolution) {
    return new BucketGrid(
        resolution.floor(from.getEpochSecond()),
        resolution.ceil(ceil(to)),
        resolution.seconds(),
        resolution);
  }

  /** Buckets as wide as the resolution's own, those that begin in the span. */
  public static BucketGrid beginningIn(Instant from, Instant to, Resolution resolution) {
    return new BucketGrid(
        resolution.ceil(ceil(from)), resolution.ceil(ceil(to)), resolution.seconds(), resolution);
  }

  /** How many buckets there are. */
  int size() {
    return Math.toIntExact(Math.ceilDiv(Math.max(0, end - origin), stepSeconds));
  }

  /** Which bucket a moment is in; outside of 0 to the size when in none of them. */
  long place(long epochSecond) {
    return Math.floorDiv(epochSecond - origin, stepSeconds);
  }

  /** When a bucket starts, seconds since 1970. */
  long start(int place) {
    return origin + place * stepSeconds;
  }

  /** True for moments of its buckets. */
  public boolean covers(Instant at) {
    return at.getEpochSecond() >= origin && at.getEpochSecond() < end;
  }

  private static long ceil(Instant at) {
    return at.getNano() == 0 ? at.getEpochSecond() : at.getEpochSecond() + 1;
  }
}
