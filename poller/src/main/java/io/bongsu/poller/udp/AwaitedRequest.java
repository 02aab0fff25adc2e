package io.bongsu.poller.udp;

import java.util.concurrent.atomic.AtomicBoolean;

/** One request that is out, with what it takes to send it again. */
final class AwaitedRequest {
  private final RequestMessage message;
  private final UdpPeer peer;
  private final Exchange exchange;
  private final AtomicBoolean settled = new AtomicBoolean();
  private final int retries;
  private final long timeoutNanos;
  private final long sentNanos;
  private int id;
  private int tries;
  private volatile long dueNanos;

  /** {@code sentNanos} is now, by the clock that answers are stamped by. */
  AwaitedRequest(
      RequestMessage message, UdpPeer peer, Patience patience, Exchange exchange, long sentNanos) {
    this.sentNanos = sentNanos;
    this.message = message;
    this.peer = peer;
    this.exchange = exchange;
    this.timeoutNanos = patience.timeout().toNanos();
    this.retries = patience.retries();
  }

  void numbered(int requestId, long nowNanos) {
    id = requestId;
    dueNanos = nowNanos + timeoutNanos;
  }

  int id() {
    return id;
  }

  byte[] octets() {
    return message.octets();
  }

  UdpPeer peer() {
    return peer;
  }

  boolean isSettled() {
    return settled.get();
  }

  boolean isDue(long nowNanos) {
    return nowNanos - dueNanos >= 0;
  }

  /** Whether it may be sent once more; each try waits twice as long as the one before it. */
  boolean again(long nowNanos) {
    if (tries >= retries) {
      return false;
    }
    tries++;
    dueNanos = nowNanos + (timeoutNanos << tries);
    return true;
  }

  /** How long an answer that comes now took; only the thread that repeats requests may ask. */
  long roundTrip(long nowNanos) {
    return tries == 0 ? nowNanos - sentNanos : Exchange.UNMEASURED;
  }

  /** True for the one who may tell the exchange how it ended. */
  boolean settle() {
    return settled.compareAndSet(false, true);
  }

  Exchange exchange() {
    return exchange;
  }
}
