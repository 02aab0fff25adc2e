package io.bongsu.simulator.network;

import java.time.InstantSource;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Devices and links that can be broken and mended. Reading is safe from every thread; breaking and
 * mending take turns.
 */
public final class VirtualNetwork {
  private final Map<String, VirtualDevice> devices = new LinkedHashMap<>();
  private final List<Link> links;
  private final List<VirtualDevice> attachPoints;
  private final InstantSource clock;

  /**
   * Takes a finished drawing and powers it on.
   *
   * @param attachPoints where the poller is plugged in: what these cannot reach is silent to it
   */
  VirtualNetwork(
      Collection<VirtualDevice> drawn,
      List<Link> links,
      List<VirtualDevice> attachPoints,
      InstantSource clock) {
    drawn.forEach(device -> devices.put(device.name(), device));
    this.links = List.copyOf(links);
    this.attachPoints = List.copyOf(attachPoints);
    this.clock = clock;
    settle();
  }

  /** All devices, in the order they were drawn. */
  public Collection<VirtualDevice> devices() {
    return Collections.unmodifiableCollection(devices.values());
  }

  /** All cables. */
  public List<Link> links() {
    return links;
  }

  /** What the network's clock shows. */
  public InstantSource clock() {
    return clock;
  }

  /**
   * The device of that name.
   *
   * @throws IllegalArgumentException when there is none
   */
  public VirtualDevice device(String name) {
    VirtualDevice found = devices.get(name);
    if (found == null) {
      throw new IllegalArgumentException("The simulated network has no device \"" + name + "\"");
    }
    return found;
  }

  /** Takes a device's power away. */
  public synchronized void fail(String name) {
    device(name).powerOff();
    settle();
  }

  /**
   * Gives a device its power back; it boots at once and counts from zero. A running device is left
   * alone.
   */
  public synchronized void restore(String name) {
    VirtualDevice device = device(name);
    if (!device.isPowered()) {
      device.powerOn(clock.millis());
      settle();
    }
  }

  /** Unplugs every cable between two devices. */
  public synchronized void cut(String one, String another) {
    between(one, another).forEach(link -> link.setCut(true));
    settle();
  }

  /** Plugs every cable between two devices in again. */
  public synchronized void mend(String one, String another) {
    between(one, another).forEach(link -> link.setCut(false));
    settle();
  }

  /** Powers and plugs in everything. */
  public synchronized void restoreAll() {
    devices.keySet().forEach(this::restore);
    links.forEach(link -> link.setCut(false));
    settle();
  }

  /** Managed devices that no packet of the poller can reach, dead or cut off. */
  public synchronized Set<VirtualDevice> silent() {
    Set<VirtualDevice> reached = Reach.from(attachPoints, links);
    Set<VirtualDevice> silent = new LinkedHashSet<>(devices.values());
    silent.removeIf(device -> !device.isManaged() || reached.contains(device));
    return silent;
  }

  private List<Link> between(String one, String another) {
    List<Link> found = links.stream().filter(link -> link.joins(one, another)).toList();
    if (found.isEmpty()) {
      throw new IllegalArgumentException("No cable joins " + one + " and " + another);
    }
    return found;
  }

  private void settle() {
    long now = clock.millis();
    links.forEach(link -> link.settle(now));
  }
}
