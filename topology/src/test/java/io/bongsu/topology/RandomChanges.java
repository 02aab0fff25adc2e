package io.bongsu.topology;

import io.bongsu.model.bridging.AggregatePort;
import io.bongsu.model.bridging.SpanningTreePort;
import io.bongsu.model.net.IpAddress;
import io.bongsu.model.net.MacAddress;
import io.bongsu.model.routing.InterfaceAddress;
import io.bongsu.model.routing.ResolvedAddresses;
import io.bongsu.model.routing.Route;
import io.bongsu.model.routing.RoutingAdjacency;
import io.bongsu.model.routing.VirtualAddress;
import io.bongsu.model.topology.ChassisId;
import io.bongsu.model.topology.NeighbourClaim;
import io.bongsu.model.topology.NeighbourClaim.Capability;
import io.bongsu.model.topology.NeighbourProtocol;
import io.bongsu.model.topology.PortEvidence;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Changes of a {@link RandomNetwork}, each from what happens to real ones or worse. */
final class RandomChanges {
  private static final List<String> INSTANCES = List.of("", "", "red", "blue");

  private static final List<String> NAMES =
      List.of(
          "sw",
          "sw.example.net",
          "ap",
          "edge",
          "edge.example.net",
          "sw.example.org",
          "a-name-with-more-letters-than-the-agents-have-room-for",
          "a-name-with-more-letters-than-the-agents-had-room-for",
          "a-name-with-more-letters-than-the-agents",
          "a-name-with-more-letters-than-t");

  /** What routers share in the devices' network. */
  private static final IpAddress SHARED = IpAddress.parse("10.9.0.250");

  private final RandomNetwork network;
  private final Random random;
  private long next = 100;

  RandomChanges(RandomNetwork network) {
    this.network = network;
    this.random = network.random;
  }

  /** Changes something; tells what, for the message of a failure. */
  String change() {
    RandomDevice device = network.any();
    String what =
        switch (random.nextInt(10)) {
          case 0 -> comeOrGo(device);
          case 1 -> rename(device);
          case 2, 3 -> tell(device);
          case 4 -> renumber(device);
          case 5 -> learn(device);
          case 6 -> stateByBridge(device);
          case 7 -> random.nextBoolean() ? route(device) : reach(device);
          case 8 -> share(device);
          default -> stateByPerson(device);
        };
    return what + " " + device.id;
  }

  private String comeOrGo(RandomDevice device) {
    List<Long> missing =
        Stream.iterate(1L, id -> id <= 40, id -> id + 1)
            .filter(id -> !network.devices.containsKey(id))
            .toList();
    if (random.nextBoolean() && network.devices.size() > 8) {
      network.devices.remove(device.id);
      return "gone";
    }
    if (!missing.isEmpty()) {
      RandomDevice fresh = network.add(missing.get(random.nextInt(missing.size())));
      if (random.nextInt(3) == 0) {
        fresh.readAgain(device);
        return "read under another address";
      }
      if (random.nextBoolean() && !device.claims.isEmpty()) {
        fresh.chassis = any(device.claims).chassis();
      }
    }
    return "came beside";
  }

  private String rename(RandomDevice device) {
    switch (random.nextInt(8)) {
      case 0 -> device.name = any(NAMES);
      case 7 ->
          device.capabilities =
              random.nextBoolean() ? Set.of() : Set.of(any(List.of(Capability.values())));
      case 6 -> device.serial = RandomNetwork.serial(network.any().id);
      case 1 -> device.name = "device-" + network.any().id;
      case 2 -> device.site = "site-" + random.nextInt(4);
      case 3 -> device.silent = !device.silent;
      case 4 -> device.chassis = random.nextBoolean() ? null : network.any().chassis;
      default -> device.addresses.add(RandomNetwork.address(network.any().id));
    }
    return "renamed";
  }

  private String tell(RandomDevice device) {
    int which = random.nextInt(5);
    if (which == 0 && !device.claims.isEmpty()) {
      device.claims.remove(random.nextInt(device.claims.size()));
    } else if (which == 1 && !device.claims.isEmpty()) {
      NeighbourClaim moved = device.claims.removeFirst();
      device.claims.add(at(moved, port()));
    } else if (which == 2) {
      Collections.shuffle(device.claims, random);
    } else {
      device.claims.add(stranger());
    }
    return "tells";
  }

  private int port() {
    return 1 + random.nextInt(RandomDevice.PORTS);
  }

