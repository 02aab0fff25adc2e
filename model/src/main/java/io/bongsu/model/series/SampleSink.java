package io.bongsu.model.series;

import io.bongsu.model.device.DeviceId;

/** Takes frames for storing. */
public interface SampleSink {
  /**
   * Queues a frame without blocking; when the queue is full the oldest frame is dropped and
   * counted. Thread-safe.
   */
  void offer(DeviceId device, SampleFrame frame);

  /** The counters so far; produced = stored + dropped + queued always holds. */
  Counts counts();

  /**
   * Samples (values that are not NaN) since start.
   *
   * @param produced handed over
   * @param stored committed in the database
   * @param dropped given up: queue full, or the database refused them
   * @param queued waiting
   */
  record Counts(long produced, long stored, long dropped, long queued) {}
}
