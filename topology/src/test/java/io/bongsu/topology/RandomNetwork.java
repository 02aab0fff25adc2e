package io.bongsu.topology;

import io.bongsu.model.device.DeviceId;
import io.bongsu.model.net.IpAddress;
import io.bongsu.model.net.MacAddress;
import io.bongsu.model.routing.InterfaceAddress;
import io.bongsu.model.routing.RoutingAdjacency;
import io.bongsu.model.topology.ChassisId;
import io.bongsu.model.topology.ManualLink;
import io.bongsu.model.topology.NeighbourClaim;
import io.bongsu.model.topology.NeighbourProtocol;
import io.bongsu.model.topology.PortEvidence;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A tree of bridges, some of which speak LLDP, some only tell what they learned, and some route;
 * port 1 leads up.
 */
final class RandomNetwork {
  /** Stations learned behind every bridge. */
  private static final int STATIONS = 4;

  final Map<Long, RandomDevice> devices = new TreeMap<>();
  final List<ManualLink> manual = new ArrayList<>();
  final Random random;

  RandomNetwork(Random random, int count) {
    this.random = random;
    for (long id = 1; id <= count; id++) {
      add(id);
    }
  }

  static long mac(long device, int port) {
    return 0x0200_0000_0000L + device * 16 + port;
  }

  static String serial(long device) {
    return "FOC" + (1_000 + device);
  }

  static IpAddress address(long device) {
    return IpAddress.parse("10.9." + device / 250 + "." + (device % 250 + 1));
  }

  /** A device at its place in the tree, with what it and its neighbours then tell of each other. */
  RandomDevice add(long id) {
    RandomDevice device = new RandomDevice(id);
    devices.put(id, device);
    device.site = "site-" + id % 3;
    device.addresses.add(address(id));
    long up = up(id);
    if (up > 0 && devices.containsKey(up)) {
      RandomDevice above = device(up);
      if (random.nextInt(3) > 0) {
        device.claims.add(claim(1, up, portDown(id)));
        above.claims.add(claim(portDown(id), id, 1));
      }
      if (random.nextInt(3) == 0) {
        route(device, above, 1, portDown(id));
      }
    }
    learn(device);
    return device;
  }

  private static void route(RandomDevice one, RandomDevice other, int mine, int theirs) {
    String net = "10.8." + one.id % 250 + ".";
    join(one, one.ifIndex(mine), IpAddress.parse(net + 1), IpAddress.parse(net + 2));
    join(other, other.ifIndex(theirs), IpAddress.parse(net + 2), IpAddress.parse(net + 1));
  }

  private static void join(RandomDevice device, int ifIndex, IpAddress own, IpAddress far) {
    device.routerId = "r" + device.id;
    device.subnets.add(new InterfaceAddress(own, 30, ifIndex));
    device.adjacencies.add(
        new RoutingAdjacency(RoutingAdjacency.Protocol.OSPF, ifIndex, own, far, "", null));
  }

  /** The device above in the tree, 0 at its top. */
  static long up(long id) {
    return id == 1 ? 0 : 1 + (id - 2) / 3;
  }

  static int portDown(long id) {
    return 2 + (int) ((id - 2) % 3);
  }

  RandomDevice device(long id) {
    return java.util.Objects.requireNonNull(devices.get(id));
  }

  RandomDevice any() {
    List<RandomDevice> all = List.copyOf(devices.values());
    return all.get(random.nextInt(all.size()));
  }

  static NeighbourClaim claim(int port, long remote, int remotePort) {
    return new NeighbourClaim(
        NeighbourProtocol.LLDP,
        new PortEvidence(port, 0, 0, PortEvidence.Kind.INTERFACE_NAME, "e" + port, ""),
        new ChassisId(ChassisId.Kind.MAC, new MacAddress(mac(remote, 0)).toString()),
        "device-" + remote,
        "",
        PortEvidence.told(PortEvidence.Kind.INTERFACE_NAME, "e" + remotePort, ""),
        List.of(address(remote)),
        Set.of());
  }

  /** What a bridge in the tree learns, more or less of it. */
  void learn(RandomDevice device) {
    device.learned.clear();
    if (random.nextInt(4) == 0) {
      return;
    }
    int most = 1 + random.nextInt(4);
    for (long other = 1; other <= 40; other++) {
      if (other != device.id && random.nextInt(4) < most) {
        learn(device, portTowards(device.id, other), mac(other, random.nextInt(3)));
      }
      for (int station = 0; station < STATIONS; station++) {
        if (random.nextInt(4) < most) {
          int port = other == device.id ? 6 : portTowards(device.id, other);
          learn(device, port, 0x0600_0000_0000L + other * STATIONS + station);
        }
      }
    }
  }

  private static void learn(RandomDevice device, int port, long mac) {
    device.learned.computeIfAbsent(port, _ -> new TreeSet<>()).add(mac);
  }

  private static int portTowards(long from, long to) {
    for (long at = to; at > 0; at = up(at)) {
      if (up(at) == from) {
        return portDown(at);
      }
    }
    return 1;
  }

  List<DeviceFacts> facts() {
    return devices.values().stream().map(RandomDevice::facts).toList();
  }

  void state(long id, RandomDevice a, RandomDevice b) {
    String aPort = random.nextBoolean() ? "e" + (1 + random.nextInt(6)) : "";
    String bPort = random.nextBoolean() ? "e" + (1 + random.nextInt(6)) : "";
    manual.add(new ManualLink(id, new DeviceId(a.id), aPort, new DeviceId(b.id), bPort));
  }
}
