package io.bongsu.topology;

import io.bongsu.model.device.DeviceId;

/** Two devices, whichever of them speaks. */
record DevicePair(DeviceId low, DeviceId high) {
  static DevicePair of(DeviceId one, DeviceId other) {
    return one.compareTo(other) < 0 ? new DevicePair(one, other) : new DevicePair(other, one);
  }
}
