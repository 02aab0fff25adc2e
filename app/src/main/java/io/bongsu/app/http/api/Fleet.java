package io.bongsu.app.http.api;

import io.bongsu.app.http.Query;
import io.bongsu.app.state.DeviceDirectory;
import io.bongsu.app.state.DeviceView;
import io.bongsu.model.device.DeviceId;
import io.bongsu.performance.HotValues;
import java.time.Duration;
import java.time.Instant;

/**
 * The devices that a ranking is about.
 *
 * @param site empty: every site
 * @param tag empty: whatever the tags
 */
record Fleet(DeviceDirectory devices, String site, String tag) {
  private static final Duration SURELY_FRESH = Duration.ofSeconds(210);

  static Fleet of(DeviceDirectory devices, Query query) {
    return new Fleet(devices, query.text("site"), query.text("tag"));
  }

  boolean includes(DeviceView view) {
    return (site.isEmpty() || view.device().spec().site().equals(site))
        && (tag.isEmpty() || view.device().spec().tags().contains(tag));
  }

  /** Those whose values are fresh; the directory is asked only where it must be. */
  HotValues.Scope fresh(Instant now) {
    long surely = now.minus(SURELY_FRESH).toEpochMilli();
    boolean everybody = site.isEmpty() && tag.isEmpty();
    return (device, at) -> (everybody && at >= surely) || includes(device, at, surely, now);
  }

  private boolean includes(DeviceId device, long at, long surely, Instant now) {
    DeviceView view = devices.find(device).orElse(null);
    return view != null && includes(view) && (at >= surely || at >= oldest(view, now));
  }

  private long oldest(DeviceView view, Instant now) {
    Duration interval = devices.interval(view.device());
    return now.minus(interval.multipliedBy(3)).toEpochMilli();
  }
}
