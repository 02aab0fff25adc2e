package io.bongsu.simulator.mib;

import io.bongsu.model.snmp.Oid;
import io.bongsu.simulator.mib.DeviceMib.Chapter;
import io.bongsu.simulator.mib.DeviceMib.Subject;
import io.bongsu.simulator.network.Port;

/** IF-MIB ifXTable (RFC 2863). */
final class InterfaceExtension implements Chapter {
  private static final Oid ENTRY = Oid.parse("1.3.6.1.2.1.31.1.1.1");
  private static final long MEGA = 1_000_000;
  private static final int TRUE = 1;

  @Override
  public void write(Sheet sheet, Subject subject) {
    for (Port port : subject.device().ports()) {
      sheet.text(cell(1, port), port.name());
      sheet.counter64(cell(6, port), () -> port.inOctets(subject.millis()));
      sheet.counter64(cell(7, port), () -> port.inOctets(subject.millis()) / InterfaceTable.PACKET);
      sheet.counter64(cell(8, port), () -> port.inOctets(subject.millis()) / 400_000);
      sheet.counter64(cell(9, port), () -> port.inOctets(subject.millis()) / 900_000);
      sheet.counter64(cell(10, port), () -> port.outOctets(subject.millis()));
      sheet.counter64(
          cell(11, port), () -> port.outOctets(subject.millis()) / InterfaceTable.PACKET);
      sheet.counter64(cell(12, port), () -> port.outOctets(subject.millis()) / 400_000);
      sheet.counter64(cell(13, port), () -> port.outOctets(subject.millis()) / 900_000);
      sheet.gauge(cell(15, port), () -> port.speed() / MEGA);
      sheet.number(cell(17, port), TRUE);
      sheet.text(cell(18, port), port.alias());
      sheet.ticks(cell(19, port), () -> 0);
    }
  }

  private static Oid cell(int column, Port port) {
    return ENTRY.append(column).append(port.ifIndex());
  }
}
