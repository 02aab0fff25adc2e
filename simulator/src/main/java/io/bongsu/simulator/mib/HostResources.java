package io.bongsu.simulator.mib;

import io.bongsu.model.snmp.Oid;
import io.bongsu.model.snmp.SnmpValue;
import io.bongsu.simulator.mib.DeviceMib.Chapter;
import io.bongsu.simulator.mib.DeviceMib.Subject;

/** HOST-RESOURCES-MIB (RFC 2790): uptime, memory, a disk and four processors. */
final class HostResources implements Chapter {
  private static final Oid HOST = Oid.parse("1.3.6.1.2.1.25");
  private static final Oid STORAGE = HOST.append(Oid.of(2, 3, 1));
  private static final Oid STORAGE_TYPE = HOST.append(Oid.of(2, 1));
  private static final Oid DEVICE = HOST.append(Oid.of(3, 2, 1));
  private static final Oid DEVICE_PROCESSOR = HOST.append(Oid.of(3, 1, 3));
  private static final Oid LOAD = HOST.append(Oid.of(3, 3, 1, 2));
  private static final int FIRST_PROCESSOR = 196_608;
  private static final int PROCESSORS = 4;
  private static final int RAM = 2;
  private static final int FIXED_DISK = 4;

  @Override
  public void write(Sheet sheet, Subject subject) {
    sheet.ticks(HOST.append(Oid.of(1, 1, 0)), () -> subject.sinceBoot(subject.millis()));
    storage(
        sheet, new Store(1, RAM, "Physical memory", 16_777_216), Gauge.of(subject, 11, 0.55, 0.1));
    storage(sheet, new Store(31, FIXED_DISK, "/", 52_428_800), Gauge.of(subject, 12, 0.4, 0.005));
    for (int i = 0; i < PROCESSORS; i++) {
      processor(sheet, FIRST_PROCESSOR + i, Gauge.of(subject, 20 + i, 24, 0.7));
    }
  }

  private static void storage(Sheet sheet, Store store, Gauge share) {
    sheet.number(STORAGE.append(Oid.of(1, store.index())), store.index());
    sheet.put(
        STORAGE.append(Oid.of(2, store.index())),
        new SnmpValue.ObjectId(STORAGE_TYPE.append(store.type())));
    sheet.text(STORAGE.append(Oid.of(3, store.index())), store.name());
    sheet.number(STORAGE.append(Oid.of(4, store.index())), 1_024);
    sheet.number(STORAGE.append(Oid.of(5, store.index())), store.kilobytes());
    sheet.rounded(STORAGE.append(Oid.of(6, store.index())), () -> store.kilobytes() * share.read());
  }

  private static void processor(Sheet sheet, int index, Gauge load) {
    sheet.number(DEVICE.append(Oid.of(1, index)), index);
    sheet.put(DEVICE.append(Oid.of(2, index)), new SnmpValue.ObjectId(DEVICE_PROCESSOR));
    sheet.text(DEVICE.append(Oid.of(3, index)), "CPU " + (index - FIRST_PROCESSOR));
    sheet.number(DEVICE.append(Oid.of(5, index)), 2);
    sheet.rounded(LOAD.append(index), load::read);
  }

  private record Store(int index, int type, String name, int kilobytes) {}
}
