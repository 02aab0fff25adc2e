package io.bongsu.storage.memory;

import io.bongsu.model.device.DeviceId;
import io.bongsu.model.series.MetricGroup;
import io.bongsu.model.series.SampleFrame;
import io.bongsu.model.series.SampleSink;
import io.bongsu.model.series.SeriesQuery;
import io.bongsu.storage.series.BucketGrid;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/**
 * Frames in memory: stored at once, the oldest of a device and group forgotten beyond a number of
 * frames.
 */
public final class MemorySeries implements SampleSink, SeriesQuery {
  private final int framesPerSeries;
  private final Map<Key, Deque<SampleFrame>> frames = new HashMap<>();
  private long stored;

  /** Keeps at most this many frames per device and group. */
  public MemorySeries(int framesPerSeries) {
    this.framesPerSeries = framesPerSeries;
  }

  @Override
  public synchronized void offer(DeviceId device, SampleFrame frame) {
    Deque<SampleFrame> kept =
        frames.computeIfAbsent(new Key(device, frame.group()), _ -> new ArrayDeque<>());
    kept.addLast(frame);
    stored += frame.samples();
    if (kept.size() > framesPerSeries) {
      kept.removeFirst();
    }
  }

  @Override
  public synchronized Counts counts() {
    return new Counts(stored, stored, 0, 0);
  }

  @Override
  public synchronized Series query(Question question) {
    BucketGrid grid = BucketGrid.of(question);
    Deque<SampleFrame> kept = frames.get(new Key(question.device(), question.metric().group()));
    if (kept != null) {
      kept.forEach(frame -> collect(grid, question, frame));
    }
    return grid.series(question.metric().unit());
  }

  /** The device is gone. */
  public synchronized void forget(DeviceId device) {
    frames.keySet().removeIf(key -> key.device().equals(device));
  }

  private static void collect(BucketGrid grid, Question question, SampleFrame frame) {
    Instant at = frame.at();
    int instance = frame.instances().indexOf(question.instance());
    if (instance >= 0 && !at.isBefore(question.from()) && at.isBefore(question.to())) {
      grid.add(at, frame.value(instance, question.metric()));
    }
  }

  private record Key(DeviceId device, MetricGroup group) {}
}
