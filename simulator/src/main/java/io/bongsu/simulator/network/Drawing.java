package io.bongsu.simulator.network;

import io.bongsu.model.net.IpAddress;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * A network being drawn: devices are placed, then cabled; everything random comes from one seed.
 */
final class Drawing {
  private static final long MEGA = 1_000_000L;
  private static final long OCTETS_EVER = 40_000_000_000_000L;

  private final InstantSource clock;
  private final SplittableRandom random;
  private final Map<String, VirtualDevice> devices = new LinkedHashMap<>();
  private final List<Link> links = new ArrayList<>();
  private final List<VirtualDevice> attachPoints = new ArrayList<>();
  private final Map<Site, Integer> placed = new LinkedHashMap<>();
  private int transferNets;

  /** An empty sheet. */
  Drawing(InstantSource clock, long seed) {
    this.clock = clock;
    this.random = new SplittableRandom(seed);
  }

  /**
   * Places a device named {@code site code + "-" + suffix}, running for some days already.
   *
   * @param edge how many ports for hosts it has, of 1 Gbit/s
   * @param trunk its ports for other devices
   */
  VirtualDevice place(Site site, String suffix, Kind kind, int edge, Trunks trunk) {
    int number = placed.merge(site, 1, Integer::sum);
    String name = site.code() + "-" + suffix;
    VirtualDevice device = new VirtualDevice(name, site, kind.role(), kind.make(), number);
    device.addPorts(kind.make().edgeStyle(), edge, 1_000 * MEGA);
    device.addPorts(kind.make().trunkStyle(), trunk.count(), trunk.megabits() * MEGA);
    device.startedAt(clock.millis() - random.nextLong(3 * 86_400_000L, 200 * 86_400_000L));
    devices.put(name, device);
    return device;
  }

  /** Plugs the poller into a device. */
  void attach(VirtualDevice device) {
    attachPoints.add(device);
  }

  /**
   * Cables the next free trunk ports of two devices; between two that route it is a transfer net.
   * The load is the mean share of the slower port's speed.
   */
  void trunk(VirtualDevice a, VirtualDevice b, double load) {
    Port near = a.freePort(a.make().trunkStyle());
    Port far = b.freePort(b.make().trunkStyle());
    if (a.role().routes() && b.role().routes()) {
      near.address(transfer(0));
      far.address(transfer(1));
      transferNets++;
    }
    cable(near, far, load);
  }

  /** The lower or upper address of the next /31 of 10.255.0.0/16. */
  private IpAddress transfer(int end) {
    int host = 2 * transferNets + end;
    return IpAddress.ofOctets(new byte[] {10, (byte) 255, (byte) (host >> 8), (byte) host});
  }

  /** Cables the next free edge port of a switch to the first free port of a leaf. */
  void leaf(VirtualDevice network, VirtualDevice leaf, double load) {
    cable(
        network.freePort(network.make().edgeStyle()), leaf.freePort(leaf.make().edgeStyle()), load);
  }

  /**
   * Plugs the next free edge port of each into a hub that nobody manages and that tells nothing.
   */
  void hub(List<VirtualDevice> devices, String label) {
    List<Port> ports =
        devices.stream().map(device -> device.freePort(device.make().edgeStyle())).toList();
    for (Port port : ports) {
      port.label(label);
      port.share(ports);
      plug(new Link(port, null, flow(port.speed() * 0.04), flow(port.speed() * 0.05)));
    }
  }

  /**
   * Plugs mute hosts into about so large a share of the edge ports that are free in the whole
   * network.
   */
  void populate(double share) {
    for (VirtualDevice device : devices.values()) {
      if (device.role() == Role.ACCESS) {
        device.ports().stream()
            .filter(port -> port.link() == null && port.hasStyle(device.make().edgeStyle()))
            .filter(_ -> random.nextDouble() < share)
            .forEach(port -> host(port));
      }
    }
  }

  /** The finished network, powered on. */
  VirtualNetwork build() {
    return new VirtualNetwork(devices.values(), links, attachPoints, clock);
  }

  private void host(Port port) {
    port.label("user " + port.name());
    plug(new Link(port, null, flow(port.speed() * 0.01), flow(port.speed() * 0.03)));
  }

  private void cable(Port a, Port b, double load) {
    long slower = Math.min(a.speed(), b.speed());
    a.runAt(slower);
    b.runAt(slower);
    a.label(towards(b, a));
    b.label(towards(a, b));
    plug(new Link(a, b, flow(slower * load), flow(slower * load * (0.3 + random.nextDouble()))));
  }

  /** What an administrator writes on a port: the far end, and the line's name between sites. */
  private static String towards(Port far, Port near) {
    String end = far.device().name() + " " + far.name();
    boolean leased = !far.device().site().equals(near.device().site());
    return leased ? far.device().site().name() + " 전용회선 · " + end : end;
  }

  private Flow flow(double meanBits) {
    double mean = meanBits / 8 * (0.6 + 0.8 * random.nextDouble());
    return new Flow(Wave.around(mean, random), random.nextLong(OCTETS_EVER));
  }

  private void plug(Link link) {
    link.a().plug(link);
    Port far = link.b();
    if (far != null) {
      far.plug(link);
    }
    links.add(link);
  }

  /** What is placed: a product in a role. */
  record Kind(Role role, Make make) {}

  /** Ports for other devices: how many, and their speed in Mbit/s. */
  record Trunks(int count, long megabits) {
    /** No such ports. */
    static final Trunks NONE = new Trunks(0, 0);
  }
}
