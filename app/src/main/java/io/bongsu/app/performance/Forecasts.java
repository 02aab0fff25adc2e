package io.bongsu.app.performance;

import io.bongsu.model.device.DeviceId;
import io.bongsu.model.series.SeriesQuery;
import io.bongsu.model.series.SeriesQuery.Bucket;
import io.bongsu.model.series.SeriesQuery.Name;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One number a day for trends: the mean of the day's busiest hour. Kept for an hour; a day with few
 * hours has no number.
 */
public final class Forecasts {
  /** How far back. */
  public static final int DAYS = 80;

  private static final int FEWEST_HOURS = 12;
  private static final long DAY = 86_400;
  private static final int MOST = 500;

  private final HourlyHistory history;
  private final TimedCache<Key, Map<Name, SortedMap<Long, Double>>> cache;

  /** Of these series, of each box for itself. */
  public Forecasts(SeriesQuery series, BoxSince boxes, InstantSource clock) {
    this.history = new HourlyHistory(series, boxes, clock);
    this.cache = new TimedCache<>(MOST, Duration.ofHours(1), clock);
  }

  /** By day since 1970 (UTC), of each series of a device; blocks where it is not known yet. */
  public Map<Name, SortedMap<Long, Double>> busiestHours(DeviceId device, List<Name> names) {
    return cache.get(new Key(device, names), () -> read(device, names));
  }

  private Map<Name, SortedMap<Long, Double>> read(DeviceId device, List<Name> names) {
    List<List<Bucket>> hours = history.last(DAYS * 24, device, names);
    Map<Name, SortedMap<Long, Double>> found = new HashMap<>();
    for (int i = 0; i < names.size(); i++) {
      found.put(names.get(i), busiest(hours.get(i)));
    }
    return found;
  }

  static SortedMap<Long, Double> busiest(List<Bucket> hours) {
    SortedMap<Long, Double> byDay = new TreeMap<>();
    Map<Long, Integer> count = new HashMap<>();
    for (Bucket hour : hours) {
      long day = Math.floorDiv(hour.epochSecond(), DAY);
      byDay.merge(day, hour.avg(), Math::max);
      count.merge(day, 1, Integer::sum);
    }
    byDay.keySet().removeIf(day -> count.getOrDefault(day, 0) < FEWEST_HOURS);
    return Collections.unmodifiableSortedMap(byDay);
  }

  private record Key(DeviceId device, List<Name> names) {}
}
