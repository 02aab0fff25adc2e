package io.bongsu.poller.schedule;

import io.bongsu.model.poll.Delay;
import io.bongsu.model.poll.PollCounts.Wait;
import io.bongsu.model.poll.PollPlan;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

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

  private static final Comparator<Waiting> MOST_URGENT_FIRST =
      Comparator.<Waiting>comparingInt(one -> ORDER.indexOf(one.turn.plan()))
          .thenComparing(Comparator.naturalOrder());

  private final LongSupplier nanos;
  private final Map<PollPlan, Queue<Waiting>> line = new EnumMap<>(PollPlan.class);
  private final Map<Object, Narrow> narrows = new HashMap<>();
  private final Held<Waiting> held = new Held<>();
  private final Queue<Runnable> calls = new ConcurrentLinkedQueue<>();
  private final AtomicInteger calling = new AtomicInteger();
  private int free;
  private long number;

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
   * @param delay what one waits for who finds so many inside
   * @param of what they have in common, a key
   */
  public record Limit(Delay delay, Object of, int most) {}

  /**
   * What becomes of a turn: exactly one of the two is called, by any thread; must not block nor
   * throw.
   */
  public interface Action {
    /** It has begun; {@link Turns#end} is due when it is over. */
    void begin();

    /** Its time passed while it waited, last for this. */
    void expire(Delay waitedFor);
  }

  /** A turn in line, before all that came later. */
  private static final class Waiting implements Comparable<Waiting> {
    private final Turn turn;
    private final long number;
    private final long sinceNanos;

    /** The limit that had room for one more and called this one; null when none did. */
    private @Nullable Narrow calledBy;

    private Waiting(Turn turn, long number, long sinceNanos) {
      this.turn = turn;
      this.number = number;
      this.sinceNanos = sinceNanos;
    }

    @Override
    public int compareTo(Waiting other) {
      return Long.compare(number, other.number);
    }
  }

  /**
   * The turns that share one limit. Whoever finds it full waits here, not in line. While it has
   * room and somebody waits, one of them is in line: called, and not looked at yet.
   */
  private final class Narrow {
    private final Limit limit;
    private @Nullable Queue<Waiting> waiting;
    private int inside;

    private Narrow(Limit limit) {
      this.limit = limit;
    }

    boolean isFull() {
      return inside >= limit.most();
    }

    void await(Waiting one) {
      if (waiting == null) {
        waiting = new PriorityQueue<>(MOST_URGENT_FIRST);
      }
      waiting.add(one);
      held.add(one.turn.plan(), limit.delay(), one);
    }

    @Nullable Waiting next() {
      Waiting next = waiting == null || isFull() ? null : waiting.poll();
      if (next != null) {
        held.remove(next.turn.plan(), limit.delay(), next);
      }
      return next;
    }

    boolean isIdle() {
      return inside == 0 && (waiting == null || waiting.isEmpty());
    }
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
    ORDER.forEach(plan -> line.put(plan, new PriorityQueue<>()));
  }

  /** Whether a plan can be left out for a while: neither availability nor traffic comes from it. */
  public static boolean isSpared(PollPlan plan) {
    return ORDER.indexOf(plan) > ORDER.indexOf(PollPlan.TRAFFIC);
  }

  /** Waits for its turn. */
  public void submit(Turn turn) {
    synchronized (this) {
      line(turn.plan()).add(new Waiting(turn, number++, nanos.getAsLong()));
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

  /** Who waits, in line or at a limit, of a plan, by what for; costs the same however many wait. */
  public synchronized Map<Delay, Wait> waits(PollPlan plan) {
    long now = nanos.getAsLong();
    Map<Delay, Wait> waits = held.waits(plan, one -> one.sinceNanos, now);
    Queue<Waiting> line = line(plan);
    Waiting first = line.peek();
    if (first != null) {
      waits.put(Delay.TURN, Held.wait(line.size(), first.sinceNanos, now));
    }
    return waits;
  }

  private void leave(Limit limit) {
    Narrow narrow = Objects.requireNonNull(narrows.get(limit.of()), "a turn ends once");
    narrow.inside--;
    callNext(narrow);
  }

  /** One who waits at this limit gets in line again: one place was left, so one can take it. */
  private void callNext(Narrow narrow) {
    Waiting next = narrow.next();
    if (next != null) {
      next.calledBy = narrow;
      line(next.turn.plan()).add(next);
    } else if (narrow.isIdle()) {
      narrows.remove(narrow.limit.of(), narrow);
    }
  }

  private void settle() {
    long now = nanos.getAsLong();
    for (Waiting first = first(now); first != null; first = first(now)) {
      line(first.turn.plan()).remove();
      Narrow full = isLate(first, now) ? letGo(first) : admit(first);
      Narrow caller = first.calledBy;
      first.calledBy = null;
      if (caller != null && caller != full) {
        callNext(caller);
      }
    }
  }

  /** The most urgent in line of whom can be decided. */
  private @Nullable Waiting first(long now) {
    for (PollPlan plan : ORDER) {
      Waiting head = line(plan).peek();
      if (head != null && (free > 0 || isLate(head, now))) {
        return head;
      }
    }
    return null;
  }

  private static boolean isLate(Waiting one, long now) {
    return now - one.turn.expiresNanos() >= 0;
  }

  private @Nullable Narrow letGo(Waiting late) {
    Narrow last = late.calledBy;
    Delay waitedFor = last == null ? Delay.TURN : last.limit.delay();
    calls.add(() -> late.turn.action().expire(waitedFor));
    return null;
  }

  /** Lets it begin, or wait at the limit that is full, which is returned. */
  private @Nullable Narrow admit(Waiting one) {
    for (Limit limit : one.turn.limits()) {
      Narrow narrow = narrows.get(limit.of());
      if (narrow != null && narrow.isFull()) {
        narrow.await(one);
        return narrow;
      }
    }
    free--;
    for (Limit limit : one.turn.limits()) {
      narrows.computeIfAbsent(limit.of(), _ -> new Narrow(limit)).inside++;
    }
    calls.add(one.turn.action()::begin);
    return null;
  }

  private Queue<Waiting> line(PollPlan plan) {
    return Objects.requireNonNull(line.get(plan));
  }
}
