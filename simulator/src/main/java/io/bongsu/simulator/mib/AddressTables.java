package io.bongsu.simulator.mib;

import io.bongsu.model.net.IpAddress;
import io.bongsu.model.snmp.Oid;
import io.bongsu.model.snmp.SnmpValue;
import io.bongsu.model.snmp.SnmpValue.Int;
import io.bongsu.simulator.mib.DeviceMib.Chapter;
import io.bongsu.simulator.mib.DeviceMib.Subject;
import io.bongsu.simulator.network.Port;
import io.bongsu.simulator.network.Routes;
import io.bongsu.simulator.network.VirtualDevice;
import java.util.Objects;
import java.util.function.BooleanSupplier;

/**
 * IP-MIB (RFC 4293): ipAddrTable, the own addresses, and ipNetToMediaTable, the ARP cache. A router
 * has talked to all of its site, others only to their gateway.
 */
final class AddressTables implements Chapter {
  private static final Oid ADDRESS = Oid.parse("1.3.6.1.2.1.4.20.1");
  private static final Oid MEDIA = Oid.parse("1.3.6.1.2.1.4.22.1");
  private static final int DYNAMIC = 3;
  private static final int REASSEMBLED = 65_535;

  @Override
  public void write(Sheet sheet, Subject subject) {
    VirtualDevice device = subject.device();
    if (!device.isManaged()) {
      return;
    }
    int management = ManagementPort.ifIndex(device);
    own(sheet, subject.addresses().apply(device), management, Ipv4.SITE_MASK);
    Routes routes = new Routes(device);
    for (Port port : routes.transfers()) {
      own(sheet, address(port), port.ifIndex(), Ipv4.TRANSFER_MASK);
      port.peer().ifPresent(far -> transfer(sheet, port, far));
    }
    (device.role().routes() ? routes.site().stream() : routes.gateway().stream())
        .filter(other -> !other.equals(device))
        .forEach(other -> heard(sheet, management, other, subject.addresses().apply(other)));
  }

  private static void own(Sheet sheet, IpAddress address, int ifIndex, IpAddress mask) {
    sheet.put(cell(1, address), Ipv4.value(address));
    sheet.number(cell(2, address), ifIndex);
    sheet.put(cell(3, address), Ipv4.value(mask));
    sheet.number(cell(4, address), 1);
    sheet.number(cell(5, address), REASSEMBLED);
  }

  private static void transfer(Sheet sheet, Port near, Port far) {
    SnmpValue mac = new SnmpValue.Octets(InterfaceTable.mac(far.mac().value()));
    new Entry(near.ifIndex(), address(far), mac).write(sheet, near::isUp);
  }

  private static void heard(Sheet sheet, int ifIndex, VirtualDevice other, IpAddress address) {
    new Entry(ifIndex, address, ManagementPort.mac(other)).write(sheet, other::isPowered);
  }

  private static IpAddress address(Port port) {
    return Objects.requireNonNull(port.address(), port::toString);
  }

  private static Oid cell(int column, IpAddress address) {
    return Ipv4.append(ADDRESS.append(column), address);
  }

  /** A row of ipNetToMediaTable. */
  private record Entry(int ifIndex, IpAddress address, SnmpValue mac) {
    /** It is there as long as the other end answers. */
    void write(Sheet sheet, BooleanSupplier answers) {
      put(sheet, 1, new Int(ifIndex), answers);
      put(sheet, 2, mac, answers);
      put(sheet, 3, Ipv4.value(address), answers);
      put(sheet, 4, new Int(DYNAMIC), answers);
    }

    private void put(Sheet sheet, int column, SnmpValue value, BooleanSupplier answers) {
      Oid cell = Ipv4.append(MEDIA.append(Oid.of(column, ifIndex)), address);
      sheet.put(cell, () -> answers.getAsBoolean() ? value : null);
    }
  }
}
