package io.bongsu.app.live;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** One client's queue of events; a client that lets it fill up is cut off. */
public final class Subscription implements AutoCloseable {
  private final BlockingQueue<Event> queue;
  private final Consumer<Subscription> onClose;
  private volatile boolean open = true;

  Subscription(int capacity, Consumer<Subscription> onClose) {
    this.queue = new ArrayBlockingQueue<>(capacity);
    this.onClose = onClose;
  }

  /** The next event; empty when none came in time or the subscription ended. */
  public Optional<Event> next(Duration patience) throws InterruptedException {
    return open
        ? Optional.ofNullable(queue.poll(patience.toMillis(), TimeUnit.MILLISECONDS))
        : Optional.empty();
  }

  /** False once the client was too slow, or the hub or the client closed it. */
  public boolean isOpen() {
    return open;
  }

  @Override
  public void close() {
    end();
    onClose.accept(this);
  }

  boolean offer(Event event) {
    return queue.offer(event);
  }

  /** Ends it and wakes the one who waits. */
  void end() {
    open = false;
    queue.clear();
    boolean _ = queue.offer(new Event(0, "", "end", "{}"));
  }
}
