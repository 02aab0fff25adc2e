package io.bongsu.topology;

import io.bongsu.model.bridging.BridgeReport;
import io.bongsu.model.device.DeviceId;
import io.bongsu.model.routing.RoutingReport;
import io.bongsu.model.topology.NeighbourClaim;
import java.util.List;

/**
 * One device with what the stages look up in its facts, made once per facts.
 *
 * @param keys what it is known by
 * @param handles of its interfaces
 * @param trunks its aggregates and units
 * @param table what its bridge learned, empty when it told nothing
 */
record KnownDevice(
    DeviceFacts facts, DeviceKeys keys, PortHandles handles, Trunks trunks, Forwarding table) {
  static KnownDevice of(DeviceFacts facts) {
    PortHandles handles = new PortHandles(facts);
    Trunks trunks = new Trunks(bridge(facts).aggregates(), handles);
    return new KnownDevice(
        facts, DeviceKeys.of(facts), handles, trunks, Forwarding.of(facts, trunks));
  }

  /** Its interfaces by their handles. */
  PortIndex ports() {
    return handles.index();
  }

  DeviceId id() {
    return facts.device();
  }

  List<NeighbourClaim> claims() {
    return facts.report() == null ? List.of() : facts.report().claims();
  }

  BridgeReport bridge() {
    return bridge(facts);
  }

  RoutingReport routing() {
    return facts.report() == null ? RoutingReport.NONE : facts.report().routing();
  }

  private static BridgeReport bridge(DeviceFacts facts) {
    return facts.report() == null ? BridgeReport.NONE : facts.report().bridge();
  }
}
