package io.bongsu.simulator.mib;

import io.bongsu.model.snmp.Oid;
import io.bongsu.model.snmp.SnmpValue;
import io.bongsu.simulator.mib.DeviceMib.Chapter;
import io.bongsu.simulator.mib.DeviceMib.Subject;

/** UPS-MIB (RFC 1628): identity, battery, one input line, one output line. */
final class UpsBattery implements Chapter {
  private static final Oid UPS = Oid.parse("1.3.6.1.2.1.33.1");
  private static final int BATTERY_NORMAL = 2;
  private static final int SOURCE_NORMAL = 3;

  @Override
  public void write(Sheet sheet, Subject subject) {
    sheet.text(UPS.append(Oid.of(1, 1, 0)), subject.device().make().vendor());
    sheet.text(UPS.append(Oid.of(1, 2, 0)), subject.device().make().model());
    sheet.text(UPS.append(Oid.of(1, 3, 0)), "UPS 09.8");
    sheet.number(UPS.append(Oid.of(2, 1, 0)), BATTERY_NORMAL);
    sheet.number(UPS.append(Oid.of(2, 2, 0)), 0);
    sheet.rounded(UPS.append(Oid.of(2, 3, 0)), Gauge.of(subject, 60, 48, 0.1)::read);
    sheet.number(UPS.append(Oid.of(2, 4, 0)), 100);
    sheet.number(UPS.append(Oid.of(2, 5, 0)), 1_087);
    sheet.rounded(UPS.append(Oid.of(2, 7, 0)), Gauge.of(subject, 61, 25, 0.08)::read);
    sheet.number(UPS.append(Oid.of(3, 2, 0)), 1);
    sheet.number(UPS.append(Oid.of(3, 3, 1, 2, 1)), 600);
    sheet.rounded(UPS.append(Oid.of(3, 3, 1, 3, 1)), new Gauge(subject, 220, 0.01, 0)::read);
    sheet.number(UPS.append(Oid.of(4, 1, 0)), SOURCE_NORMAL);
    sheet.put(UPS.append(Oid.of(4, 2, 0)), new SnmpValue.Int(600));
    sheet.rounded(UPS.append(Oid.of(4, 4, 1, 2, 1)), new Gauge(subject, 220, 0.01, 1)::read);
    sheet.rounded(UPS.append(Oid.of(4, 4, 1, 5, 1)), Gauge.of(subject, 62, 34, 0.2)::read);
  }
}
