package io.bongsu.app.http.api;

import io.bongsu.app.state.DeviceView;
import io.bongsu.model.bridging.LearnedAddresses;
import io.bongsu.model.device.DeviceSpec;
import io.bongsu.model.fault.Incident;
import io.bongsu.model.inventory.NetworkInterface;
import io.bongsu.model.net.MacAddress;
import io.bongsu.model.routing.InterfaceAddress;
import io.bongsu.model.topology.NeighbourReport;
import java.util.ArrayList;
import java.util.Arrays;
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
  private static final int PORT = 10;
  private static final int LEARNED = 20;
  private static final int MOST_LEARNED = 1_000_000;

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
      NeighbourReport told = view.inventory().neighbours();
      if (told != null) {
        told.routing().addresses().forEach(own -> lookAt(view, own));
        mac.ifPresent(
            wantedMac -> told.bridge().forwarding().forEach(port -> lookAt(view, port, wantedMac)));
      }
    }
  }

  /** An address of a device that is not the one it is polled at, such as a loopback. */
  private void lookAt(DeviceView view, InterfaceAddress own) {
    if (!own.address().equals(view.device().spec().address())) {
      int rank = rank(own.address().toString());
      view.port(own.ifIndex())
          .ifPresent(port -> keepPort(rank, view, port, own.address().toString()));
    }
  }

  /** A MAC that a bridge learned: the port that knows the fewest others is the nearest to it. */
  private void lookAt(DeviceView view, LearnedAddresses learned, MacAddress wantedMac) {
    if (Arrays.binarySearch(learned.macs().values(), wantedMac.value()) >= 0) {
      int rank = LEARNED + Math.min(learned.macs().size(), MOST_LEARNED);
      view.port(learned.ifIndex())
          .ifPresent(port -> keepPort(rank, view, port, wantedMac.toString()));
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
    keepPort(rank + PORT, view, port, isMac ? String.valueOf(port.mac()) : port.alias());
  }

  private void keepPort(int rank, DeviceView view, NetworkInterface port, String subtitle) {
    keep(
        rank,
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
