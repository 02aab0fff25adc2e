package io.bongsu.storage.series.read;

import io.bongsu.model.series.MetricGroup;
import io.bongsu.model.series.SeriesStore.Lag;
import io.bongsu.storage.series.rows.Partitions;
import io.bongsu.storage.series.rows.Resolution;
import io.bongsu.storage.series.rows.SeriesTable;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.jdbi.v3.core.Handle;

/** How late roll-ups and packing are, from the marks and partitions that their work moves. */
final class Lags {
  /** How long a period is left alone when it is over (Upkeep). */
  private static final Duration LEFT_ALONE = Duration.ofHours(2);

  /** The most seconds that a bucket has been over whose roll-up is missing. */
  private static final String ROLL_UPS =
      "SELECT max(:newest - seconds - extract(epoch FROM whole_until))::bigint FROM rollup_mark";

  private static final String DIFFERS =
      """
      SELECT EXISTS (
        SELECT FROM packing WHERE seconds = :seconds AND metric_group = :group AND day = :day AND state = 'differs'
      )
      """;

  private Lags() {}

  /** With the moment of the newest sample that was stored; {@link Instant#MIN}: none yet. */
  static Lag read(Handle handle, Instant newest, Instant now) {
    Duration packing = Duration.ZERO;
    for (Resolution resolution : Resolution.values()) {
      for (MetricGroup group : MetricGroup.values()) {
        Duration lag = packing(handle, resolution, group, now);
        packing = lag.compareTo(packing) > 0 ? lag : packing;
      }
    }
    return new Lag(rollUps(handle, newest), packing);
  }

  private static Duration rollUps(Handle handle, Instant newest) {
    if (newest.equals(Instant.MIN)) {
      return Duration.ZERO;
    }
    long seconds =
        handle
            .createQuery(ROLL_UPS)
            .bind("newest", newest.getEpochSecond())
            .mapTo(Long.class)
            .findOne()
            .orElse(0L);
    return Duration.ofSeconds(Math.max(0, seconds));
  }

  private static Duration packing(
      Handle handle, Resolution resolution, MetricGroup group, Instant now) {
    return Partitions.of(handle, SeriesTable.of(resolution), group).stream()
        .filter(found -> !due(found).isAfter(now))
        .filter(found -> !differs(handle, resolution, group, found))
        .findFirst()
        .map(found -> Duration.between(due(found), now))
        .orElse(Duration.ZERO);
  }

  private static Instant due(Partitions.Found found) {
    return found.next().atStartOfDay(ZoneOffset.UTC).toInstant().plus(LEFT_ALONE);
  }

  private static boolean differs(
      Handle handle, Resolution resolution, MetricGroup group, Partitions.Found found) {
    return handle
        .createQuery(DIFFERS)
        .bind("seconds", resolution.seconds())
        .bind("group", group.number())
        .bind("day", found.first())
        .mapTo(Boolean.class)
        .one();
  }
}
