package io.bongsu.poller.schedule;

import io.bongsu.model.poll.PollPlan;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongSupplier;

/**
 * Decides who may poll next when more want to than may: availability before traffic before health
 * before discovery, first come first served within each; who waited past the time of its next turn
 * is let go. Never blocks. Thread-safe.
 */
public final class Turns {
  private static final List<PollPlan> ORDER =
      List.of(
          PollPlan.STATUS,
          PollPlan.TRAFFIC,
          PollPlan.HEALTH,
          PollPlan.INVENTORY,
          PollPlan.NEIGHBOURS);

  private final LongSupplier nanos;
  private final Map<PollPlan, Deque<Waiting>> ready = new EnumMap<>(PollPlan.class);
  private final Map<Object, Narrows> narrows = new HashMap<>();
  private final Queue<Runnable> calls = new ConcurrentLinkedQueue<>();
  private final AtomicInteger calling = new AtomicInteger();
  private int free;

  /**
   * What one poll wants to do.
   *
   * @param limits it shares with others, beside the one over all
   * @param expiresNanos when it is too late to begin, monotonic
   */
  public record Turn(PollPlan plan, List<Limit> limits, long expiresNanos, Action action) {}

  /**
   * No more than so many turns of one kind at once.
   *
   * @param of what they have in common, a key
   */
  public record Limit(Object of, int most) {}

  /**
   * What becomes of a turn: exactly one of the two is called, by any thread; must not block nor
   * throw.
   */
  public interface Action {
    /** It has begun; {@link Turns#end} is due when it is over. */
    void begin();

    /** Its time passed while it waited. */
    void expire();
  }

  private record Waiting(Turn turn, long sinceNanos) {}

  /** The turns that share one limit. */
  private static final class Narrows {
    private final Deque<Waiting> waiting = new ArrayDeque<>();
    private int inside;
  }

  /**
   * Lets nobody begin yet.
   *
   * @param most turns at once over all
   * @param nanos the monotonic clock
   */
  public Turns(int most, LongSupplier nanos) {
    this.free = most;
    this.nanos = nanos;
    ORDER.forEach(plan -> ready.put(plan, new ArrayDeque<>()));
  }

  /** Waits for its turn. */
  public void submit(Turn turn) {
    synchronized (this) {
      queue(turn.plan()).addLast(new Waiting(turn, nanos.getAsLong()));
      settle();
    }
    call();
  }

  /** A turn that had begun is over. */
  public void end(Turn turn) {
    synchronized (this) {
      free++;
      turn.limits().forEach(this::leave);
      settle();
    }
    call();
  }

  /**
   * Tells who may begin, one after the other: a poll that is over as soon as it begins would
   * otherwise let the next one begin within itself, and so on without end.
   */
  private void call() {
    if (calling.getAndIncrement() > 0) {
      return;
    }
    int heard = 1;
    while (heard > 0) {
      for (Runnable call = calls.poll(); call != null; call = calls.poll()) {
        call.run();
      }
      heard = calling.addAndGet(-heard);
    }
  }

  /** How long the first in line of a plan has waited, in seconds; 0 when nobody waits. */
  public synchronized double waitSeconds(PollPlan plan) {
    Waiting first = queue(plan).peekFirst();
    return first == null ? 0 : Math.max(0, (nanos.getAsLong() - first.sinceNanos()) / 1e9);
  }

  /** Those who waited at this limit get in line again, before those who came later. */
  private void leave(Limit limit) {
    Narrows narrow = Objects.requireNonNull(narrows.get(limit.of()), "a turn ends once");
    narrow.inside--;
    for (Waiting last = narrow.waiting.pollLast(); last != null; last = narrow.waiting.pollLast()) {
      queue(last.turn().plan()).addFirst(last);
    }
    if (narrow.inside == 0) {
      narrows.remove(limit.of());
    }
  }

  private void settle() {
    long now = nanos.getAsLong();
    for (PollPlan plan : ORDER) {
      Deque<Waiting> queue = queue(plan);
      for (Waiting head = queue.peekFirst(); head != null; head = queue.peekFirst()) {
        Turn turn = head.turn();
        if (now - turn.expiresNanos() >= 0) {
          calls.add(turn.action()::expire);
        } else if (free == 0) {
          break;
        } else {
          admit(head);
        }
        queue.removeFirst();
      }
    }
  }

  private void admit(Waiting head) {
    for (Limit limit : head.turn().limits()) {
      Narrows narrow = narrows.get(limit.of());
      if (narrow != null && narrow.inside >= limit.most()) {
        narrow.waiting.addLast(head);
        return;
      }
    }
    free--;
    for (Limit limit : head.turn().limits()) {
      narrows.computeIfAbsent(limit.of(), _ -> new Narrows()).inside++;
    }
    calls.add(head.turn().action()::begin);
  }

  private Deque<Waiting> queue(PollPlan plan) {
    return Objects.requireNonNull(ready.get(plan));
  }
}
