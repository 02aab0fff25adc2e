package io.bongsu.app.performance;

import io.bongsu.model.StoreException;
import io.bongsu.model.series.SeriesQuery;
import io.bongsu.model.series.SeriesQuery.Bucket;
import io.bongsu.model.series.SeriesQuery.Name;
import io.bongsu.model.series.SeriesQuery.Page;
import io.bongsu.model.series.SeriesQuery.Series;
import io.bongsu.performance.HotValues;
import io.bongsu.performance.HotValues.Point;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Series as the store has them, continued by the hot values that have not reached it; of these
 * alone while the store is away. Thread-safe.
 *
 * <p>A hot value counts when it is newer than the whole last stored bucket of its series: whatever
 * is stored lies in that bucket or before it, so that nothing counts twice. What waits for the
 * store inside that bucket is added by the store itself once it has it.
 */
public final class RecentSeries {
  private static final long WIDE = 300;

  private final SeriesQuery store;
  private final HotValues values;

  /** Reads both at each question. */
  public RecentSeries(SeriesQuery store, HotValues values) {
    this.store = store;
    this.values = values;
  }

  /**
   * Answers about many series of one device together, in the order they are asked for.
   *
   * @throws StoreException when the store cannot be reached and memory has nothing of the span
   */
  public Answer page(Page page) {
    try {
      return new Answer(continued(page, store.page(page)), null);
    } catch (StoreException away) {
      List<Series> recent = continued(page, none(page));
      if (recent.stream().allMatch(series -> series.buckets().isEmpty())) {
        throw away;
      }
      return new Answer(recent, away);
    }
  }

  /**
   * The answer.
   *
   * @param away why only what is in memory is in it; null: everything is
   */
  public record Answer(List<Series> series, @Nullable StoreException away) {
    /**
     * The series, for somebody who must have all of it.
     *
     * @throws StoreException when there is only what is in memory
     */
    public List<Series> whole() {
      if (away != null) {
        throw away;
      }
      return series;
    }
  }

  private List<Series> continued(Page page, List<Series> stored) {
    List<Series> continued = new ArrayList<>();
    for (int i = 0; i < stored.size(); i++) {
      continued.add(continued(page, page.series().get(i), stored.get(i)));
    }
    return continued;
  }

  private Series continued(Page page, Name name, Series stored) {
    long step = stored.stepSeconds();
    long origin = stored.buckets().isEmpty() ? origin(page, step) : end(stored);
    TreeMap<Long, List<Float>> fresh = new TreeMap<>();
    for (Point point : values.points(page.device(), name.metric(), name.instance())) {
      long second = point.at().getEpochSecond();
      if (second >= origin && point.at().isBefore(page.to())) {
        long start = origin + (second - origin) / step * step;
        fresh.computeIfAbsent(start, _ -> new ArrayList<>()).add(point.value());
      }
    }
    Stream<Bucket> added =
        fresh.entrySet().stream().map(entry -> bucket(entry.getKey(), entry.getValue()));
    return new Series(
        stored.unit(), step, Stream.concat(stored.buckets().stream(), added).toList());
  }

  private static Bucket bucket(long start, List<Float> values) {
    var sums = values.stream().mapToDouble(Float::doubleValue).summaryStatistics();
    return new Bucket(start, sums.getMin(), sums.getAverage(), sums.getMax());
  }

  private static long end(Series stored) {
    return stored.buckets().getLast().epochSecond() + stored.stepSeconds();
  }

  /** Where the store would begin: wide buckets begin at whole five minutes. */
  private static long origin(Page page, long step) {
    long from = page.from().getEpochSecond();
    return step < WIDE ? from : Math.floorDiv(from, WIDE) * WIDE;
  }

  private static List<Series> none(Page page) {
    long seconds = page.to().getEpochSecond() - page.from().getEpochSecond();
    long step = Math.max(1, Math.ceilDiv(seconds, page.maxPoints()));
    long whole = step < WIDE ? step : Math.ceilDiv(step, WIDE) * WIDE;
    return page.series().stream()
        .map(name -> new Series(name.metric().unit(), whole, List.of()))
        .toList();
  }
}
