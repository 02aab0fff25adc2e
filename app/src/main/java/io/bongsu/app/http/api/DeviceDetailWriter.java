package io.bongsu.app.http.api;

import io.bongsu.app.http.api.DeviceDetailJson.AvailabilityJson;
import io.bongsu.app.http.api.DeviceDetailJson.ConfigurationJson;
import io.bongsu.app.http.api.DeviceDetailJson.CountsJson;
import io.bongsu.app.http.api.DeviceDetailJson.SystemJson;
import io.bongsu.app.state.DeviceDirectory;
import io.bongsu.app.state.DeviceView;
import io.bongsu.app.state.MapSource;
import io.bongsu.fault.FaultEngine;
import io.bongsu.model.device.Device;
import io.bongsu.model.device.DeviceSpec;
import io.bongsu.model.inventory.DeviceInventory;
import io.bongsu.model.inventory.Finding;
import io.bongsu.model.inventory.InterfaceState.LinkState;
import io.bongsu.model.inventory.SystemGroup;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** Gathers the page of one device. */
final class DeviceDetailWriter {
  private final DeviceDirectory devices;
  private final FaultEngine faults;
  private final AlarmWriter alarms;
  private final Availabilities availabilities;
  private final MapSource map;

  DeviceDetailWriter(
      DeviceDirectory devices,
      FaultEngine faults,
      AlarmWriter alarms,
      Availabilities availabilities,
      MapSource map) {
    this.devices = devices;
    this.faults = faults;
    this.alarms = alarms;
    this.availabilities = availabilities;
    this.map = map;
  }

  DeviceDetailJson write(DeviceView view) {
    return new DeviceDetailJson(
        DeviceJson.of(view),
        system(view.inventory()),
        new AvailabilityJson(
            availabilities.percent(view.id(), Duration.ofDays(1)),
            availabilities.percent(view.id(), Duration.ofDays(30))),
        configuration(view.device()),
        counts(view.inventory()),
        openAlarms(view),
        findings(view));
  }

  /** What its polls found odd, and where the map does not fit together because of it. */
  private List<Finding> findings(DeviceView view) {
    return Stream.concat(
            view.inventory().findings().stream(),
            map.contradictions().stream()
                .filter(one -> one.concerns(view.id()))
                .map(one -> ContradictionJson.finding(one, devices)))
        .toList();
  }

  private static SystemJson system(DeviceInventory inventory) {
    SystemGroup system = inventory.system();
    if (system == null) {
      return new SystemJson("", "", "", "", "", null, inventory.at());
    }
    return new SystemJson(
        system.sysName(),
        system.sysDescr(),
        system.sysObjectId() == null ? "" : system.sysObjectId().toString(),
        system.sysLocation(),
        system.sysContact(),
        system.upTime() == null ? null : system.upTime().toMillis() / 1000.0,
        inventory.at());
  }

  private ConfigurationJson configuration(Device device) {
    DeviceSpec spec = device.spec();
    return new ConfigurationJson(
        SnmpJson.of(spec.snmp()),
        spec.polling().interval().toSeconds(),
        devices.interval(device).toSeconds(),
        spec.polling().ping(),
        spec.parent(),
        spec.profile(),
        spec.source() == null ? "" : spec.source().source(),
        spec.source() == null ? "" : spec.source().id(),
        device.createdAt(),
        device.updatedAt());
  }

  private static CountsJson counts(DeviceInventory inventory) {
    long up =
        inventory.interfaces().stream().filter(port -> port.state().oper() == LinkState.UP).count();
    return new CountsJson(inventory.interfaces().size(), up);
  }

  private List<AlarmJson> openAlarms(DeviceView view) {
    return alarms.write(
        faults.openAlarms().stream()
            .filter(alarm -> alarm.key().device().equals(view.id()))
            .toList());
  }
}
