package io.bongsu.app.http.api;

import io.bongsu.app.state.DeviceDirectory;
import io.bongsu.app.state.DeviceView;
import io.bongsu.model.device.DeviceId;
import io.bongsu.model.device.DeviceStatus;
import io.bongsu.model.inventory.NetworkInterface;
import java.util.Optional;

/**
 * What people call a device, or Bongsu itself; empty texts for one that is gone.
 *
 * @param view empty when gone
 */
record DeviceNames(DeviceId id, Optional<DeviceView> view) {
  static DeviceNames of(DeviceDirectory devices, DeviceId id) {
    return new DeviceNames(id, devices.find(id));
  }

  String name() {
    return id.isSelf() ? "Bongsu" : view.map(found -> found.device().name()).orElse("");
  }

  String site() {
    return view.map(found -> found.device().spec().site()).orElse("");
  }

  String role() {
    return view.map(found -> found.device().spec().role()).orElse("");
  }

  String status() {
    return view.map(found -> found.status().value()).orElse(DeviceStatus.UNKNOWN).label();
  }

  /** What an alarm of this device with this object is about. */
  String kind(String object) {
    if (id.isSelf()) {
      return "bongsu";
    }
    if (object.isEmpty()) {
      return "device";
    }
    return found(object).isPresent() ? "port" : "instance";
  }

  /** The name of a port by its key; the key where it is not known. */
  String port(String key) {
    return found(key).map(NetworkInterface::name).orElse(key);
  }

  private Optional<NetworkInterface> found(String key) {
    return view.stream()
        .flatMap(found -> found.inventory().interfaces().stream())
        .filter(port -> port.key().equals(key))
        .findFirst();
  }
}
