package io.bongsu.app.state;

import io.bongsu.model.device.DeviceId;
import io.bongsu.model.poll.PollCounts;
import io.bongsu.model.series.SampleSink;
import io.bongsu.storage.Durability;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

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
   * @param slowest devices whose last poll took longest, slowest first
   */
  record Report(
      String version,
      Instant startedAt,
      PollCounts polls,
      SampleSink.Counts samples,
      Durability durability,
      List<Slow> slowest) {}

  /** A device that is slow to answer. */
  record Slow(DeviceId device, Duration took) {}
}
