package io.bongsu.simulator.mib;

import io.bongsu.model.snmp.Oid;
import io.bongsu.simulator.mib.DeviceMib.Chapter;
import io.bongsu.simulator.mib.DeviceMib.Subject;
import java.util.List;

/** ENTITY-SENSOR-MIB (RFC 3433): two temperatures and a fan. */
final class ChassisSensors implements Chapter {
  private static final Oid ENTRY = Oid.parse("1.3.6.1.2.1.99.1.1.1");
  private static final int CLASS_SENSOR = 8;
  private static final int CELSIUS = 8;
  private static final int RPM = 10;
  private static final int UNITS = 9;
  private static final List<Probe> PROBES =
      List.of(
          new Probe(1001, "Inlet Temperature", CELSIUS, 1, 24),
          new Probe(1002, "Hotspot Temperature", CELSIUS, 1, 43),
          new Probe(1003, "Fan 1", RPM, 0, 5_400));

  @Override
  public void write(Sheet sheet, Subject subject) {
    for (Probe probe : PROBES) {
      sheet.text(PhysicalEntities.cell(2, probe.index()), probe.name());
      PhysicalEntities.row(
          sheet, probe.index(), PhysicalEntities.CHASSIS, CLASS_SENSOR, probe.name());
      Gauge gauge = Gauge.of(subject, probe.index(), probe.mean(), 0.12);
      sheet.number(cell(1, probe), probe.type());
      sheet.number(cell(2, probe), UNITS);
      sheet.number(cell(3, probe), probe.precision());
      sheet.rounded(cell(4, probe), () -> gauge.read() * Math.pow(10, probe.precision()));
      sheet.number(cell(5, probe), 1);
    }
  }

  private static Oid cell(int column, Probe probe) {
    return ENTRY.append(column).append(probe.index());
  }

  private record Probe(int index, String name, int type, int precision, double mean) {}
}
