package io.bongsu.app.live;

import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Gives every event to every subscriber, in one order, and keeps the newest for those who
 * reconnect. Publishing never waits for anybody: a subscriber whose queue is full is cut off and
 * counted. Thread-safe.
 */
public final class EventHub implements AutoCloseable {
  private static final int KEPT_EVENTS = 2_000;
  private static final int KEPT_CHARACTERS = 8_000_000;
  private static final int MAX_CLIENTS = 500;

  private final InstantSource clock;
  private final String run;
  private final int queueLength;
  private final Deque<Event> kept = new ArrayDeque<>();
  private final Set<Subscription> subscriptions = new LinkedHashSet<>();
  private final AtomicLong dropped = new AtomicLong();
  private long keptCharacters;
  private long number;
  private boolean closed;

  /**
   * A hub whose ids begin with the moment it was made, so that ids of an earlier run are not
   * mistaken for its own.
   *
   * @param queueLength events a slow subscriber may be behind
   */
  public EventHub(InstantSource clock, int queueLength) {
    this.clock = clock;
    this.run = Long.toString(clock.millis(), 36);
    this.queueLength = queueLength;
  }

  /** Tells everybody. */
  public synchronized void publish(String type, String json) {
    number++;
    Event event = new Event(number, run + "-" + number, type, json);
    keep(event);
    for (Iterator<Subscription> each = subscriptions.iterator(); each.hasNext(); ) {
      Subscription subscription = each.next();
      if (!subscription.offer(event)) {
        each.remove();
        subscription.end();
        dropped.incrementAndGet();
      }
    }
  }

  /**
   * Begins to listen; what came after the last seen event is given first.
   *
   * @param lastEventId what the client saw last, empty for a new one
   * @return empty when too many listen already, or the hub is closed
   */
  public synchronized Optional<Subscription> subscribe(String lastEventId) {
    if (closed || subscriptions.size() >= MAX_CLIENTS) {
      return Optional.empty();
    }
    Subscription subscription = new Subscription(queueLength, this::remove);
    if (!lastEventId.isEmpty()) {
      catchUp(subscription, lastEventId);
    }
    subscriptions.add(subscription);
    return Optional.of(subscription);
  }

  /** How many listen. */
  public synchronized int clients() {
    return subscriptions.size();
  }

  /** How many were cut off because they were too slow. */
  public long dropped() {
    return dropped.get();
  }

  @Override
  public synchronized void close() {
    closed = true;
    subscriptions.forEach(Subscription::end);
    subscriptions.clear();
  }

  private synchronized void remove(Subscription subscription) {
    subscriptions.remove(subscription);
  }

  private void keep(Event event) {
    kept.addLast(event);
    keptCharacters += event.data().length();
    while (kept.size() > KEPT_EVENTS || (keptCharacters > KEPT_CHARACTERS && kept.size() > 1)) {
      keptCharacters -= kept.removeFirst().data().length();
    }
  }

  private void catchUp(Subscription subscription, String lastEventId) {
    List<Event> missed =
        missedSince(lastEventId)
            .filter(events -> events.size() < queueLength)
            .orElseGet(() -> List.of(reset()));
    missed.forEach(subscription::offer);
  }

  /** Empty when events between were already forgotten, or the id is not one of ours. */
  private Optional<List<Event>> missedSince(String lastEventId) {
    long last = numberOf(lastEventId);
    long oldestKept = kept.isEmpty() ? number + 1 : kept.getFirst().number();
    if (last < oldestKept - 1 || last > number) {
      return Optional.empty();
    }
    return Optional.of(kept.stream().filter(event -> event.number() > last).toList());
  }

  private long numberOf(String id) {
    String prefix = run + "-";
    if (!id.startsWith(prefix)) {
      return -1;
    }
    try {
      return Long.parseLong(id.substring(prefix.length()));
    } catch (NumberFormatException notOurs) {
      return -1;
    }
  }

  private Event reset() {
    return new Event(0, "", "reset", "{\"at\":\"" + clock.instant() + "\"}");
  }
}
