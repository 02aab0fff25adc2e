package io.bongsu.poller.icmp;

import java.nio.ByteBuffer;
import java.util.random.RandomGenerator;

/** Random numbers drawn many at a time, because good ones are dear one by one. Thread-safe. */
final class Nonces {
  private static final int DRAWN = 4_096;

  private final RandomGenerator random;
  private final ByteBuffer stock = ByteBuffer.allocate(DRAWN).limit(0);

  Nonces(RandomGenerator random) {
    this.random = random;
  }

  /** Odd, so never {@link EchoPacket#NO_NONCE}. */
  synchronized long next() {
    if (!stock.hasRemaining()) {
      random.nextBytes(stock.array());
      stock.clear();
    }
    return stock.getLong() | 1;
  }
}
