package io.bongsu.simulator.mib;

import io.bongsu.model.net.IpAddress;
import io.bongsu.model.snmp.Oid;
import io.bongsu.model.snmp.SnmpValue;
import io.bongsu.model.snmp.SnmpValue.Int;
import io.bongsu.simulator.mib.DeviceMib.Chapter;
import io.bongsu.simulator.mib.DeviceMib.Subject;
import io.bongsu.simulator.network.Port;
import io.bongsu.simulator.network.Role;
import io.bongsu.simulator.network.Routes;
import io.bongsu.simulator.network.VirtualDevice;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BooleanSupplier;

/**
 * IP-FORWARD-MIB (RFC 2096) ipCidrRouteTable: its subnets, by OSPF those of the other sites and the
 * default route, which ends at the firewalls; devices that do not route know their gateway.
 */
final class RouteTable implements Chapter {
  private static final Oid NUMBER = Oid.parse("1.3.6.1.2.1.4.24.3.0");
  private static final Oid ENTRY = Oid.parse("1.3.6.1.2.1.4.24.4.1");
  private static final int UNUSED = -1;
  private static final int ACTIVE = 1;

  @Override
  public void write(Sheet sheet, Subject subject) {
    VirtualDevice device = subject.device();
    if (!device.isManaged()) {
      return;
    }
    Rows rows = new Rows(sheet);
    Routes routes = new Routes(device);
    IpAddress own = subject.addresses().apply(device);
    int management = ManagementPort.ifIndex(device);
    rows.local(Ipv4.subnet(own, Ipv4.SITE_MASK), Ipv4.SITE_MASK, management, () -> true);
    if (device.role().routes()) {
      routed(rows, routes, subject);
    } else {
      routes
          .gateway()
          .map(subject.addresses())
          .ifPresent(gateway -> rows.fixed(Ipv4.ANY, Ipv4.ANY, gateway, management));
    }
    sheet.gauge(NUMBER, rows::count);
  }

  private static void routed(Rows rows, Routes routes, Subject subject) {
    for (Port port : routes.transfers()) {
      IpAddress own = address(port);
      IpAddress net = Ipv4.subnet(own, Ipv4.TRANSFER_MASK);
      rows.local(net, Ipv4.TRANSFER_MASK, port.ifIndex(), port::isUp);
    }
    for (VirtualDevice other : routes.otherSites()) {
      IpAddress net = Ipv4.subnet(subject.addresses().apply(other), Ipv4.SITE_MASK);
      for (Port port :
          routes.towards(far -> far.role().routes() && far.site().equals(other.site()))) {
        rows.learned(net, Ipv4.SITE_MASK, port);
      }
    }
    for (Port port : routes.towards(far -> far.role() == Role.FIREWALL)) {
      rows.learned(Ipv4.ANY, Ipv4.ANY, port);
    }
  }

  private static IpAddress address(Port port) {
    return Objects.requireNonNull(port.address(), port::toString);
  }

  /** How the next hop of a route is known: ipCidrRouteType and ipCidrRouteProto. */
  private record Origin(int type, int protocol, int metric) {
    static final Origin LOCAL = new Origin(3, 2, 0);
    static final Origin FIXED = new Origin(4, 3, 1);
    static final Origin OSPF = new Origin(4, 13, 20);
  }

  /** The rows written so far. */
  private static final class Rows {
    private final Sheet sheet;
    private final List<BooleanSupplier> written = new ArrayList<>();

    Rows(Sheet sheet) {
      this.sheet = sheet;
    }

    /** How many are valid now. */
    long count() {
      return written.stream().filter(BooleanSupplier::getAsBoolean).count();
    }

    void local(IpAddress net, IpAddress mask, int ifIndex, BooleanSupplier valid) {
      write(new Way(net, mask, Ipv4.ANY, ifIndex), Origin.LOCAL, valid);
    }

    void fixed(IpAddress net, IpAddress mask, IpAddress gateway, int ifIndex) {
      write(new Way(net, mask, gateway, ifIndex), Origin.FIXED, () -> true);
    }

    void learned(IpAddress net, IpAddress mask, Port out) {
      IpAddress hop = address(out.peer().orElseThrow());
      write(new Way(net, mask, hop, out.ifIndex()), Origin.OSPF, out::isUp);
    }

    private void write(Way way, Origin origin, BooleanSupplier valid) {
      written.add(valid);
      put(way, 1, Ipv4.value(way.net()), valid);
      put(way, 2, Ipv4.value(way.mask()), valid);
      put(way, 3, new Int(0), valid);
      put(way, 4, Ipv4.value(way.hop()), valid);
      put(way, 5, new Int(way.ifIndex()), valid);
      put(way, 6, new Int(origin.type()), valid);
      put(way, 7, new Int(origin.protocol()), valid);
      put(way, 8, new Int(0), valid);
      put(way, 9, new SnmpValue.ObjectId(Oid.parse("0.0")), valid);
      put(way, 10, new Int(0), valid);
      put(way, 11, new Int(origin.metric()), valid);
      for (int metric = 12; metric <= 15; metric++) {
        put(way, metric, new Int(UNUSED), valid);
      }
      put(way, 16, new Int(ACTIVE), valid);
    }

    private void put(Way way, int column, SnmpValue value, BooleanSupplier valid) {
      sheet.put(way.cell(column), () -> valid.getAsBoolean() ? value : null);
    }
  }

  /** Where to, and through whom. */
  private record Way(IpAddress net, IpAddress mask, IpAddress hop, int ifIndex) {
    /** Indexed by destination, mask, type of service and next hop. */
    Oid cell(int column) {
      Oid masked = Ipv4.append(Ipv4.append(ENTRY.append(column), net), mask);
      return Ipv4.append(masked.append(0), hop);
    }
  }
}
