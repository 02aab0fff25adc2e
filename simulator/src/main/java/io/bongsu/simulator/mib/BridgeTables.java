package io.bongsu.simulator.mib;

import io.bongsu.model.snmp.Oid;
import io.bongsu.model.snmp.SnmpValue;
import io.bongsu.simulator.mib.DeviceMib.Chapter;
import io.bongsu.simulator.mib.DeviceMib.Subject;
import io.bongsu.simulator.network.Link;
import io.bongsu.simulator.network.Port;
import io.bongsu.simulator.network.Role;
import io.bongsu.simulator.network.VirtualDevice;
import java.util.List;
import java.util.function.Predicate;

/**
 * BRIDGE-MIB (RFC 4188) and Q-BRIDGE-MIB (RFC 4363): the bridge's ports and its VLANs. Ports to
 * hosts are in the office VLAN and carry voice beside it; between switches all are tagged, but for
 * the cameras, which one switch of a site in three was never given.
 */
final class BridgeTables implements Chapter {
  private static final Oid BASE_ADDRESS = Oid.parse("1.3.6.1.2.1.17.1.1.0");
  private static final Oid BASE_PORT = Oid.parse("1.3.6.1.2.1.17.1.4.1.2");
  private static final Oid VLANS = Oid.parse("1.3.6.1.2.1.17.7.1.4");
  private static final Oid CURRENT = VLANS.append(Oid.of(2, 1));
  private static final Oid NAME = VLANS.append(Oid.of(3, 1, 1));
  private static final Oid PVID = VLANS.append(Oid.of(5, 1, 1));
  private static final int DEFAULT = 1;
  private static final int OFFICE = 10;
  private static final int VOICE = 20;
  private static final int CAMERAS = 30;

  /** A VLAN. */
  private record Vlan(int number, String name) {}

  private static final List<Vlan> ALL =
      List.of(
          new Vlan(DEFAULT, "default"),
          new Vlan(OFFICE, "office"),
          new Vlan(VOICE, "voice"),
          new Vlan(CAMERAS, "cameras"));

  @Override
  public void write(Sheet sheet, Subject subject) {
    VirtualDevice device = subject.device();
    sheet.put(BASE_ADDRESS, new SnmpValue.Octets(InterfaceTable.mac(device.mac().value())));
    for (int i = 0; i < device.ports().size(); i++) {
      Port port = device.ports().get(i);
      sheet.number(BASE_PORT.append(i + 1L), port.ifIndex());
      sheet.number(PVID.append(i + 1L), isTrunk(port) ? DEFAULT : OFFICE);
    }
    for (Vlan vlan : ALL) {
      int number = vlan.number();
      sheet.text(NAME.append(number), vlan.name());
      sheet.put(CURRENT.append(Oid.of(4, 0, number)), ports(device, port -> carries(port, number)));
      sheet.put(
          CURRENT.append(Oid.of(5, 0, number)),
          ports(
              device,
              port -> carries(port, number) && number == (isTrunk(port) ? DEFAULT : OFFICE)));
    }
  }

  /** What the cable leads to may change while the network runs. */
  private static boolean isTrunk(Port port) {
    Link link = port.link();
    Port far = link == null ? null : link.other(port);
    return far != null && far.device().role().forwards();
  }

  private static boolean carries(Port port, int vlan) {
    if (!isTrunk(port)) {
      return vlan == OFFICE || vlan == VOICE;
    }
    return vlan != CAMERAS || !isWithoutCameras(port.device());
  }

  private static boolean isWithoutCameras(VirtualDevice device) {
    return device.role() == Role.ACCESS
        && device.site().index() % 3 == 0
        && device.name().endsWith("1");
  }

  /** PortList: the first port is the uppermost bit of the first octet. */
  private static SnmpValue ports(VirtualDevice device, Predicate<Port> wanted) {
    byte[] octets = new byte[(device.ports().size() + 7) / 8];
    for (int i = 0; i < device.ports().size(); i++) {
      if (wanted.test(device.ports().get(i))) {
        octets[i / 8] |= (byte) (0x80 >> i % 8);
      }
    }
    return new SnmpValue.Octets(octets);
  }
}
