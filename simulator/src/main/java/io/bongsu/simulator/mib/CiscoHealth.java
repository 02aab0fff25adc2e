package io.bongsu.simulator.mib;

import io.bongsu.model.snmp.Oid;
import io.bongsu.simulator.mib.DeviceMib.Chapter;
import io.bongsu.simulator.mib.DeviceMib.Subject;

/** CISCO-PROCESS-MIB cpmCPUTotalTable and CISCO-MEMORY-POOL-MIB: one processor, one pool. */
final class CiscoHealth implements Chapter {
  private static final Oid CPU = Oid.parse("1.3.6.1.4.1.9.9.109.1.1.1.1");
  private static final Oid POOL = Oid.parse("1.3.6.1.4.1.9.9.48.1.1.1");
  private static final long POOL_OCTETS = 1_800_000_000L;

  @Override
  public void write(Sheet sheet, Subject subject) {
    Gauge busy = Gauge.of(subject, 50, 16, 0.6);
    sheet.number(CPU.append(Oid.of(2, 1)), PhysicalEntities.CHASSIS);
    sheet.gauge(CPU.append(Oid.of(6, 1)), () -> Math.round(busy.read()));
    sheet.gauge(CPU.append(Oid.of(7, 1)), () -> Math.round(busy.read()));
    sheet.gauge(CPU.append(Oid.of(8, 1)), () -> Math.round(busy.mean()));
    Gauge used = Gauge.of(subject, 51, 0.38 * POOL_OCTETS, 0.04);
    sheet.text(POOL.append(Oid.of(2, 1)), "Processor");
    sheet.number(POOL.append(Oid.of(4, 1)), 1);
    sheet.gauge(POOL.append(Oid.of(5, 1)), () -> Math.round(used.read()));
    sheet.gauge(POOL.append(Oid.of(6, 1)), () -> POOL_OCTETS - Math.round(used.read()));
  }
}
