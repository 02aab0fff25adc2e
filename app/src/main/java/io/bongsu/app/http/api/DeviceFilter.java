package io.bongsu.app.http.api;

import io.bongsu.app.http.Query;
import io.bongsu.app.state.DeviceView;
import io.bongsu.model.device.DeviceSpec;
import io.bongsu.model.device.DeviceStatus;
import io.bongsu.model.inventory.DeviceIdentity;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Which devices are asked for; empty parts ask for all.
 *
 * @param q part of a name or of what the device is, lower case
 */
record DeviceFilter(String q, Set<DeviceStatus> status, String site, String role)
    implements Predicate<DeviceView> {
  static DeviceFilter of(Query query) {
    return new DeviceFilter(
        query.text("q").toLowerCase(Locale.ROOT),
        query.choices("status", Words.STATUS),
        query.text("site"),
        query.text("role"));
  }

  @Override
  public boolean test(DeviceView view) {
    DeviceSpec spec = view.device().spec();
    return (status.isEmpty() || status.contains(view.status().value()))
        && (site.isEmpty() || site.equals(spec.site()))
        && (role.isEmpty() || role.equalsIgnoreCase(spec.role()))
        && (q.isEmpty() || texts(view).anyMatch(text -> text.toLowerCase(Locale.ROOT).contains(q)));
  }

  private static Stream<String> texts(DeviceView view) {
    DeviceSpec spec = view.device().spec();
    DeviceIdentity identity = view.inventory().identity();
    return Stream.concat(
        Stream.of(
            spec.name(),
            spec.address().toString(),
            spec.site(),
            identity.vendor(),
            identity.model(),
            identity.serial()),
        spec.tags().stream());
  }
}
