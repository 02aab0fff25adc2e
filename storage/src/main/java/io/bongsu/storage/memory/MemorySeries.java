package io.bongsu.storage.memory;

import io.bongsu.model.device.DeviceId;
import io.bongsu.model.series.LastFrames;
import io.bongsu.model.series.MetricGroup;
import io.bongsu.model.series.SampleFrame;
import io.bongsu.model.series.SampleSink;
import io.bongsu.model.series.SeriesQuery;
import io.bongsu.storage.series.Averages;
import io.bongsu.storage.series.BucketGrid;
import io.bongsu.storage.series.Buckets;
import io.bongsu.storage.series.Resolution;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.BiConsumer;

/**
 * Frames in memory: stored at once, the oldest of a device and group forgotten beyond a number of
 * frames.
 */
public final class MemorySeries implements SampleSink, SeriesQuery, LastFrames {
  private final int framesPerSeries;
  private final InstantSource clock;
  private final Map<Key, Deque<SampleFrame>> frames = new HashMap<>();
  private long stored;

  /** Keeps at most this many frames per device and group. */
  public MemorySeries(int framesPerSeries, InstantSource clock) {
    this.framesPerSeries = framesPerSeries;
    this.clock = clock;
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
  public List<Series> page(Page page) {
    BucketGrid grid = BucketGrid.of(page);
    return page.series().stream()
        .map(name -> collect(grid, page.device(), name).series(name.metric().unit()))
        .toList();
  }

  @Override
  public OptionalDouble percentile(Span span, double p) {
    return averages(BucketGrid.beginningIn(span.from(), span.to(), Resolution.FIVE_MINUTES), span)
        .percentile(p);
  }

  @Override
  public OptionalDouble volume(Span span) {
    return averages(BucketGrid.touching(span.from(), span.to(), Resolution.FIVE_MINUTES), span)
        .volume(span, clock.instant());
  }

  @Override
  public synchronized void lastFrames(Instant since, BiConsumer<DeviceId, SampleFrame> taker) {
    frames.forEach((key, kept) ->
        kept.stream()
            .filter(frame -> !frame.at().isBefore(since))
            .max(Comparator.comparing(SampleFrame::at))
            .ifPresent(frame -> taker.accept(key.device(), frame)));
  }

  /** The device is gone. */
  public synchronized void forget(DeviceId device) {
    frames.keySet().removeIf(key -> key.device().equals(device));
  }

  private Averages averages(BucketGrid grid, Span span) {
    return collect(grid, span.device(), new Name(span.metric(), span.instance())).averages();
  }

  private synchronized Buckets collect(BucketGrid grid, DeviceId device, Name name) {
    Buckets buckets = new Buckets(grid);
    Deque<SampleFrame> kept = frames.get(new Key(device, name.metric().group()));
    if (kept != null) {
      kept.forEach(frame -> collect(grid, buckets, name, frame));
    }
    return buckets;
  }

  private static void collect(BucketGrid grid, Buckets buckets, Name name, SampleFrame frame) {
    int instance = frame.instances().indexOf(name.instance());
    if (instance >= 0 && grid.covers(frame.at())) {
      buckets.add(frame.at(), frame.value(instance, name.metric()));
    }
  }

  private record Key(DeviceId device, MetricGroup group) {}
}
