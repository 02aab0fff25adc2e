package io.bongsu.storage.series;

import io.bongsu.model.series.SampleSink.Counts;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;

/**
 * Frames between the pollers and the writer, bounded in values. Thread-safe.
 *
 * <p>Every sample is counted exactly once as stored, dropped or queued; a batch taken counts as
 * queued until it is settled or put back.
 */
final class SampleQueue {
  private final long maxValues;
  private final ArrayDeque<QueuedFrame> waiting = new ArrayDeque<>();
  private long weight;
  private long produced;
  private long stored;
  private long dropped;

  SampleQueue(long maxValues) {
    this.maxValues = maxValues;
  }

  /** Adds the newest; the oldest that wait go when there is no room. */
  synchronized void add(QueuedFrame frame) {
    produced += frame.samples();
    weight += frame.weight();
    waiting.addLast(frame);
    dropOldest();
  }

  /** Takes the oldest, at least one when there is any, up to a number of values. */
  synchronized List<QueuedFrame> take(long values) {
    List<QueuedFrame> batch = new ArrayList<>();
    long taken = 0;
    while (!waiting.isEmpty() && taken < values) {
      QueuedFrame frame = waiting.removeFirst();
      taken += frame.weight();
      batch.add(frame);
    }
    return batch;
  }

  /** These are committed. */
  synchronized void stored(List<QueuedFrame> batch) {
    batch.forEach(frame -> {
      stored += frame.samples();
      weight -= frame.weight();
    });
  }

  /** This one is given up. */
  synchronized void dropped(QueuedFrame frame) {
    dropped += frame.samples();
    weight -= frame.weight();
  }

  /** These go back to the front, in their order, and are taken again. */
  synchronized void putBack(List<QueuedFrame> batch) {
    batch.reversed().forEach(waiting::addFirst);
    dropOldest();
  }

  synchronized boolean isEmpty() {
    return waiting.isEmpty();
  }

  synchronized Counts counts() {
    return new Counts(produced, stored, dropped, produced - stored - dropped);
  }

  private void dropOldest() {
    while (weight > maxValues && !waiting.isEmpty()) {
      dropped(waiting.removeFirst());
    }
  }
}
