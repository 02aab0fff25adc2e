package io.bongsu.simulator.network;

import io.bongsu.model.net.MacAddress;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** A box in the network. */
public final class VirtualDevice {
  private final String name;
  private final Site site;
  private final Role role;
  private final Make make;
  private final int number;
  private final List<Port> ports = new ArrayList<>();
  private volatile boolean powered = true;
  private volatile long bootedAt;

  VirtualDevice(String name, Site site, Role role, Make make, int number) {
    this.name = name;
    this.site = site;
    this.role = role;
    this.make = make;
    this.number = number;
  }

  /** Its host name, unique in the network. */
  public String name() {
    return name;
  }

  public Site site() {
    return site;
  }

  public Role role() {
    return role;
  }

  public Make make() {
    return make;
  }

  /** Its place in its site, from 1: the last part of its address. */
  public int number() {
    return number;
  }

  /** Whether it is on the device list; phones and desk switches are not. */
  public boolean isManaged() {
    return !make.equals(Make.IP_PHONE) && !make.equals(Make.DESK_SWITCH);
  }

  /** The chassis address; its ports follow it. */
  public MacAddress mac() {
    return new MacAddress(make.macPrefix() << 24 | (long) site.index() << 20 | (long) number << 8);
  }

  public String serial() {
    return make.vendor().substring(0, 2).toUpperCase(java.util.Locale.ROOT)
        + String.format("%02d%04X", 10 + site.index(), 0x3a10 + number * 37);
  }

  public List<Port> ports() {
    return Collections.unmodifiableList(ports);
  }

  /** What its cables lead to, whether they carry or not. */
  public List<VirtualDevice> neighbours() {
    return ports.stream()
        .map(Port::peer)
        .flatMap(Optional::stream)
        .map(Port::device)
        .distinct()
        .toList();
  }

  public boolean isPowered() {
    return powered;
  }

  /** When its agent started, milliseconds since the epoch. */
  public long bootedAt() {
    return bootedAt;
  }

  void addPorts(PortStyle style, int count, long speed) {
    int before = (int) ports.stream().filter(port -> port.hasStyle(style)).count();
    for (int i = before; i < before + count; i++) {
      ports.add(new Port(this, style, i, speed));
    }
  }

  Port freePort(PortStyle style) {
    return ports.stream()
        .filter(port -> port.link() == null && port.hasStyle(style))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException(name + " has no free port of style " + style));
  }

  void startedAt(long millis) {
    bootedAt = millis;
  }

  void powerOff() {
    powered = false;
  }

  void powerOn(long millis) {
    powered = true;
    bootedAt = millis;
    ports.forEach(port -> port.countFromZero(millis));
  }

  @Override
  public String toString() {
    return name;
  }
}
