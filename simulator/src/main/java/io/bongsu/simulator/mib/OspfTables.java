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

/** OSPF-MIB (RFC 4750): the router id, and whom it is fully adjacent to over its transfer nets. */
final class OspfTables implements Chapter {
  private static final Oid ROUTER_ID = Oid.parse("1.3.6.1.2.1.14.1.1.0");
  private static final Oid NEIGHBOUR = Oid.parse("1.3.6.1.2.1.14.10.1");
  private static final int FULL = 8;

  @Override
  public void write(Sheet sheet, Subject subject) {
    VirtualDevice device = subject.device();
    if (device.role().routes()) {
      sheet.put(ROUTER_ID, Ipv4.value(subject.addresses().apply(device)));
      for (Port port : new Routes(device).transfers()) {
        port.peer().ifPresent(far -> neighbour(sheet, port, far, subject));
      }
    }
  }

  private static void neighbour(Sheet sheet, Port near, Port far, Subject subject) {
    IpAddress address = Objects.requireNonNull(far.address(), far::toString);
    SnmpValue id = Ipv4.value(subject.addresses().apply(far.device()));
    SnmpValue[] columns = {
      Ipv4.value(address), new Int(0), id, new Int(2), new Int(1), new Int(FULL)
    };
    for (int i = 0; i < columns.length; i++) {
      SnmpValue value = columns[i];
      // Behind the address the index has ospfNbrAddressLessIndex.
      Oid cell = Ipv4.append(NEIGHBOUR.append(i + 1), address).append(0);
      sheet.put(cell, () -> near.isUp() ? value : null);
    }
  }
}
