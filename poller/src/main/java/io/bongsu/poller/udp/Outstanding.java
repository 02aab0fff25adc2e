package io.bongsu.poller.udp;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * The requests that are out, found again by request id: its low 16 bits are a place in a ring, the
 * rest is random, so that nobody answers what he was not asked. Thread-safe.
 */
final class Outstanding {
  private static final int SLOTS = 1 << 16;
  private static final int MASK = SLOTS - 1;

  private final @Nullable AwaitedRequest[] ring = new AwaitedRequest[SLOTS];
  private final RandomGenerator random;
  private final byte[] salt = new byte[4_096];
  private int unsalted;
  private long next;
  private long oldest;
  private volatile int size;

  Outstanding(RandomGenerator random) {
    this.random = random;
  }

  /**
   * Takes a request in and numbers it; the id has a first octet of 1 to 127 and so always takes
   * four. False when 65,536 are out.
   */
  synchronized boolean add(AwaitedRequest request, RequestMessage message, long nowNanos) {
    for (int tries = 0; tries < SLOTS; tries++) {
      int slot = (int) next & MASK;
      AwaitedRequest old = ring[slot];
      if (old == null || old.isSettled()) {
        int id = id(slot);
        message.requestId(id);
        request.numbered(id, nowNanos);
        ring[slot] = request;
        size += old == null ? 1 : 0;
        next++;
        return true;
      }
      next++;
    }
    return false;
  }

  private int id(int slot) {
    if (unsalted == 0) {
      random.nextBytes(salt);
      unsalted = salt.length;
    }
    unsalted -= 2;
    int first = 1 + (salt[unsalted] & 0xff) % 127;
    return (first << 24) | ((salt[unsalted + 1] & 0xff) << 16) | slot;
  }

  /** The request of this id if it still waits. */
  synchronized @Nullable AwaitedRequest find(int id) {
    AwaitedRequest request = ring[id & MASK];
    return request != null && request.id() == id && !request.isSettled() ? request : null;
  }

  synchronized void remove(AwaitedRequest request) {
    int slot = request.id() & MASK;
    if (ring[slot] == request) {
      ring[slot] = null;
      size--;
    }
  }

  /** How many are out, give or take those that end at this moment. */
  int size() {
    return size;
  }

  /** Those whose time is over at a moment. */
  List<AwaitedRequest> due(long nowNanos) {
    return waiting(request -> request.isDue(nowNanos));
  }

  /** All that still wait. */
  List<AwaitedRequest> all() {
    return waiting(_ -> true);
  }

  private synchronized List<AwaitedRequest> waiting(Predicate<AwaitedRequest> wanted) {
    while (oldest < next && isFree(oldest)) {
      oldest++;
    }
    List<AwaitedRequest> found = new ArrayList<>();
    for (long at = Math.max(oldest, next - SLOTS); at < next; at++) {
      AwaitedRequest request = ring[(int) at & MASK];
      if (request != null && !request.isSettled() && wanted.test(request)) {
        found.add(request);
      }
    }
    return found;
  }

  private boolean isFree(long place) {
    AwaitedRequest request = ring[(int) place & MASK];
    return request == null || request.isSettled();
  }
}
