package io.bongsu.model.series;

import io.bongsu.model.device.DeviceId;

/** Takes frames for storing. */
public interface SampleSink {
  /**
   * Queues a frame without blocking; within a second it is in the database or on the disk. When
   * there is no room left the oldest frames are dropped and counted. Thread-safe.
   */
  void offer(DeviceId device, SampleFrame frame);

  /** The counters so far; produced = stored + dropped + queued always holds. */
  Counts counts();

  /**
   * Samples (values that are not NaN) since start.
   *
   * @param produced handed over, or found on the disk at the start
   * @param stored committed in the database
   * @param dropped given up: no room left, or the database refused them
   * @param queued waiting, in memory and on the disk
   */
  record Counts(long produced, long stored, long dropped, long queued) {}
}
