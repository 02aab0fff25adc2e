package io.bongsu.app.http.api;

import io.bongsu.app.http.Json;
import io.bongsu.app.state.PortLoad;
import io.bongsu.model.inventory.NetworkInterface;
import org.jspecify.annotations.Nullable;

/** A port with its load. */
record InterfaceJson(
    String id,
    int ifIndex,
    String name,
    String description,
    String alias,
    int type,
    @Nullable Long speedBps,
    @Nullable Long mtu,
    @Nullable String mac,
    String adminStatus,
    String operStatus,
    @Nullable Double inBps,
    @Nullable Double outBps,
    @Nullable Double inErrors,
    @Nullable Double outErrors,
    @Nullable Double inDiscards,
    @Nullable Double outDiscards,
    @Nullable LinkEndJson peer) {
  static InterfaceJson of(NetworkInterface port, PortLoad load, @Nullable LinkEndJson peer) {
    return new InterfaceJson(
        port.key(),
        port.ifIndex(),
        port.name(),
        port.description(),
        port.alias(),
        port.type(),
        Json.known(port.speedBps()),
        Json.known(port.mtu()),
        port.mac() == null ? null : port.mac().toString(),
        port.state().admin().label(),
        port.state().oper().label(),
        Json.number(load.inBps()),
        Json.number(load.outBps()),
        Json.number(load.inErrors()),
        Json.number(load.outErrors()),
        Json.number(load.inDiscards()),
        Json.number(load.outDiscards()),
        peer);
  }
}
