package io.bongsu.poller.snmp;

import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;

/** Waits for one table on a thread that may block, and does what is left to do there. */
final class HeardTable implements TableListener {
  private final CountDownLatch heard = new CountDownLatch(1);
  private volatile @Nullable Rest rest;

  @Override
  public void read(TableReading reading) {
    walk(() -> reading);
  }

  @Override
  public void walk(Rest left) {
    rest = left;
    heard.countDown();
  }

  TableReading await() throws InterruptedException {
    heard.await();
    Rest left = rest;
    if (left == null) {
      throw new IllegalStateException("Nothing was heard");
    }
    return left.run();
  }
}
