package io.bongsu.app.monitor;

import io.bongsu.model.StoreException;
import io.bongsu.model.series.SeriesStore;
import io.bongsu.model.series.SeriesStore.Usage;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/** What the samples take on disk, measured at most once a minute. Thread-safe. */
final class UsageWatch {
  private static final Duration FRESH = Duration.ofMinutes(1);

  private final SeriesStore store;
  private final InstantSource clock;
  private @Nullable Usage last;
  private @Nullable Instant asked;

  UsageWatch(SeriesStore store, InstantSource clock) {
    this.store = store;
    this.clock = clock;
  }

  /** The last measurement; null while there is none because the database is away. */
  synchronized @Nullable Usage usage() {
    Instant now = clock.instant();
    if (asked == null || asked.plus(FRESH).isBefore(now)) {
      asked = now;
      try {
        last = store.usage();
      } catch (StoreException away) {
        last = null;
      }
    }
    return last;
  }
}
