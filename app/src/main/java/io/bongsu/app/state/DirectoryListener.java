package io.bongsu.app.state;

import io.bongsu.model.device.DeviceId;

/** Hears of changes in the directory; called on the changing thread, must not block or throw. */
public interface DirectoryListener {
  /** Devices came, changed or went. */
  default void devicesChanged() {}

  /** A device's ports, neighbours or name changed, so the graph may have. */
  default void shapeChanged(DeviceId device) {}
}
