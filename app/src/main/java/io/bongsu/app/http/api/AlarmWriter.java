package io.bongsu.app.http.api;

import io.bongsu.app.state.DeviceDirectory;
import io.bongsu.fault.FaultEngine;
import io.bongsu.fault.SilencedAlarm;
import io.bongsu.model.fault.Alarm;
import io.bongsu.model.fault.AlarmKey;
import io.bongsu.model.fault.Reason;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes alarms with names and, where one is silent, why. */
final class AlarmWriter {
  private final DeviceDirectory devices;
  private final FaultEngine faults;

  AlarmWriter(DeviceDirectory devices, FaultEngine faults) {
    this.devices = devices;
    this.faults = faults;
  }

  List<AlarmJson> write(List<Alarm> alarms) {
    Map<AlarmKey, Reason> silenced =
        faults.silenced().stream()
            .collect(Collectors.toMap(SilencedAlarm::key, SilencedAlarm::reason, (one, _) -> one));
    return alarms.stream().map(alarm -> write(alarm, silenced)).toList();
  }

  AlarmJson write(Alarm alarm) {
    return write(List.of(alarm)).getFirst();
  }

  private AlarmJson write(Alarm alarm, Map<AlarmKey, Reason> silenced) {
    AlarmKey key = alarm.key();
    DeviceNames names = DeviceNames.of(devices, key.device());
    Reason why = silenced.getOrDefault(key, Reason.NONE);
    return new AlarmJson(
        Long.toString(alarm.id()),
        key.device().toString(),
        names.name(),
        names.site(),
        key.object(),
        key.object().isEmpty() ? "" : names.port(key.object()),
        key.condition().name().toLowerCase(Locale.ROOT),
        alarm.state().label(),
        alarm.severity().label(),
        alarm.text().english(),
        WordsJson.of(alarm.text()),
        alarm.openedAt(),
        alarm.closedAt(),
        alarm.closeReason(),
        alarm.occurrences(),
        alarm.acknowledgement() == null ? null : alarm.acknowledgement().by(),
        alarm.acknowledgement(),
        alarm.incident() == 0 ? null : Long.toString(alarm.incident()),
        silenced.containsKey(key),
        why.english(),
        WordsJson.of(why));
  }
}
