package io.bongsu.app.http.api;

import io.bongsu.app.state.DeviceView;
import io.bongsu.model.device.DeviceSpec;
import io.bongsu.model.fault.Incident;
import io.bongsu.model.inventory.NetworkInterface;
import io.bongsu.model.net.MacAddress;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One search: looks at everything and keeps what matches, exact before beginning before inside. */
final class Search {
  private static final int ENOUGH_PORTS = 200;
  private static final int NONE = Integer.MAX_VALUE;

  private final String wanted;
  private final Optional<MacAddress> mac;
  private final List<Ranked> found = new ArrayList<>();
  private int ports;

  Search(String wanted) {
    this.wanted = wanted.toLowerCase(Locale.ROOT);
    this.mac = MacAddress.tryParse(wanted);
  }

  void lookAtDevices(List<DeviceView> devices) {
    for (Map.Entry<String, StatusCounts> site : SiteResource.counts(devices).entrySet()) {
      String name = site.getKey();
      keep(
          rank(name),
          new HitJson(
              "site",
              name,
              name,
              site.getValue().total() + " devices",
              null,
              name,
              site.getValue().worst()));
    }
    for (DeviceView view : devices) {
      lookAt(view);
      view.inventory().interfaces().forEach(port -> lookAt(view, port));
    }
  }

  void lookAtIncidents(List<Incident> incidents) {
    for (Incident incident : incidents) {
      keep(
          rank(incident.title().english()),
          new HitJson(
              "incident",
              Long.toString(incident.id()),
              incident.title().english(),
              incident.cause().english(),
              null,
              "",
              null));
    }
  }

  List<HitJson> best(int limit) {
    return found.stream()
        .sorted(Comparator.comparingInt(Ranked::rank).thenComparing(hit -> hit.hit.title()))
        .limit(limit)
        .map(Ranked::hit)
        .toList();
  }

  private void lookAt(DeviceView view) {
    DeviceSpec spec = view.device().spec();
    String serial = view.inventory().identity().serial();
    int byName = rank(spec.name());
    int byAddress = rank(spec.address().toString());
    int bySerial = rank(serial);
    String subtitle = bySerial < Math.min(byName, byAddress) ? serial : spec.address().toString();
    keep(
        Math.min(byName, Math.min(byAddress, bySerial)),
        new HitJson(
            "device",
            view.id().toString(),
            spec.name(),
            subtitle,
            view.id().toString(),
            spec.site(),
            view.status().value().label()));
  }

  /** Ports come after devices of the same rank, and there are only so many of them. */
  private void lookAt(DeviceView view, NetworkInterface port) {
    boolean isMac = mac.isPresent() && mac.get().equals(port.mac());
    int rank = isMac ? 0 : Math.min(rank(port.name()), rank(port.alias()));
    if (rank == NONE || ports >= ENOUGH_PORTS) {
      return;
    }
    ports++;
    String subtitle = isMac ? String.valueOf(port.mac()) : port.alias();
    keep(
        rank + 10,
        new HitJson(
            "interface",
            port.key(),
            view.device().name() + " " + port.name(),
            subtitle,
            view.id().toString(),
            view.device().spec().site(),
            view.status().value().label()));
  }

  private void keep(int rank, HitJson hit) {
    if (rank != NONE) {
      found.add(new Ranked(rank, hit));
    }
  }

  private int rank(String text) {
    int place = text.toLowerCase(Locale.ROOT).indexOf(wanted);
    if (place < 0) {
      return NONE;
    }
    return place == 0 ? (text.length() == wanted.length() ? 0 : 1) : 2;
  }

  private record Ranked(int rank, HitJson hit) {}

  /** Something found. */
  record HitJson(
      String type,
      String id,
      String title,
      String subtitle,
      @Nullable String device,
      String site,
      @Nullable String status) {}
}
