package io.bongsu.storage.memory;

import io.bongsu.model.device.DeviceId;
import io.bongsu.model.series.LastFrames;
import io.bongsu.model.series.MetricGroup;
import io.bongsu.model.series.SampleFrame;
import io.bongsu.model.series.SampleSink;
import io.bongsu.model.series.SeriesQuery;
import io.bongsu.model.series.SeriesStore;
import io.bongsu.storage.series.read.BucketGrid;
import io.bongsu.storage.series.read.Buckets;
import io.bongsu.storage.series.rows.FrameRate;
import io.bongsu.storage.series.rows.Resolution;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.function.BiConsumer;

/**
 * Frames in memory: stored at once, the oldest of a device and group forgotten beyond a number of
 * frames.
 */
public final class MemorySeries implements SampleSink, SeriesQuery, LastFrames, SeriesStore {
  private final int framesPerSeries;
  private final InstantSource clock;
  private final Map<Key, Deque<SampleFrame>> frames = new HashMap<>();
  private final FrameRate rate;
  private long stored;

  /** Keeps at most this many frames per device and group. */
  public MemorySeries(int framesPerSeries, InstantSource clock) {
    this.framesPerSeries = framesPerSeries;
    this.clock = clock;
    this.rate = new FrameRate(clock);
  }

  @Override
  public synchronized void offer(DeviceId device, SampleFrame frame) {
    Deque<SampleFrame> kept =
        frames.computeIfAbsent(new Key(device, frame.group()), _ -> new ArrayDeque<>());
    kept.addLast(frame);
    stored += frame.samples();
    rate.add(1);
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
  public List<OptionalDouble> percentiles(Spans spans, double p) {
    BucketGrid grid = BucketGrid.beginningIn(spans.from(), spans.to(), Resolution.FIVE_MINUTES);
    return spans.series().stream()
        .map(name -> collect(grid, spans.device(), name).averages().percentile(p))
        .toList();
  }

  @Override
  public OptionalDouble volume(Span span) {
    BucketGrid grid = BucketGrid.touching(span.from(), span.to(), Resolution.FIVE_MINUTES);
    return collect(grid, span.device(), new Name(span.metric(), span.instance()))
        .averages()
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

  /** Bytes of memory; kept by number, not by time. */
  @Override
  public synchronized Usage usage() {
    Map<MetricGroup, Table> tables = new EnumMap<>(MetricGroup.class);
    frames.forEach(
        (key, kept) -> tables.merge(key.group(), table(key.group(), kept), MemorySeries::plus));
    return new Usage(
        clock.instant(),
        rate.perSecond(),
        List.copyOf(tables.values()),
        OptionalLong.empty(),
        List.of(),
        List.of(),
        Lag.NONE);
  }

  private Table table(MetricGroup group, Deque<SampleFrame> kept) {
    long bytes = kept.stream().mapToLong(frame -> 4L * frame.values().length).sum();
    long full = bytes / kept.size() * framesPerSeries;
    return new Table(Kind.RAW, group, 1, bytes, 0, Duration.ZERO, Math.max(bytes, full));
  }

  private static Table plus(Table one, Table other) {
    return new Table(
        one.kind(),
        one.group(),
        1,
        one.bytes() + other.bytes(),
        0,
        Duration.ZERO,
        one.expectedBytes() + other.expectedBytes());
  }

  /** The device is gone. */
  public synchronized void forget(DeviceId device) {
    frames.keySet().removeIf(key -> key.device().equals(device));
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