  private static NeighbourClaim at(NeighbourClaim claim, int port) {
    return new NeighbourClaim(
        claim.protocol(),
        new PortEvidence(port, 0, 0, PortEvidence.Kind.INTERFACE_NAME, "e" + port, ""),
        claim.chassis(),
        claim.sysName(),
        "",
        claim.remotePort(),
        claim.addresses(),
        claim.capabilities());
  }

  /** A claim about a device that may be managed, under any key and with any port. */
  private NeighbourClaim stranger() {
    long id = 1 + random.nextInt(45);
    MacAddress mac = new MacAddress(RandomNetwork.mac(id, random.nextInt(3)));
    ChassisId chassis =
        switch (random.nextInt(6)) {
          case 0 -> new ChassisId(ChassisId.Kind.DEVICE_ID, any(NAMES));
          case 5 ->
              new ChassisId(
                  ChassisId.Kind.DEVICE_ID, RandomNetwork.serial(id) + "(" + any(NAMES) + ")");
          case 1 -> new ChassisId(ChassisId.Kind.LOCAL, "chassis-" + id % 5);
          case 2 -> new ChassisId(ChassisId.Kind.DEVICE_ID, "");
          default -> new ChassisId(ChassisId.Kind.MAC, mac.toString());
        };
    PortEvidence remote =
        random.nextInt(3) == 0
            ? PortEvidence.told(PortEvidence.Kind.MAC, mac.toString(), "")
            : PortEvidence.told(PortEvidence.Kind.INTERFACE_NAME, "e" + port(), "");
    int port = port();
    String name = random.nextBoolean() ? "" : random.nextBoolean() ? any(NAMES) : "device-" + id;
    return new NeighbourClaim(
        random.nextBoolean() ? NeighbourProtocol.LLDP : NeighbourProtocol.CDP,
        new PortEvidence(
            port, 0, 0, PortEvidence.Kind.LOCAL, random.nextBoolean() ? "" : "e" + port, ""),
        chassis,
        name,
        random.nextBoolean() ? "" : "box",
        remote,
        random.nextInt(3) == 0
            ? List.of(RandomNetwork.address(random.nextBoolean() ? id : id % 3 + 60))
            : List.of(),
        random.nextBoolean() ? Set.of() : Set.of(any(List.of(Capability.values()))));
  }

  private String renumber(RandomDevice device) {
    switch (random.nextInt(7)) {
      case 6 -> device.bridge = null;
      case 0 -> device.firstIndex = 100 + 100 * random.nextInt(3);
      case 1 -> device.macs[port()] = RandomNetwork.mac(network.any().id, port());
      case 2 -> device.unreadInterfaces = !device.unreadInterfaces;
      case 3 -> device.bridge = new MacAddress(RandomNetwork.mac(1 + random.nextInt(45), 0));
      case 4 -> device.mtu++;
      default -> countFromNought(device);
    }
    return "renumbered";
  }

  /** An agent whose own port table starts one later than its rows. */
  private static void countFromNought(RandomDevice device) {
    device.lldpPorts.clear();
    for (int port = 1; port <= RandomDevice.PORTS; port++) {
      device.lldpPorts.add(
          new PortEvidence(port + 1, 0, 0, PortEvidence.Kind.INTERFACE_NAME, "e" + port, ""));
    }
    device.claims.replaceAll(claim -> {
      int number = claim.localPort().number();
      PortEvidence local = new PortEvidence(number, 0, 0, PortEvidence.Kind.UNKNOWN, "", "");
      return new NeighbourClaim(
          claim.protocol(),
          local,
          claim.chassis(),
          claim.sysName(),
          "",
          claim.remotePort(),
          claim.addresses(),
          claim.capabilities());
    });
  }

  /** Two devices hear each other, and whoever either of them heard there, through a hub. */
  private String share(RandomDevice device) {
    RandomDevice far = network.any();
    int mine = port();
    int theirs = port();
    List<NeighbourClaim> before = List.copyOf(device.claims);
    device.claims.add(RandomNetwork.claim(mine, far.id, theirs));
    far.claims.add(RandomNetwork.claim(theirs, device.id, mine));
    before.stream()
        .filter(claim -> claim.localPort().id().equals("e" + mine))
        .forEach(claim -> far.claims.add(at(claim, theirs)));
    return "shares";
  }

  private String learn(RandomDevice device) {
    int which = random.nextInt(4);
    if (which == 0) {
      device.learned.clear();
    } else if (which == 1) {
      network.learn(device);
    } else {
      long mac =
          random.nextBoolean()
              ? RandomNetwork.mac(1 + random.nextInt(45), random.nextInt(3))
              : 0x0600_0000_0000L + random.nextLong(200);
      device.learned.computeIfAbsent(port(), _ -> new TreeSet<>()).add(mac);
    }
    return "learned";
  }

