package io.bongsu.app.performance;

import io.bongsu.model.device.DeviceId;
import io.bongsu.model.series.SeriesQuery;
import io.bongsu.model.series.SeriesQuery.Name;
import io.bongsu.performance.trend.SeasonalBaseline;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;

/**
 * What is usual for a series, learnt from its hourly roll-ups when somebody looks, kept an hour.
 */
public final class Baselines {
  private static final int WEEKS = SeasonalBaseline.WEEKS;
  private static final int MOST = 1_000;

  private final HourlyHistory history;
  private final TimedCache<Key, Learnt> cache;

  /** Of these series, of each box for itself. */
  public Baselines(SeriesQuery series, BoxSince boxes, InstantSource clock) {
    this.history = new HourlyHistory(series, boxes, clock);
    this.cache = new TimedCache<>(MOST, Duration.ofHours(1), clock);
  }

  /** What is usual for a series; blocks where it is not known yet. */
  public Learnt of(DeviceId device, Name name) {
    return cache.get(new Key(device, name), () -> learn(device, name));
  }

  private Learnt learn(DeviceId device, Name name) {
    var hourly = history.last(WEEKS * SeasonalBaseline.HOURS, device, List.of(name)).getFirst();
    int weeks = Math.ceilDiv(hourly.size(), SeasonalBaseline.HOURS);
    return new Learnt(SeasonalBaseline.of(hourly), weeks);
  }

  /**
   * What was learnt.
   *
   * @param weeks of data it was learnt from, begun ones too
   */
  public record Learnt(SeasonalBaseline baseline, int weeks) {}

  private record Key(DeviceId device, Name name) {}
}
