package io.bongsu.app.http.api;

import io.bongsu.app.http.Problem;
import io.bongsu.app.state.DeviceDirectory;
import io.bongsu.app.state.DeviceView;
import io.bongsu.model.device.DeviceId;
import java.util.function.Supplier;

/** Devices that a request names. */
record KnownDevices(DeviceDirectory devices) {
  private static final String ID = "[1-9][0-9]{0,17}";

  /** The device of an address; 404 when there is none. */
  DeviceView at(long id) {
    return devices
        .find(new DeviceId(id))
        .orElseThrow(() -> Problem.absent("There is no device with the id " + id));
  }

  /** The device that a text names, where the text stands in a parameter or body. */
  DeviceView named(String text, Supplier<String> place) {
    if (!text.matches(ID)) {
      throw Problem.bad(place.get() + " must be the id of a device");
    }
    return at(Long.parseLong(text));
  }
}
