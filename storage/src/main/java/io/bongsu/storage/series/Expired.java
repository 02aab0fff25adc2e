package io.bongsu.storage.series;

import io.bongsu.model.series.MetricGroup;
import io.bongsu.storage.series.rows.Resolution;
import io.bongsu.storage.series.rows.Retention;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/**
 * Which frames are older than samples of their devices are kept: what they belong to may be gone,
 * and roll-ups made of them alone would take the place of good ones.
 */
final class Expired {
  private static final String ROLES = "SELECT id, role FROM device WHERE id = ANY (:devices)";

  private final Retention retention;
  private final Map<MetricGroup, Duration> shortest = new EnumMap<>(MetricGroup.class);

  Expired(Retention retention) {
    this.retention = retention;
    for (MetricGroup group : MetricGroup.values()) {
      shortest.put(group, retention.shortest(group, Resolution.RAW));
    }
  }

  /** Those of a batch; asks for roles only when some device is kept too short for one of them. */
  Set<QueuedFrame> of(Handle handle, List<QueuedFrame> batch, Instant now) {
    List<QueuedFrame> old =
        batch.stream()
            .filter(queued ->
                isBefore(queued, now, shortest.getOrDefault(queued.frame().group(), Duration.ZERO)))
            .toList();
    if (old.isEmpty()) {
      return Set.of();
    }
    Map<Long, String> roles = roles(handle, old);
    return old.stream()
        .filter(queued -> {
          String role = roles.getOrDefault(queued.device().value(), Retention.NO_ROLE);
          return isBefore(queued, now, retention.of(role, queued.frame().group(), Resolution.RAW));
        })
        .collect(Collectors.toUnmodifiableSet());
  }

  private static boolean isBefore(QueuedFrame queued, Instant now, Duration kept) {
    return queued.frame().at().isBefore(now.minus(kept));
  }

  private static Map<Long, String> roles(Handle handle, List<QueuedFrame> frames) {
    Map<Long, String> roles = new HashMap<>();
    handle
        .createQuery(ROLES)
        .bindArray(
            "devices",
            Long.class,
            frames.stream().map(queued -> queued.device().value()).distinct().toList())
        .map((row, _) -> roles.put(row.getLong("id"), row.getString("role")))
        .forEach(_ -> {});
    return roles;
  }
}
