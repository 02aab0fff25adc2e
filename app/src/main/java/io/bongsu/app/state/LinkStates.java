package io.bongsu.app.state;

import io.bongsu.model.device.DeviceStatus;
import io.bongsu.model.inventory.InterfaceState.LinkState;
import io.bongsu.model.inventory.NetworkInterface;
import io.bongsu.model.topology.NetworkGraph.End;
import io.bongsu.model.topology.NetworkGraph.Link;
import java.util.List;
import java.util.stream.Stream;

/** What a link is doing now, from the states of its ports and devices and the newest rates. */
final class LinkStates {
  private final Directory directory;

  LinkStates(Directory directory) {
    this.directory = directory;
  }

  io.bongsu.app.state.LinkState of(Link link) {
    List<NetworkInterface> ports = ports(link);
    io.bongsu.app.state.LinkState.Status status = status(link, ports);
    long speed =
        ports.stream().mapToLong(NetworkInterface::speedBps).filter(bps -> bps > 0).min().orElse(0);
    if (status != io.bongsu.app.state.LinkState.Status.UP) {
      return new io.bongsu.app.state.LinkState(status, Double.NaN, Double.NaN, speed);
    }
    PortLoad atA = load(link.a());
    boolean isTold = !Double.isNaN(atA.inBps());
    PortLoad atB = isTold ? PortLoad.NONE : load(link.b());
    double inBps = isTold ? atA.inBps() : atB.outBps();
    double outBps = isTold ? atA.outBps() : atB.inBps();
    return new io.bongsu.app.state.LinkState(status, inBps, outBps, speed);
  }

  /** Whether a port or a device at the link is down. */
  boolean isBroken(Link link) {
    return status(link, ports(link)) == io.bongsu.app.state.LinkState.Status.DOWN;
  }

  /** Those that are known of its two. */
  private List<NetworkInterface> ports(Link link) {
    return Stream.of(link.a(), link.b()).flatMap(end -> directory.port(end).stream()).toList();
  }

  private io.bongsu.app.state.LinkState.Status status(Link link, List<NetworkInterface> ports) {
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
    return end.node()
        .device()
        .map(device -> directory.load(device, end.interfaceKey()))
        .orElse(PortLoad.NONE);
  }
}
