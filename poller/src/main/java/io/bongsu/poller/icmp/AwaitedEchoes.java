package io.bongsu.poller.icmp;

import io.bongsu.model.net.IpAddress;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/**
 * The echo requests of one family that are out, found again by sequence number; counts what does
 * not fit.
 */
final class AwaitedEchoes {
  private static final int SLOTS = 1 << 16;
  private static final int TRIES = 64;

  private final AtomicReferenceArray<@Nullable Awaited> slots = new AtomicReferenceArray<>(SLOTS);
  private final AtomicInteger next = new AtomicInteger();
  private final LongAdder late = new LongAdder();
  private final LongAdder duplicate = new LongAdder();
  private final LongAdder strange = new LongAdder();

  /** One request; complete once answered, refused or given up. */
  static final class Awaited {
    private final IpAddress target;
    private final long nonce;
    private final int sequence;
    private final CompletableFuture<Echo> echo = new CompletableFuture<>();
    private volatile long sentNanos;

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

    CompletableFuture<Echo> echo() {
      return echo;
    }
  }

  /** Takes a free sequence number; null when all that were tried are still awaited. */
  @Nullable Awaited await(IpAddress target, long nonce) {
    for (int i = 0; i < TRIES; i++) {
      int sequence = next.getAndIncrement() & (SLOTS - 1);
      Awaited old = slots.get(sequence);
      Awaited fresh = new Awaited(target, nonce, sequence);
      if ((old == null || old.echo.isDone()) && slots.compareAndSet(sequence, old, fresh)) {
        return fresh;
      }
    }
    return null;
  }

  void answered(EchoPacket.Reply reply, IpAddress source, long nowNanos) {
    Awaited awaited = slots.get(reply.sequence());
    if (awaited == null || awaited.nonce != reply.nonce() || !awaited.target.equals(source)) {
      strange.increment();
      return;
    }
    if (!awaited.echo.complete(new Echo.Reply(nowNanos - awaited.sentNanos))) {
      boolean answered = awaited.echo.join() instanceof Echo.Reply;
      (answered ? duplicate : late).increment();
    }
  }

  void refused(int sequence, IpAddress asked, String reason) {
    Awaited awaited = slots.get(sequence);
    if (awaited == null || !awaited.target.equals(asked)) {
      strange.increment();
      return;
    }
    awaited.echo.complete(new Echo.Lost(reason));
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
