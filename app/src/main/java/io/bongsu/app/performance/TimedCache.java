package io.bongsu.app.performance;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Answers that stay true for a while; the one not used for longest goes first. Thread-safe; two who
 * ask for the same at once may both work it out.
 */
public final class TimedCache<K, V> {
  private final Duration life;
  private final InstantSource clock;
  private final Map<K, Kept<V>> kept;

  /**
   * Empty.
   *
   * @param most answers kept
   */
  public TimedCache(int most, Duration life, InstantSource clock) {
    this.life = life;
    this.clock = clock;
    this.kept =
        new LinkedHashMap<>(16, 0.75f, true) {
          private static final long serialVersionUID = 1L;

          @Override
          protected boolean removeEldestEntry(Map.Entry<K, Kept<V>> eldest) {
            return size() > most;
          }
        };
  }

  /** The answer, worked out when there is none that is fresh. */
  public V get(K key, Supplier<V> work) {
    Instant now = clock.instant();
    Kept<V> known = find(key);
    if (known != null && now.isBefore(known.until)) {
      return known.value;
    }
    V fresh = work.get();
    synchronized (kept) {
      kept.put(key, new Kept<>(fresh, now.plus(life)));
    }
    return fresh;
  }

  private @Nullable Kept<V> find(K key) {
    synchronized (kept) {
      return kept.get(key);
    }
  }

  private record Kept<V>(V value, Instant until) {}
}
