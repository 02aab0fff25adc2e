package io.bongsu.poller.device;

import io.bongsu.model.snmp.Oid;
import io.bongsu.model.snmp.SnmpValue;
import io.bongsu.model.snmp.SnmpView;
import java.nio.charset.StandardCharsets;

/**
 * A number of 64 bits for all that a view holds: two views of one device that differ have different
 * ones, but for once in 2^64 times. Pure.
 */
final class ViewPrint {
  private static final long FACTOR = 0x9E37_79B9_7F4A_7C15L;

  private long print;

  private ViewPrint() {}

  static long of(SnmpView view) {
    ViewPrint all = new ViewPrint();
    view.below(Oid.of()).forEach(all::add);
    return all.print;
  }

  private void add(Oid name, SnmpValue value) {
    add(name);
    switch (value) {
      case SnmpValue.Int(int number) -> add(1, number);
      case SnmpValue.Unsigned(var type, long number) -> {
        add(2, type.name().getBytes(StandardCharsets.US_ASCII));
        add(number);
      }
      case SnmpValue.Counter64(long number) -> add(8, number);
      case SnmpValue.Octets(byte[] octets) -> add(9, octets);
      case SnmpValue.ObjectId(Oid oid) -> {
        add(10);
        add(oid);
      }
      case SnmpValue.Address(var address) -> add(11, address.octets());
      case SnmpValue.Opaque(byte[] octets) -> add(12, octets);
      case SnmpValue.Absent(var reason) -> add(13, reason.name().getBytes(StandardCharsets.US_ASCII));
    }
  }

  private void add(Oid name) {
    add(name.length());
    for (int i = 0; i < name.length(); i++) {
      add(name.get(i));
    }
  }

  private void add(int type, byte[] octets) {
    add(type, octets.length);
    for (byte octet : octets) {
      add(octet);
    }
  }

  private void add(int type, long number) {
    add(type);
    add(number);
  }

  /** Every bit of what came before decides on all bits of what comes after. */
  private void add(long number) {
    long mixed = (print ^ number) * FACTOR;
    print = mixed ^ (mixed >>> 29);
  }
}
