package io.bongsu.simulator.mib;

import io.bongsu.model.snmp.Oid;
import io.bongsu.model.snmp.SnmpValue;
import io.bongsu.simulator.mib.DeviceMib.Chapter;
import io.bongsu.simulator.mib.DeviceMib.Subject;

/** SNMPv2-MIB system (RFC 3418). */
final class SystemGroup implements Chapter {
  private static final Oid SYSTEM = Oid.parse("1.3.6.1.2.1.1");
  private static final int LAYERS_2_TO_4 = 0b1110;

  @Override
  public void write(Sheet sheet, Subject subject) {
    var device = subject.device();
    sheet.text(scalar(1), device.make().sysDescr().replace("Linux host", "Linux " + device.name()));
    sheet.put(scalar(2), new SnmpValue.ObjectId(Oid.parse(device.make().sysObjectId())));
    sheet.ticks(scalar(3), () -> subject.sinceBoot(subject.millis()));
    sheet.text(scalar(4), "noc@bongsu.example");
    sheet.text(scalar(5), device.name());
    sheet.text(scalar(6), device.site().location());
    sheet.number(scalar(7), LAYERS_2_TO_4);
  }

  private static Oid scalar(int number) {
    return SYSTEM.append(number).append(0);
  }
}
