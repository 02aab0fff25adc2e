package io.bongsu.app.http.api;

import io.bongsu.app.state.DeviceDirectory;
import io.bongsu.model.bridging.AggregatePort;
import io.bongsu.model.bridging.BridgeReport;
import io.bongsu.model.bridging.VlanPort;
import io.bongsu.model.inventory.NetworkInterface;
import io.bongsu.model.topology.NeighbourReport;
import io.bongsu.model.topology.NetworkGraph.End;
import io.bongsu.model.topology.NetworkGraph.Link;
import io.bongsu.model.topology.NodeId;
import io.bongsu.model.topology.PortSetting;
import io.bongsu.model.topology.PortSetting.Duplex;
import io.bongsu.topology.graph.EndMismatches;
import io.bongsu.topology.graph.EndSettings;
import java.util.Optional;

/**
 * How the ports of links are set: what a port tells of itself, else what the port at its far end
 * heard of it.
 */
final class LinkSettings {
  private final DeviceDirectory devices;

  LinkSettings(DeviceDirectory devices) {
    this.devices = devices;
  }

  /** What a node told of itself and its neighbours; empty for what is no device or never read. */
  static Optional<NeighbourReport> report(DeviceDirectory devices, NodeId node) {
    return node.device().flatMap(devices::find).map(view -> view.inventory().neighbours());
  }

  /** Both ends; empty while the interface at one of them is not known. */
  Optional<EndMismatches.Settings> of(Link link) {
    Optional<NetworkInterface> a = devices.port(link.a());
    Optional<NetworkInterface> b = devices.port(link.b());
    return a.isEmpty() || b.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new EndMismatches.Settings(
                settings(link.a(), a.get(), told(link.b(), b.get())),
                settings(link.b(), b.get(), told(link.a(), a.get()))));
  }

  private PortSetting told(End end, NetworkInterface port) {
    return report(devices, end.node())
        .map(report -> report.setting(port.ifIndex()))
        .orElse(PortSetting.unknown(port.ifIndex()));
  }

  private EndSettings settings(End end, NetworkInterface port, PortSetting far) {
    PortSetting own = told(end, port);
    BridgeReport bridge =
        report(devices, end.node()).map(NeighbourReport::bridge).orElse(BridgeReport.NONE);
    int vlan = nativeVlan(bridge, port.ifIndex());
    return new EndSettings(
        port.speedBps(),
        port.mtu(),
        own.duplex() == Duplex.UNKNOWN ? far.heardDuplex() : own.duplex(),
        vlan == 0 ? far.heardVlan() : vlan,
        own.frame() == 0 ? far.heardFrame() : own.frame());
  }

  /** A member has that of its aggregate. */
  private static int nativeVlan(BridgeReport bridge, int ifIndex) {
    return bridge
        .vlans()
        .port(ifIndex)
        .or(() ->
            bridge.aggregates().stream()
                .filter(member -> member.ifIndex() == ifIndex)
                .map(AggregatePort::aggregate)
                .flatMap(aggregate -> bridge.vlans().port(aggregate).stream())
                .findFirst())
        .map(VlanPort::pvid)
        .orElse(0);
  }
}
