package io.bongsu.app.http.api;

import io.bongsu.app.http.Json;
import io.bongsu.app.state.DeviceDirectory;
import io.bongsu.app.state.DeviceView;
import io.bongsu.app.state.LinkState;
import io.bongsu.app.state.MapSource;
import io.bongsu.app.state.MapView;
import io.bongsu.model.device.DeviceId;
import io.bongsu.model.topology.NetworkGraph.Link;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Remembers what browsers were told of map and devices, and finds what a person would see
 * differently. Not thread-safe.
 */
final class MapWatch {
  private static final double A_LITTLE = 0.01;
  private static final double SOME = 0.1;
  private static final double NOTICEABLE_SECONDS = 0.001;

  private final DeviceDirectory devices;
  private final MapSource map;
  private final Map<String, LinkState> links = new HashMap<>();
  private final Map<DeviceId, DeviceView.Ping> pings = new HashMap<>();
  private String version = "";

  MapWatch(DeviceDirectory devices, MapSource map) {
    this.devices = devices;
    this.map = map;
  }

  /** The map's version when it is another than last time; nothing the first time. */
  Optional<String> newVersion() {
    String before = version;
    version = map.current().version();
    return before.isEmpty() || before.equals(version) ? Optional.empty() : Optional.of(version);
  }

  List<LinkJson> changedLinks() {
    List<LinkJson> changed = new ArrayList<>();
    Set<String> there = new HashSet<>();
    MapView view = map.current();
    List<Link> all = new ArrayList<>(view.graph().links());
    all.addAll(view.graph().adjacencies());
    all.addAll(view.graph().dependencies());
    all.addAll(view.layerThree().map().lines());
    for (Link link : all) {
      if (!there.add(link.id())) {
        continue;
      }
      LinkState now = map.link(link.id());
      LinkState before = links.get(link.id());
      if (before == null || differs(before, now)) {
        links.put(link.id(), now);
        changed.add(LinkJson.of(link.id(), now));
      }
    }
    links.keySet().retainAll(there);
    return changed;
  }

  List<PingJson> changedDevices() {
    List<PingJson> changed = new ArrayList<>();
    Set<DeviceId> there = new HashSet<>();
    for (DeviceView view : devices.all()) {
      there.add(view.id());
      DeviceView.Ping before = pings.get(view.id());
      if (before == null || differs(before, view.ping())) {
        pings.put(view.id(), view.ping());
        changed.add(PingJson.of(view));
      }
    }
    pings.keySet().retainAll(there);
    return changed;
  }

  private static boolean differs(LinkState before, LinkState now) {
    double step =
        now.speedBps() > 0
            ? A_LITTLE * now.speedBps()
            : SOME * Math.max(known(before.inBps()), known(before.outBps()));
    return before.status() != now.status()
        || differs(before.inBps(), now.inBps(), step)
        || differs(before.outBps(), now.outBps(), step);
  }

  private static boolean differs(DeviceView.Ping before, DeviceView.Ping now) {
    double step = Math.max(NOTICEABLE_SECONDS, 2 * SOME * before.rttSeconds());
    return differs(before.lossPercent(), now.lossPercent(), 0)
        || differs(before.rttSeconds(), now.rttSeconds(), step);
  }

  private static boolean differs(double before, double now, double step) {
    return Double.isNaN(before) != Double.isNaN(now) || Math.abs(now - before) > step;
  }

  private static double known(double value) {
    return Double.isNaN(value) ? 0 : value;
  }

  /** A link's state and load. */
  record LinkJson(String id, String status, @Nullable Double inBps, @Nullable Double outBps) {
    static LinkJson of(String id, LinkState state) {
      return new LinkJson(
          id, state.status().label(), Json.number(state.inBps()), Json.number(state.outBps()));
    }
  }

  /** A device's round trip. */
  record PingJson(
      String id,
      @Nullable Instant lastSeen,
      @Nullable Double rttSeconds,
      @Nullable Double lossPercent) {
    static PingJson of(DeviceView view) {
      return new PingJson(
          view.id().toString(),
          view.ping().lastSeen(),
          Json.number(view.ping().rttSeconds()),
          Json.number(view.ping().lossPercent()));
    }
  }
}
