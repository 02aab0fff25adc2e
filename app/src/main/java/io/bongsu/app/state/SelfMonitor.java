package io.bongsu.app.state;

import io.bongsu.model.device.DeviceId;
import io.bongsu.model.poll.PollCounts;
import io.bongsu.model.series.SampleSink;
import io.bongsu.model.series.SeriesStore;
import io.bongsu.storage.Durability;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How Bongsu itself is doing. Thread-safe. */
public interface SelfMonitor {
  /** Every component; checked at most once a second, so that callers without login cost nothing. */
  List<ComponentHealth> components();

  /** Counters and lag. */
  Report report();

  /** The same as Prometheus text (version 0.0.4). */
  String prometheus();

  /**
   * Self-monitoring at one moment.
   *
   * @param version of Bongsu
   * @param late how late polls began
   * @param store what the samples take on disk; null while the database is away
   * @param slowest devices whose last poll took longest, slowest first
   */
  record Report(
      String version,
      Instant startedAt,
      PollCounts polls,
      Late late,
      SampleSink.Counts samples,
      Durability durability,
      SeriesStore.@Nullable Usage store,
      List<Slow> slowest) {}

  /**
   * How long after their moment polls began since start; bounds of a histogram's buckets, 0 before
   * the first poll.
   *
   * @param p50Seconds half of them at most so late
   * @param p99Seconds 99 % at most so late
   */
  record Late(double p50Seconds, double p99Seconds) {}

  /** A device that is slow to answer. */
  record Slow(DeviceId device, Duration took) {}
}
