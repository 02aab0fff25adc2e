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
 * @param ports its interfaces by their handles
 * @param trunks its aggregates and units
 * @param table what its bridge learned, empty when it told nothing
 */
record KnownDevice(
    DeviceFacts facts, DeviceKeys keys, PortIndex ports, Trunks trunks, Forwarding table) {
  static KnownDevice of(DeviceFacts facts) {
    PortIndex ports = new PortIndex(facts.interfaces(), facts.report());
    Trunks trunks = new Trunks(bridge(facts).aggregates(), ports);
    return new KnownDevice(
        facts, DeviceKeys.of(facts), ports, trunks, Forwarding.of(facts, trunks));
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
