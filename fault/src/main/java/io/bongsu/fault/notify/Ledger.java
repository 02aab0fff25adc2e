package io.bongsu.fault.notify;

import io.bongsu.model.fault.Notification;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What this process knows about messages under way, whether the store can be asked or not: it keeps
 * the order per incident and channel, and remembers what was delivered until the store knows it,
 * too. Thread-safe.
 */
final class Ledger {
  private static final int MOST = 50_000;

  private final Map<Lane, Map<String, Entry>> lanes = new LinkedHashMap<>();
  private final Map<String, Entry> entries = new HashMap<>();

  private record Lane(long incident, long channel) {}

  private enum State {
    WAITING,
    IN_FLIGHT,
    DELIVERED
  }

  /** Whether a try may begin. */
  enum Start {
    GO,
    BUSY,
    ALREADY_DELIVERED
  }

  private static final class Entry {
    final Notification notification;
    boolean stored;
    int failed;
    long dueNanos;
    State state = State.WAITING;

    Entry(Notification notification, boolean stored, long nanos) {
      this.notification = notification;
      this.stored = stored;
      this.dueNanos = nanos;
    }
  }

  /** A new message, or one that the store now has. */
  synchronized void announce(Notification notification, boolean stored, long nanos) {
    Entry known = entries.get(notification.key());
    if (known != null) {
      known.stored |= stored;
    } else if (entries.size() < MOST || !stored) {
      file(new Entry(notification, stored, nanos));
    }
  }

  /** Asks to begin a try of a message that the store handed out. */
  synchronized Start begin(Notification notification, long nanos) {
    Entry known = entries.get(notification.key());
    Entry entry = known == null ? file(new Entry(notification, true, nanos)) : known;
    entry.stored = true;
    return switch (entry.state) {
      case DELIVERED -> Start.ALREADY_DELIVERED;
      case IN_FLIGHT -> Start.BUSY;
      case WAITING -> {
        entry.state = State.IN_FLIGHT;
        yield Start.GO;
      }
    };
  }

  /** Begins tries of messages the store cannot hand out: the first of each lane, when due. */
  synchronized List<Notification> beginFromMemory(boolean storeAway, long nanos) {
    List<Notification> begun = new ArrayList<>();
    for (Map<String, Entry> lane : lanes.values()) {
      head(lane)
          .filter(entry -> entry.state == State.WAITING && nanos - entry.dueNanos >= 0)
          .filter(entry -> storeAway || !entry.stored)
          .ifPresent(entry -> {
            entry.state = State.IN_FLIGHT;
            begun.add(entry.notification);
          });
    }
    return begun;
  }

  /** The end of the story, when it is known before its beginning was delivered. */
  synchronized Optional<Notification> resolution(Notification firing) {
    if (!firing.event().equals("firing")) {
      return Optional.empty();
    }
    Notification last = firing;
    for (Entry entry : lane(firing).values()) {
      last = entry.state == State.DELIVERED ? last : entry.notification;
    }
    return last.event().equals("resolved") ? Optional.of(last) : Optional.empty();
  }

  /** The receiver has it, and with it everything in its lane up to {@code last}; gives these. */
  synchronized List<Notification> delivered(Notification first, Notification last) {
    List<Notification> done = new ArrayList<>();
    boolean inside = false;
    for (Entry entry : lane(first).values()) {
      inside |= entry.notification.key().equals(first.key());
      if (inside) {
        entry.state = State.DELIVERED;
        done.add(entry.notification);
      }
      if (entry.notification.key().equals(last.key())) {
        break;
      }
    }
    return done.isEmpty() ? List.of(first) : done;
  }

  /** To be tried again; gives how often it failed so far. */
  synchronized int failed(Notification notification) {
    Entry entry = entries.get(notification.key());
    if (entry == null) {
      return 1;
    }
    entry.state = State.WAITING;
    entry.failed++;
    return entry.failed;
  }

  /** Not before this. */
  synchronized void waitUntil(Notification notification, long nanos) {
    Entry entry = entries.get(notification.key());
    if (entry != null) {
      entry.dueNanos = nanos;
      entry.state = entry.state == State.IN_FLIGHT ? State.WAITING : entry.state;
    }
  }

  /** The store knows how it ended, or it is given up. */
  synchronized void forget(Notification notification) {
    entries.remove(notification.key());
    Lane lane = new Lane(notification.incident(), notification.channel());
    Map<String, Entry> members = lanes.get(lane);
    if (members != null && members.remove(notification.key()) != null && members.isEmpty()) {
      lanes.remove(lane);
    }
  }

  /** Whether nothing is under way, to be tried again or still unknown to the store. */
  synchronized boolean isIdle() {
    return entries.isEmpty();
  }

  /** Delivered messages of which the store does not know. */
  synchronized int unrecorded() {
    return (int) entries.values().stream().filter(entry -> entry.state == State.DELIVERED).count();
  }

  private Entry file(Entry entry) {
    entries.put(entry.notification.key(), entry);
    lanes
        .computeIfAbsent(
            new Lane(entry.notification.incident(), entry.notification.channel()),
            _ -> new LinkedHashMap<>())
        .put(entry.notification.key(), entry);
    return entry;
  }

  private Map<String, Entry> lane(Notification of) {
    return lanes.getOrDefault(new Lane(of.incident(), of.channel()), Map.of());
  }

  private static Optional<Entry> head(Map<String, Entry> lane) {
    return lane.values().stream().filter(entry -> entry.state != State.DELIVERED).findFirst();
  }
}
