package io.bongsu.storage.memory;

import io.bongsu.model.fault.Notification;
import io.bongsu.model.fault.Outbox;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Notifications to deliver, in memory. */
public final class MemoryOutbox implements Outbox {
  private static final String PENDING = "pending";
  private static final String SENT = "sent";

  private final Map<String, Row> rows = new LinkedHashMap<>();

  /** Adds those whose key is new. */
  synchronized void add(List<Notification> notifications) {
    notifications.forEach(added ->
        rows.putIfAbsent(added.key(), new Row(added, PENDING, 0, added.createdAt(), 0, "")));
  }

  /** Forgets what was done before a moment. */
  synchronized void purge(Instant moment) {
    rows.values().removeIf(row -> !row.isPending() && row.at().isBefore(moment));
  }

  @Override
  public synchronized List<Leased> claim(Instant now, Duration lease, int limit) {
    List<Leased> claimed = new ArrayList<>();
    Set<Queue> waiting = new HashSet<>();
    for (Row row : List.copyOf(rows.values())) {
      boolean first = row.isPending() && waiting.add(row.queue());
      if (first && claimed.size() < limit && !row.at().isAfter(now)) {
        Row taken =
            new Row(
                row.notification(),
                PENDING,
                row.attempts() + 1,
                now.plus(lease),
                row.fence() + 1,
                row.error());
        rows.put(row.notification().key(), taken);
        claimed.add(new Leased(row.notification(), row.attempts(), taken.fence()));
      }
    }
    return List.copyOf(claimed);
  }

  @Override
  public void settle(Outcome outcome, Runnable known) {
    outcome.keys().forEach(key -> settle(key, outcome));
    known.run();
  }

  private synchronized void settle(String key, Outcome outcome) {
    rows.computeIfPresent(
        key,
        (_, row) ->
            row.state().equals(SENT)
                ? row
                : new Row(
                    row.notification(),
                    outcome.delivered() ? SENT : "dead",
                    Math.max(1, row.attempts()),
                    outcome.at(),
                    row.fence(),
                    outcome.error()));
  }

  @Override
  public synchronized boolean retry(Leased leased, Instant at, String error) {
    String key = leased.notification().key();
    @Nullable Row row = rows.get(key);
    if (row == null || !row.isPending() || row.fence() != leased.fence()) {
      return false;
    }
    rows.put(key, new Row(row.notification(), PENDING, row.attempts(), at, row.fence(), error));
    return true;
  }

  @Override
  public synchronized List<Delivery> deliveries(long incident) {
    return rows.values().stream()
        .filter(row -> row.notification().incident() == incident)
        .map(Row::delivery)
        .toList();
  }

  private record Queue(long incident, long channel) {}

  private record Row(
      Notification notification, String state, int attempts, Instant at, long fence, String error) {
    boolean isPending() {
      return state.equals(PENDING);
    }

    Queue queue() {
      return new Queue(notification.incident(), notification.channel());
    }

    Delivery delivery() {
      return new Delivery(
          notification.key(),
          notification.channel(),
          notification.event(),
          state,
          attempts,
          at,
          error);
    }
  }
}
