package io.bongsu.app.state;

import io.bongsu.model.device.DeviceStatus;
import io.bongsu.model.inventory.InterfaceState.LinkState;
import io.bongsu.model.inventory.NetworkInterface;
import io.bongsu.model.topology.NetworkGraph.End;
import io.bongsu.model.topology.NetworkGraph.Link;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What a link is doing now, from the states of its ports and devices and the newest rates. */
final class LinkStates {
  private final Directory directory;

  LinkStates(Directory directory) {
    this.directory = directory;
  }

  io.bongsu.app.state.LinkState of(Link link) {
    PortLoad atA = load(link.a());
    PortLoad atB = load(link.b());
    boolean a = !Double.isNaN(atA.inBps());
    long speed =
        Stream.of(link.a(), link.b())
            .flatMap(end -> directory.port(end).stream())
            .mapToLong(NetworkInterface::speedBps)
            .filter(bps -> bps > 0)
            .min()
            .orElse(0);
    io.bongsu.app.state.LinkState.Status status = status(link);
    boolean carries = status == io.bongsu.app.state.LinkState.Status.UP;
    return new io.bongsu.app.state.LinkState(
        status,
        carries ? (a ? atA.inBps() : atB.outBps()) : Double.NaN,
        carries ? (a ? atA.outBps() : atB.inBps()) : Double.NaN,
        speed);
  }

  /** Whether a port or a device at the link is down. */
  boolean isBroken(Link link) {
    return status(link) == io.bongsu.app.state.LinkState.Status.DOWN;
  }

  private io.bongsu.app.state.LinkState.Status status(Link link) {
    List<NetworkInterface> ports =
        Stream.of(link.a(), link.b()).flatMap(end -> directory.port(end).stream()).toList();
    if (ports.stream().anyMatch(port -> isDown(port.state().oper()))
        || anyEnd(link, DeviceStatus.DOWN)) {
      return io.bongsu.app.state.LinkState.Status.DOWN;
    }
    if (anyEnd(link, DeviceStatus.UNREACHABLE)) {
      return io.bongsu.app.state.LinkState.Status.STALE;
    }
    return ports.stream().anyMatch(port -> port.state().oper() == LinkState.UP)
        ? io.bongsu.app.state.LinkState.Status.UP
        : io.bongsu.app.state.LinkState.Status.UNKNOWN;
  }

  private static boolean isDown(LinkState oper) {
    return oper == LinkState.DOWN
        || oper == LinkState.LOWER_LAYER_DOWN
        || oper == LinkState.NOT_PRESENT;
  }

  private boolean anyEnd(Link link, DeviceStatus status) {
    return Stream.of(link.a(), link.b())
        .flatMap(end -> directory.at(end).stream())
        .anyMatch(view -> view.status().value() == status);
  }

  private PortLoad load(End end) {
    Map<String, PortLoad> loads = end.node().device().map(directory::loads).orElse(Map.of());
    return loads.getOrDefault(end.interfaceKey(), PortLoad.NONE);
  }
}
