package io.bongsu.poller.icmp;

import io.bongsu.model.net.IpAddress;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/**
 * The echo requests of one family that are out, found again by sequence number; counts what does
 * not fit. The thread that receives calls {@link #answered}, {@link #refused} and {@link #expire},
 * any number the rest.
 *
 * <p>Of a request that is over only its nonce is kept, until its sequence number comes round: tens
 * of thousands of them, each living most of a minute, would be moved by the garbage collector.
 */
final class AwaitedEchoes {
  private static final int SLOTS = 1 << 16;
  private static final int TRIES = 64;

  private final AtomicReferenceArray<@Nullable Awaited> slots = new AtomicReferenceArray<>(SLOTS);
  private final long[] pastNonces = new long[SLOTS];
  private final @Nullable Past[] pasts = new @Nullable Past[SLOTS];
  private long next;
  private long oldest;
  private final LongAdder late = new LongAdder();
  private final LongAdder duplicate = new LongAdder();
  private final LongAdder strange = new LongAdder();

  /** What became of a request that is over. */
  private enum Past {
    ANSWERED,
    LOST
  }

  /** One request; complete once answered, refused or given up. */
  static final class Awaited {
    private final IpAddress target;
    private final long nonce;
    private final int sequence;
    private final CompletableFuture<Echo> echo = new CompletableFuture<>();
    private volatile long sentNanos;
    private volatile long dueNanos = Long.MAX_VALUE;

    private Awaited(IpAddress target, long nonce, int sequence) {
      this.target = target;
      this.nonce = nonce;
      this.sequence = sequence;
    }

    int sequence() {
      return sequence;
    }

    void sentAt(long nanos) {
      sentNanos = nanos;
    }

    /** Until when it is waited for. */
    void dueAt(long nanos) {
      dueNanos = nanos;
    }

    private void giveUp(long nowNanos) {
      long due = dueNanos;
      if (due != Long.MAX_VALUE && nowNanos - due >= 0) {
        echo.complete(new Echo.Lost(""));
      }
    }

    CompletableFuture<Echo> echo() {
      return echo;
    }
  }

  /** Takes a free sequence number; null when all that were tried are still awaited. */
  synchronized @Nullable Awaited await(IpAddress target, long nonce) {
    for (int i = 0; i < TRIES; i++) {
      int sequence = (int) next++ & (SLOTS - 1);
      Awaited old = slots.get(sequence);
      Awaited fresh = new Awaited(target, nonce, sequence);
      if (old == null || old.echo.isDone()) {
        slots.set(sequence, fresh);
        return fresh;
      }
    }
    return null;
  }

  void answered(EchoPacket.Reply reply, IpAddress source, long nowNanos) {
    Awaited awaited = slots.get(reply.sequence());
    if (awaited == null || awaited.nonce != reply.nonce()) {
      past(reply).increment();
    } else if (!awaited.target.equals(source)) {
      strange.increment();
    } else {
      if (!awaited.echo.complete(new Echo.Reply(nowNanos - awaited.sentNanos))) {
        late.increment();
      }
      settle(awaited, Past.ANSWERED);
    }
  }

  private LongAdder past(EchoPacket.Reply reply) {
    int sequence = reply.sequence();
    @Nullable Past past = pastNonces[sequence] == reply.nonce() ? pasts[sequence] : null;
    if (past == null) {
      return strange;
    }
    return past == Past.ANSWERED ? duplicate : late;
  }

  void refused(int sequence, IpAddress asked, String reason) {
    Awaited awaited = slots.get(sequence);
    if (awaited == null || !awaited.target.equals(asked)) {
      strange.increment();
      return;
    }
    awaited.echo.complete(new Echo.Lost(reason));
    settle(awaited, Past.LOST);
  }

  /** What was not awaited any more may have been taken over by another request already. */
  private void settle(Awaited awaited, Past past) {
    pastNonces[awaited.sequence] = awaited.nonce;
    pasts[awaited.sequence] = past;
    slots.compareAndSet(awaited.sequence, awaited, null);
  }

  /** Whether nothing was awaited when {@link #expire} last looked, and nothing came since. */
  synchronized boolean isEmpty() {
    return oldest >= next;
  }

  /** Gives up those whose time is over. */
  void expire(long nowNanos) {
    long from;
    long to;
    synchronized (this) {
      to = next;
      from = Math.max(oldest, to - SLOTS);
    }
    boolean passed = true;
    for (long at = from; at < to; at++) {
      Awaited awaited = slots.get((int) at & (SLOTS - 1));
      if (awaited != null && !awaited.echo.isDone()) {
        awaited.giveUp(nowNanos);
        passed &= awaited.echo.isDone();
        if (awaited.echo.isDone()) {
          settle(awaited, Past.LOST);
        }
      }
      from = passed ? at + 1 : from;
    }
    oldest = from;
  }

  /** Gives up all. */
  void expireAll() {
    for (int i = 0; i < SLOTS; i++) {
      Awaited awaited = slots.get(i);
      if (awaited != null) {
        awaited.echo.complete(new Echo.Lost(""));
      }
    }
  }

  /** How many are out. */
  synchronized long awaitedCount() {
    long out = 0;
    for (long at = Math.max(oldest, next - SLOTS); at < next; at++) {
      Awaited awaited = slots.get((int) at & (SLOTS - 1));
      out += awaited == null || awaited.echo.isDone() ? 0 : 1;
    }
    return out;
  }

  long lateCount() {
    return late.sum();
  }

  long duplicateCount() {
    return duplicate.sum();
  }

  long strangeCount() {
    return strange.sum();
  }
}
