package io.bongsu.simulator.mib;

import io.bongsu.model.snmp.Oid;
import io.bongsu.model.snmp.SnmpValue;
import io.bongsu.simulator.mib.DeviceMib.Chapter;
import io.bongsu.simulator.mib.DeviceMib.Subject;
import io.bongsu.simulator.network.Link;
import io.bongsu.simulator.network.Port;
import io.bongsu.simulator.network.VirtualDevice;
import java.util.HexFormat;

/** IF-MIB ifNumber and ifTable (RFC 2863). */
final class InterfaceTable implements Chapter {
  private static final Oid IF_NUMBER = Oid.parse("1.3.6.1.2.1.2.1.0");
  private static final Oid ENTRY = Oid.parse("1.3.6.1.2.1.2.2.1");
  private static final int ETHERNET_CSMACD = 6;
  private static final int UP = 1;
  private static final int DOWN = 2;

  /** Mean packet size in octets. */
  static final int PACKET = 720;

  @Override
  public void write(Sheet sheet, Subject subject) {
    VirtualDevice device = subject.device();
    sheet.number(IF_NUMBER, device.ports().size() + (ManagementPort.isOn(device) ? 1 : 0));
    for (Port port : device.ports()) {
      identity(sheet, port);
      state(sheet, port, subject);
      counters(sheet, port, subject);
    }
  }

  private static void identity(Sheet sheet, Port port) {
    sheet.number(cell(1, port), port.ifIndex());
    sheet.text(cell(2, port), port.description());
    sheet.number(cell(3, port), ETHERNET_CSMACD);
    sheet.number(cell(4, port), 1_500);
    sheet.gauge(cell(5, port), () -> Math.min(port.speed(), 0xffff_ffffL));
    sheet.put(cell(6, port), new SnmpValue.Octets(mac(port.mac().value())));
  }

  private static void state(Sheet sheet, Port port, Subject subject) {
    sheet.number(cell(7, port), UP);
    sheet.number(cell(8, port), () -> port.isUp() ? UP : DOWN);
    sheet.ticks(cell(9, port), () -> lastChange(port, subject));
  }

  private static long lastChange(Port port, Subject subject) {
    Link link = port.link();
    return link == null ? 0 : subject.sinceBoot(link.changedAt());
  }

  private static void counters(Sheet sheet, Port port, Subject subject) {
    sheet.counter32(cell(10, port), () -> port.inOctets(subject.millis()));
    sheet.counter32(cell(11, port), () -> port.inOctets(subject.millis()) / PACKET);
    sheet.counter32(cell(13, port), () -> port.inOctets(subject.millis()) / 9_000_000_000_000L);
    sheet.counter32(cell(14, port), () -> port.inOctets(subject.millis()) / 4_000_000_000_000L);
    sheet.counter32(cell(16, port), () -> port.outOctets(subject.millis()));
    sheet.counter32(cell(17, port), () -> port.outOctets(subject.millis()) / PACKET);
    sheet.counter32(cell(19, port), () -> port.outOctets(subject.millis()) / 2_000_000_000_000L);
    sheet.counter32(cell(20, port), () -> 0);
  }

  private static Oid cell(int column, Port port) {
    return ENTRY.append(column).append(port.ifIndex());
  }

  static byte[] mac(long value) {
    return HexFormat.of().parseHex(HexFormat.of().toHexDigits(value, 12));
  }
}
