package io.bongsu.app.http.api;

import io.bongsu.app.http.Json;
import io.bongsu.app.state.DeviceDirectory;
import io.bongsu.app.state.LinkState;
import io.bongsu.app.state.MapSource;
import io.bongsu.app.state.PortLoad;
import io.bongsu.model.device.DeviceStatus;
import io.bongsu.model.topology.NetworkGraph.End;
import io.bongsu.topology.graph.NetworkPath.Hop;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The way between two nodes. */
record PathJson(boolean found, List<HopJson> hops) {
  /**
   * A hop with the state of its link and of the node it leads to.
   *
   * @param bps towards the destination
   * @param backBps the other way
   */
  record HopJson(
      String link,
      String kind,
      LinkEndJson from,
      LinkEndJson to,
      String nodeStatus,
      String status,
      @Nullable Double bps,
      @Nullable Double backBps,
      @Nullable Long speedBps) {}

  /** Writes hops with what they carry now. */
  record Writer(Map<String, String> names, DeviceDirectory devices, MapSource map) {
    PathJson of(List<Hop> hops, boolean found) {
      return new PathJson(found, hops.stream().map(this::hop).toList());
    }

    private HopJson hop(Hop hop) {
      LinkState state = hop.routed() ? routed(hop) : map.link(hop.link().id());
      boolean forward = hop.link().a().equals(hop.from());
      return new HopJson(
          hop.link().id(),
          hop.routed() ? "adjacency" : "cable",
          LinkEndJson.of(hop.from(), names),
          LinkEndJson.of(hop.to(), names),
          status(hop.to()),
          state.status().label(),
          Json.number(forward ? state.outBps() : state.inBps()),
          Json.number(forward ? state.inBps() : state.outBps()),
          Json.known(state.speedBps()));
    }

    /** An adjacency carries what its interface at end a does; it is up as long as it is told. */
    private LinkState routed(Hop hop) {
      End a = hop.link().a();
      PortLoad load =
          a.node()
              .device()
              .map(devices::loads)
              .orElse(Map.of())
              .getOrDefault(a.interfaceKey(), PortLoad.NONE);
      return new LinkState(LinkState.Status.UP, load.inBps(), load.outBps(), 0);
    }

    private String status(End end) {
      return end.node()
          .device()
          .flatMap(devices::find)
          .map(view -> view.status().value())
          .orElse(DeviceStatus.UNKNOWN)
          .label();
    }
  }
}
