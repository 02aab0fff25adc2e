package io.bongsu.storage.series;

import io.bongsu.model.device.DeviceId;
import io.bongsu.model.series.SampleFrame;

/** A frame waiting to be written; each is only equal to itself. */
final class QueuedFrame {
  private final DeviceId device;
  private final SampleFrame frame;
  private final int samples;
  private long queuedNanos;
  private volatile long seq;
  private volatile boolean tried;

  /** Waiting in memory; {@code samples} is how many values are not NaN. */
  QueuedFrame(DeviceId device, SampleFrame frame, int samples) {
    this.device = device;
    this.frame = frame;
    this.samples = samples;
  }

  DeviceId device() {
    return device;
  }

  SampleFrame frame() {
    return frame;
  }

  /** How many values are not NaN. */
  int samples() {
    return samples;
  }

  /** What it weighs in memory: all its values, NaN included. */
  int weight() {
    return frame.values().length;
  }

  /** When it was queued, by the monotonic clock. */
  long queuedNanos() {
    return queuedNanos;
  }

  void queued(long nanos) {
    queuedNanos = nanos;
  }

  /** Its number in the spool; 0: only in memory. */
  long seq() {
    return seq;
  }

  void spooled(long number) {
    seq = number;
  }

  /** Whether the database may have it already. */
  boolean isTried() {
    return tried;
  }

  void tried() {
    tried = true;
  }
}
