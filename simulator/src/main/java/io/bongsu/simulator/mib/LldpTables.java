package io.bongsu.simulator.mib;

import io.bongsu.model.net.IpAddress;
import io.bongsu.model.snmp.Oid;
import io.bongsu.model.snmp.SnmpValue;
import io.bongsu.simulator.agent.ValueSource;
import io.bongsu.simulator.mib.DeviceMib.Chapter;
import io.bongsu.simulator.mib.DeviceMib.Subject;
import io.bongsu.simulator.network.Link;
import io.bongsu.simulator.network.Port;
import io.bongsu.simulator.network.Role;
import io.bongsu.simulator.network.VirtualDevice;
import org.jspecify.annotations.Nullable;

/** LLDP-MIB (IEEE 802.1AB-2005): who I am, and who is behind my ports until their word runs out. */
final class LldpTables implements Chapter {
  private static final Oid LOCAL = Oid.parse("1.0.8802.1.1.2.1.3");
  private static final Oid LOCAL_PORT = LOCAL.append(Oid.of(7, 1));
  private static final Oid REMOTE = Oid.parse("1.0.8802.1.1.2.1.4.1.1");
  private static final Oid REMOTE_ADDRESS = Oid.parse("1.0.8802.1.1.2.1.4.2.1");
  private static final SnmpValue MAC_SUBTYPE = new SnmpValue.Int(4);
  private static final SnmpValue NAME_SUBTYPE = new SnmpValue.Int(5);
  private static final SnmpValue IF_INDEX_SUBTYPE = new SnmpValue.Int(2);

  /** How long a neighbour's word holds after its link broke: the default of 802.1AB. */
  private static final long TTL_MILLIS = 120_000;

  @Override
  public void write(Sheet sheet, Subject subject) {
    local(sheet, subject.device());
    for (Port port : subject.device().ports()) {
      Link link = port.link();
      @Nullable Port far = link == null ? null : link.other(port);
      if (link != null && far != null && speaks(far.device())) {
        remote(sheet, new Heard(port, far, link, subject, 1));
      }
      shared(sheet, port, subject);
    }
  }

  /** On a hub everybody hears everybody. */
  private static void shared(Sheet sheet, Port port, Subject subject) {
    int row = 1;
    for (Port other : port.sharers()) {
      Link link = other.link();
      if (link != null && speaks(other.device())) {
        remote(sheet, new Heard(port, other, link, subject, row++));
      }
    }
  }

  /**
   * Only a UPS keeps silent; servers, access points and phones speak, though nobody can ask them
   * for what they hear.
   */
  private static boolean speaks(VirtualDevice device) {
    return device.role() != Role.UPS;
  }

  private static void local(Sheet sheet, VirtualDevice device) {
    sheet.put(LOCAL.append(Oid.of(1, 0)), MAC_SUBTYPE);
    sheet.put(
        LOCAL.append(Oid.of(2, 0)), new SnmpValue.Octets(InterfaceTable.mac(device.mac().value())));
    sheet.text(LOCAL.append(Oid.of(3, 0)), device.name());
    sheet.text(LOCAL.append(Oid.of(4, 0)), device.make().sysDescr());
    sheet.put(LOCAL.append(Oid.of(5, 0)), capabilities(device));
    sheet.put(LOCAL.append(Oid.of(6, 0)), capabilities(device));
    for (Port port : device.ports()) {
      sheet.put(LOCAL_PORT.append(Oid.of(2, port.ifIndex())), NAME_SUBTYPE);
      sheet.text(LOCAL_PORT.append(Oid.of(3, port.ifIndex())), port.name());
      sheet.text(LOCAL_PORT.append(Oid.of(4, port.ifIndex())), port.description());
    }
  }

  private static void remote(Sheet sheet, Heard heard) {
    VirtualDevice far = heard.far().device();
    heard.put(sheet, 4, MAC_SUBTYPE);
    heard.put(sheet, 5, new SnmpValue.Octets(InterfaceTable.mac(far.mac().value())));
    heard.put(sheet, 6, NAME_SUBTYPE);
    heard.put(sheet, 7, Sheet.octets(heard.far().name()));
    heard.put(sheet, 8, Sheet.octets(heard.far().description()));
    heard.put(sheet, 9, Sheet.octets(far.name()));
    heard.put(sheet, 10, Sheet.octets(far.make().sysDescr()));
    heard.put(sheet, 11, capabilities(far));
    heard.put(sheet, 12, capabilities(far));
    if (far.isManaged()) {
      heard.putAddress(sheet, 3, IF_INDEX_SUBTYPE);
      heard.putAddress(sheet, 4, new SnmpValue.Int(1));
      heard.putAddress(sheet, 5, new SnmpValue.ObjectId(Oid.parse("0.0")));
    }
  }

  /** LldpSystemCapabilitiesMap: bit 0 is the highest of the first octet. */
  private static SnmpValue capabilities(VirtualDevice device) {
    int bits =
        switch (device.role()) {
          case CORE, SPINE, DISTRIBUTION -> 0x28;
          case ACCESS -> 0x20;
          case ROUTER, FIREWALL -> 0x08;
          case AP -> 0x30;
          case PHONE -> 0x24;
          case SERVER, UPS -> 0x01;
        };
    return new SnmpValue.Octets(new byte[] {(byte) bits, 0});
  }

  private record Heard(Port near, Port far, Link link, Subject subject, int row) {
    void put(Sheet sheet, int column, SnmpValue value) {
      sheet.put(REMOTE.append(column).append(index()), whileHeard(value));
    }

    void putAddress(Sheet sheet, int column, SnmpValue value) {
      IpAddress address = subject.addresses().apply(far.device());
      Oid row = REMOTE_ADDRESS.append(column).append(index()).append(Oid.of(1, 4));
      sheet.put(Ipv4.append(row, address), whileHeard(value));
    }

    /** lldpRemTimeMark, lldpRemLocalPortNum, lldpRemIndex. */
    private Oid index() {
      return Oid.of(0, near.ifIndex(), row);
    }

    private ValueSource whileHeard(SnmpValue value) {
      return () -> link.isUp() || subject.millis() - link.changedAt() < TTL_MILLIS ? value : null;
    }
  }
}
