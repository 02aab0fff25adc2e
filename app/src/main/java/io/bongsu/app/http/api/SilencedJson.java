package io.bongsu.app.http.api;

import io.bongsu.app.state.DeviceDirectory;
import io.bongsu.fault.SilencedAlarm;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Something wrong that raises no alarm of its own, and why. */
record SilencedJson(
    String device,
    String name,
    String object,
    String condition,
    String reason,
    @Nullable WordsJson reasonWords,
    @Nullable String incident) {
  static SilencedJson of(SilencedAlarm silenced, DeviceDirectory devices) {
    return new SilencedJson(
        silenced.key().device().toString(),
        DeviceNames.of(devices, silenced.key().device()).name(),
        silenced.key().object(),
        silenced.key().condition().name().toLowerCase(Locale.ROOT),
        silenced.reason().english(),
        WordsJson.of(silenced.reason()),
        silenced.incident() == 0 ? null : Long.toString(silenced.incident()));
  }
}
