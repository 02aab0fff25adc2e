package io.bongsu.storage.series;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Makes intervals of states. After a start, and when a part of the network is lost, thousands of
 * devices change at once: any number of changes takes four statements.
 */
public final class StatusChanges {
  /**
   * The devices' rows are locked first, so that two writers cannot both open an interval; always in
   * the same order, so that they do not wait for each other.
   */
  private static final String LOCK =
      "SELECT id FROM device WHERE id = ANY (:devices) ORDER BY id FOR NO KEY UPDATE";

  private static final String OPEN =
      "SELECT device, status FROM status_interval WHERE device = ANY (:devices) AND to_at IS NULL";
  private static final String END =
      """
      UPDATE status_interval s SET to_at = greatest(s.from_at, timestamptz 'epoch' + e.at * interval '1 microsecond')
      FROM unnest(:devices, :ats) AS e (device, at) WHERE s.device = e.device AND s.to_at IS NULL
      """;
  private static final String BEGIN =
      """
      INSERT INTO status_interval (device, from_at, to_at, status, reason)
      SELECT device, timestamptz 'epoch' + from_at * interval '1 microsecond',
             timestamptz 'epoch' + to_at * interval '1 microsecond', status, reason
      FROM unnest(:devices, :froms, :tos, :states, :reasons) AS b (device, from_at, to_at, status, reason)
      """;

  private final Map<Long, String> standing = new HashMap<>();
  private final Map<Long, Instant> ended = new HashMap<>();
  private final Map<Long, Begun> open = new HashMap<>();
  private final List<Begun> begun = new ArrayList<>();

  private StatusChanges() {}

  /** An interval that these changes began; some of them end it, too. */
  private static final class Begun {
    private final StatusChange change;
    private @Nullable Instant to;

    Begun(StatusChange change) {
      this.change = change;
    }

    void end(Instant at) {
      to = at.isBefore(change.at()) ? change.at() : at;
    }
  }

  /**
   * Records states in the order given inside somebody's transaction. Repeating it changes nothing;
   * states of devices that are gone are left out.
   */
  public static void write(Handle handle, List<StatusChange> changes) {
    List<Long> devices =
        changes.stream().map(change -> change.device().value()).distinct().sorted().toList();
    if (devices.isEmpty()) {
      return;
    }
    StatusChanges intervals = new StatusChanges();
    intervals.read(handle, devices);
    changes.forEach(intervals::take);
    intervals.end(handle);
    intervals.begin(handle);
  }

  private void read(Handle handle, List<Long> devices) {
    handle
        .createQuery(LOCK)
        .bindArray("devices", Long.class, devices)
        .mapTo(Long.class)
        .forEach(device -> standing.put(device, ""));
    handle
        .createQuery(OPEN)
        .bindArray("devices", Long.class, devices)
        .map((row, _) -> Map.entry(row.getLong("device"), row.getString("status")))
        .forEach(now -> standing.replace(now.getKey(), now.getValue()));
  }

  private void take(StatusChange change) {
    long device = change.device().value();
    String now = standing.get(device);
    if (now == null || now.equals(change.status().label())) {
      return;
    }
    Begun last = open.get(device);
    if (last != null) {
      last.end(change.at());
    } else if (!now.isEmpty()) {
      ended.put(device, change.at());
    }
    Begun next = new Begun(change);
    standing.put(device, change.status().label());
    open.put(device, next);
    begun.add(next);
  }

  private void end(Handle handle) {
    if (!ended.isEmpty()) {
      List<Long> devices = ended.keySet().stream().sorted().toList();
      handle
          .createUpdate(END)
          .bindArray("devices", Long.class, devices)
          .bindArray(
              "ats",
              Long.class,
              devices.stream().map(ended::get).map(StatusChanges::micros).toList())
          .execute();
    }
  }

  private void begin(Handle handle) {
    if (begun.isEmpty()) {
      return;
    }
    handle
        .createUpdate(BEGIN)
        .bindArray("devices", Long.class, each(one -> one.change.device().value()))
        .bindArray("froms", Long.class, each(one -> micros(one.change.at())))
        .bindArray("tos", Long.class, each(one -> one.to == null ? null : micros(one.to)))
        .bindArray("states", String.class, each(one -> one.change.status().label()))
        .bindArray("reasons", String.class, each(one -> one.change.reason()))
        .execute();
  }

  private <T extends @Nullable Object> List<T> each(Function<Begun, T> part) {
    List<T> parts = new ArrayList<>();
    begun.forEach(one -> parts.add(part.apply(one)));
    return parts;
  }

  private static long micros(Instant at) {
    return ChronoUnit.MICROS.between(Instant.EPOCH, at);
  }
}
