package io.bongsu.storage.series;

import io.bongsu.model.device.DeviceId;
import io.bongsu.model.series.SampleFrame;

/**
 * A frame waiting to be written.
 *
 * @param samples how many values are not NaN
 */
record QueuedFrame(DeviceId device, SampleFrame frame, int samples) {
  /** What it weighs in the queue: all its values, NaN included. */
  int weight() {
    return frame.values().length;
  }
}