  private String stateByBridge(RandomDevice device) {
    RandomDevice far = network.any();
    MacAddress mac = new MacAddress(RandomNetwork.mac(far.id, 0));
    int ifIndex = device.ifIndex(port());
    switch (random.nextInt(5)) {
      case 0 -> device.tree.clear();
      case 1 -> device.aggregates.clear();
      case 2 ->
          device.aggregates.add(
              new AggregatePort(ifIndex, device.ifIndex(6), port(), null, mac, port()));
      case 3 -> {
        MacAddress back = new MacAddress(RandomNetwork.mac(device.id, 0));
        device.aggregates.add(new AggregatePort(ifIndex, 0, 1, back, mac, 2));
        far.aggregates.add(new AggregatePort(far.ifIndex(port()), 0, 2, mac, back, 1));
      }
      default -> device.tree.add(new SpanningTreePort(1, ifIndex, mac, port()));
    }
    return "bridge states";
  }

  private String route(RandomDevice device) {
    RandomDevice far = network.any();
    switch (random.nextInt(4)) {
      case 0 -> device.adjacencies.clear();
      case 1 -> device.routerId = "r" + far.id;
      case 2 -> {
        if (!far.subnets.isEmpty()) {
          InterfaceAddress taken = any(far.subnets);
          device.subnets.add(
              new InterfaceAddress(
                  taken.address(), taken.prefix(), device.ifIndex(port()), any(INSTANCES)));
        }
      }
      default ->
          device.adjacencies.add(
              new RoutingAdjacency(
                  RoutingAdjacency.Protocol.OSPF,
                  device.ifIndex(port()),
                  null,
                  far.subnets.isEmpty() ? null : any(far.subnets).address(),
                  "r" + far.id,
                  null));
    }
    return "routes";
  }

  /** What tells over whom a device is reached that nobody hears. */
  private String reach(RandomDevice device) {
    RandomDevice far = network.any();
    IpAddress theirs = RandomNetwork.address(far.id);
    int ifIndex = device.ifIndex(port());
    switch (random.nextInt(8)) {
      case 0 -> device.forwards = !device.forwards;
      case 6 -> {
        device.forwards = true;
        device.subnets.add(new InterfaceAddress(RandomNetwork.address(device.id), 24, ifIndex));
        device.subnets.add(
            new InterfaceAddress(IpAddress.parse("10.7." + device.id + ".1"), 24, 106));
        device.virtuals.add(
            new VirtualAddress(
                SHARED, ifIndex, VirtualAddress.Protocol.VRRP, 1, random.nextBoolean()));
      }
      case 7 -> {
        device.claims.clear();
        device.learned.clear();
        device.virtuals.clear();
        device.routes.clear();
        device.subnets.add(new InterfaceAddress(RandomNetwork.address(device.id), 24, ifIndex));
        device.routes.add(
            new Route(IpAddress.parse("0.0.0.0"), 0, SHARED, ifIndex, Route.Origin.STATIC, 1, ""));
      }
      case 1, 2 -> {
        device.forwards = true;
        device.subnets.add(
            new InterfaceAddress(RandomNetwork.address(device.id), 24, ifIndex, any(INSTANCES)));
        device.subnets.add(
            new InterfaceAddress(IpAddress.parse("10.7." + device.id + ".1"), 24, 106));
      }
      case 3 ->
          device.resolved.add(
              new ResolvedAddresses.Entry(
                  theirs,
                  device.subnets.isEmpty() ? ifIndex : any(device.subnets).ifIndex(),
                  new MacAddress(RandomNetwork.mac(far.id, 0))));
      case 4 -> {
        device.subnets.add(new InterfaceAddress(RandomNetwork.address(device.id), 24, ifIndex));
        device.routes.add(
            new Route(IpAddress.parse("0.0.0.0"), 0, theirs, ifIndex, Route.Origin.STATIC, 1, ""));
      }
      default -> {
        device.routes.clear();
        device.resolved.clear();
        device.claims.clear();
        device.learned.clear();
      }
    }
    return "reaches";
  }

  private String stateByPerson(RandomDevice device) {
    if (random.nextInt(3) == 0 && !network.manual.isEmpty()) {
      network.manual.remove(random.nextInt(network.manual.size()));
    } else {
      network.state(next++, device, network.any());
    }
    return "a person states";
  }

  private <T> T any(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }
}
