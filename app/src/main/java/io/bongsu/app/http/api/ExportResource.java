package io.bongsu.app.http.api;

import io.bongsu.app.http.Exchange;
import io.bongsu.app.http.Resource;
import io.bongsu.app.http.Routes;
import io.bongsu.app.state.DeviceDirectory;
import io.bongsu.app.state.DeviceView;
import io.bongsu.model.access.Role;
import io.bongsu.model.device.DeviceSpec;
import io.bongsu.model.fault.Alarm;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Lists for spreadsheets. */
final class ExportResource implements Resource {
  private static final int MOST_ALARMS = 10_000;
  private static final List<String> DEVICE_COLUMNS =
      List.of(
          "name",
          "address",
          "port",
          "site",
          "role",
          "tags",
          "credential",
          "profile",
          "parent",
          "foreign_source",
          "foreign_id",
          "interval",
          "ping",
          "enabled");
  private static final List<String> ALARM_COLUMNS =
      List.of(
          "id",
          "severity",
          "state",
          "device",
          "site",
          "object",
          "condition",
          "text",
          "opened_at",
          "closed_at",
          "close_reason",
          "acknowledged_by",
          "incident");

  private final DeviceDirectory devices;
  private final FaultParts faults;
  private final AlarmWriter alarms;

  ExportResource(DeviceDirectory devices, FaultParts faults, AlarmWriter alarms) {
    this.devices = devices;
    this.faults = faults;
    this.alarms = alarms;
  }

  @Override
  public void routes(Routes routes) {
    routes.read("/api/v1/exports/devices.csv", Role.VIEWER, this::devices);
    routes.read("/api/v1/exports/alarms.csv", Role.VIEWER, this::alarms, "state");
  }

  private void devices(Exchange exchange) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(DEVICE_COLUMNS);
    devices.all().forEach(view -> rows.add(row(view)));
    Csv.send(exchange, "devices.csv", rows);
  }

  private static List<String> row(DeviceView view) {
    DeviceSpec spec = view.device().spec();
    return List.of(
        spec.name(),
        spec.address().toString(),
        Integer.toString(spec.port()),
        spec.site(),
        spec.role(),
        String.join(";", spec.tags()),
        SnmpJson.of(spec.snmp()).credential(),
        spec.profile(),
        spec.parent(),
        spec.source() == null ? "" : spec.source().source(),
        spec.source() == null ? "" : spec.source().id(),
        Long.toString(spec.polling().interval().toSeconds()),
        spec.polling().ping() ? "yes" : "no",
        spec.polling().enabled() ? "yes" : "no");
  }

  private void alarms(Exchange exchange) {
    AlarmQuery query =
        new AlarmQuery(OpenState.of(exchange.query(), "closed"), Optional.empty(), Set.of());
    List<Alarm> found = query.page(faults, new Page.Slice(MOST_ALARMS, null)).items();
    List<List<String>> rows = new ArrayList<>();
    rows.add(ALARM_COLUMNS);
    alarms.write(found).forEach(alarm -> rows.add(row(alarm)));
    Csv.send(exchange, "alarms.csv", rows);
  }

  private static List<String> row(AlarmJson alarm) {
    return List.of(
        alarm.id(),
        alarm.severity(),
        alarm.state(),
        alarm.deviceName(),
        alarm.site(),
        alarm.objectName(),
        alarm.condition(),
        alarm.text(),
        alarm.openedAt().toString(),
        Objects.toString(alarm.closedAt(), ""),
        alarm.closeReason(),
        Objects.toString(alarm.acknowledgedBy(), ""),
        Objects.toString(alarm.incident(), ""));
  }
}
