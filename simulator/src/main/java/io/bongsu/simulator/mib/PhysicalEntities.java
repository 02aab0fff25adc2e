package io.bongsu.simulator.mib;

import io.bongsu.model.snmp.Oid;
import io.bongsu.model.snmp.SnmpValue;
import io.bongsu.simulator.mib.DeviceMib.Chapter;
import io.bongsu.simulator.mib.DeviceMib.Subject;
import io.bongsu.simulator.network.VirtualDevice;

/** ENTITY-MIB entPhysicalTable (RFC 6933): the chassis. */
final class PhysicalEntities implements Chapter {
  static final int CHASSIS = 1;
  private static final Oid ENTRY = Oid.parse("1.3.6.1.2.1.47.1.1.1.1");
  private static final int CLASS_CHASSIS = 3;

  @Override
  public void write(Sheet sheet, Subject subject) {
    VirtualDevice device = subject.device();
    sheet.text(cell(2, CHASSIS), device.make().vendor() + " " + device.make().model());
    row(sheet, CHASSIS, 0, CLASS_CHASSIS, "Chassis");
    sheet.text(cell(10, CHASSIS), version(device.make().sysDescr()));
    sheet.text(cell(11, CHASSIS), device.serial());
    sheet.text(cell(12, CHASSIS), device.make().vendor());
    sheet.text(cell(13, CHASSIS), device.make().model());
    sheet.number(cell(16, CHASSIS), 1);
  }

  /** entPhysicalContainedIn, -Class, -ParentRelPos and -Name. */
  static void row(Sheet sheet, int index, int inside, int kind, String name) {
    sheet.put(cell(3, index), new SnmpValue.ObjectId(Oid.parse("0.0")));
    sheet.number(cell(4, index), inside);
    sheet.number(cell(5, index), kind);
    sheet.number(cell(6, index), index);
    sheet.text(cell(7, index), name);
  }

  static Oid cell(int column, int index) {
    return ENTRY.append(column).append(index);
  }

  private static String version(String sysDescr) {
    var found = java.util.regex.Pattern.compile("\\d+\\.\\d+[0-9A-Za-z.-]*").matcher(sysDescr);
    return found.find() ? found.group() : "";
  }
}
