package io.bongsu.app.http.api;

import io.bongsu.app.http.Json;
import io.bongsu.app.state.DeviceView;
import io.bongsu.model.device.DeviceSpec;
import io.bongsu.model.inventory.DeviceIdentity;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A device in a list. */
record DeviceJson(
    String id,
    String name,
    String address,
    int port,
    String site,
    String role,
    List<String> tags,
    boolean enabled,
    String status,
    String statusReason,
    @Nullable WordsJson statusWords,
    @Nullable Instant statusSince,
    String vendor,
    String model,
    String os,
    String version,
    String serial,
    String profile,
    @Nullable Instant lastSeen,
    @Nullable Double rttSeconds,
    @Nullable Double lossPercent) {
  static DeviceJson of(DeviceView view) {
    DeviceSpec spec = view.device().spec();
    DeviceIdentity identity = view.inventory().identity();
    return new DeviceJson(
        view.id().toString(),
        spec.name(),
        spec.address().toString(),
        spec.port(),
        spec.site(),
        spec.role(),
        List.copyOf(spec.tags()),
        spec.polling().enabled(),
        view.status().value().label(),
        view.status().reason().english(),
        WordsJson.of(view.status().reason()),
        view.status().since(),
        identity.vendor(),
        identity.model(),
        identity.os(),
        identity.version(),
        identity.serial(),
        identity.profile(),
        view.ping().lastSeen(),
        Json.number(view.ping().rttSeconds()),
        Json.number(view.ping().lossPercent()));
  }
}
