package io.bongsu.simulator.mib;

import io.bongsu.model.snmp.Oid;
import io.bongsu.model.snmp.SnmpValue;
import io.bongsu.simulator.mib.DeviceMib.Chapter;
import io.bongsu.simulator.mib.DeviceMib.Subject;
import io.bongsu.simulator.network.Feature;
import io.bongsu.simulator.network.VirtualDevice;

/**
 * IF-MIB (RFC 2863) of the port that network devices are managed through, in a network of its own;
 * hosts are managed through their first port.
 */
final class ManagementPort implements Chapter {
  private static final Oid ENTRY = Oid.parse("1.3.6.1.2.1.2.2.1");
  private static final Oid EXTENSION = Oid.parse("1.3.6.1.2.1.31.1.1.1");
  private static final String NAME = "mgmt0";
  private static final int IF_INDEX = 2_001;
  private static final int ETHERNET_CSMACD = 6;
  private static final int UP = 1;
  private static final long SPEED = 1_000_000_000;
  private static final long OCTETS_PER_SECOND = 1_800;

  /** Whether it has one besides the ports of its network. */
  static boolean isOn(VirtualDevice device) {
    return device.role().forwards();
  }

  /** The ifIndex of the port with the address that a managed device is asked at. */
  static int ifIndex(VirtualDevice device) {
    return isOn(device) ? IF_INDEX : device.ports().getFirst().ifIndex();
  }

  /** The MAC address that answers for {@link #ifIndex}. */
  static SnmpValue mac(VirtualDevice device) {
    long mac = isOn(device) ? device.mac().value() : device.ports().getFirst().mac().value();
    return new SnmpValue.Octets(InterfaceTable.mac(mac));
  }

  @Override
  public void write(Sheet sheet, Subject subject) {
    VirtualDevice device = subject.device();
    if (isOn(device)) {
      entry(sheet, subject);
      if (device.make().features().contains(Feature.IF_X)) {
        extension(sheet, subject);
      }
    }
  }

  private static void entry(Sheet sheet, Subject subject) {
    sheet.number(cell(1), IF_INDEX);
    sheet.text(cell(2), NAME);
    sheet.number(cell(3), ETHERNET_CSMACD);
    sheet.number(cell(4), 1_500);
    sheet.gauge(cell(5), () -> SPEED);
    sheet.put(cell(6), mac(subject.device()));
    sheet.number(cell(7), UP);
    sheet.number(cell(8), UP);
    sheet.ticks(cell(9), () -> 0);
    for (int column : new int[] {10, 16}) {
      sheet.counter32(cell(column), () -> octets(subject));
      sheet.counter32(cell(column + 1), () -> octets(subject) / InterfaceTable.PACKET);
      sheet.counter32(cell(column + 3), () -> 0);
    }
    sheet.counter32(cell(14), () -> 0);
    sheet.counter32(cell(20), () -> 0);
  }

  private static void extension(Sheet sheet, Subject subject) {
    sheet.text(EXTENSION.append(Oid.of(1, IF_INDEX)), NAME);
    for (int column : new int[] {6, 10}) {
      sheet.counter64(EXTENSION.append(Oid.of(column, IF_INDEX)), () -> octets(subject));
    }
    sheet.gauge(EXTENSION.append(Oid.of(15, IF_INDEX)), () -> SPEED / 1_000_000);
    sheet.number(EXTENSION.append(Oid.of(17, IF_INDEX)), 1);
    sheet.text(EXTENSION.append(Oid.of(18, IF_INDEX)), "");
  }

  /** What questions and answers come to. */
  private static long octets(Subject subject) {
    return subject.sinceBoot(subject.millis()) * OCTETS_PER_SECOND / 1_000;
  }

  private static Oid cell(int column) {
    return ENTRY.append(column).append(IF_INDEX);
  }
}
