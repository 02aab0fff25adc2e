package io.bongsu.simulator.agent;

import io.bongsu.model.snmp.Oid;
import io.bongsu.model.snmp.SnmpValue;
import java.util.Arrays;

/**
 * Writes one message from front to back; lengths of constructed elements are filled in when they
 * are closed.
 */
final class BerWriter {
  private byte[] octets = new byte[1_600];
  private int at;

  /** Begins a constructed element; the mark is for {@link #close}. */
  int open(int tag) {
    room(4);
    octets[at] = (byte) tag;
    octets[at + 1] = (byte) 0x82;
    at += 4;
    return at;
  }

  /** Ends the element that was opened last; a short one gives back the room of its long length. */
  void close(int mark) {
    int length = at - mark;
    if (length < 128) {
      System.arraycopy(octets, mark, octets, mark - 2, length);
      octets[mark - 3] = (byte) length;
      at -= 2;
      return;
    }
    octets[mark - 2] = (byte) (length >> 8);
    octets[mark - 1] = (byte) length;
  }

  void integer(int value) {
    number(Ber.INTEGER, value);
  }

  void octetString(byte[] value) {
    raw(Ber.OCTETS, value);
  }

  void raw(int tag, byte[] value) {
    header(tag, value.length);
    System.arraycopy(value, 0, octets, at, value.length);
    at += value.length;
  }

  void varbind(Varbind varbind) {
    int mark = open(Ber.SEQUENCE);
    oid(varbind.oid());
    value(varbind.value());
    close(mark);
  }

  void value(SnmpValue value) {
    switch (value) {
      case SnmpValue.Int(int number) -> number(Ber.INTEGER, number);
      case SnmpValue.Unsigned(var type, long number) -> number(tag(type), number);
      case SnmpValue.Counter64(long number) -> unsigned64(number);
      case SnmpValue.Octets(byte[] bytes) -> raw(Ber.OCTETS, bytes);
      case SnmpValue.ObjectId(Oid oid) -> oid(oid);
      case SnmpValue.Address(var address) -> raw(Ber.IP_ADDRESS, address.octets());
      case SnmpValue.Opaque(byte[] bytes) -> raw(Ber.OPAQUE, bytes);
      case SnmpValue.Absent(var reason) -> header(tag(reason), 0);
    }
  }

  void oid(Oid oid) {
    int mark = at;
    room(2 + 5 * oid.length() + 2);
    at += 2;
    subIdentifier(oid.length() > 1 ? 40 * oid.get(0) + oid.get(1) : 0);
    for (int i = 2; i < oid.length(); i++) {
      subIdentifier(oid.get(i));
    }
    int length = at - mark - 2;
    if (length > 127) {
      System.arraycopy(octets, mark + 2, octets, mark + 4, length);
      at += 2;
      octets[mark + 1] = (byte) 0x82;
      octets[mark + 2] = (byte) (length >> 8);
      octets[mark + 3] = (byte) length;
    } else {
      octets[mark + 1] = (byte) length;
    }
    octets[mark] = Ber.OID;
  }

  byte[] toByteArray() {
    return Arrays.copyOf(octets, at);
  }

  private void subIdentifier(long part) {
    for (int shift = 28; shift > 0; shift -= 7) {
      if (part >= 1L << shift) {
        octets[at++] = (byte) (0x80 | ((part >> shift) & 0x7f));
      }
    }
    octets[at++] = (byte) (part & 0x7f);
  }

  /**
   * In two's complement with as few octets as it takes; unsigned 32-bit values fit because they
   * arrive as long.
   */
  private void number(int tag, long value) {
    int length = 1;
    while (length < 8 && !fits(value, length)) {
      length++;
    }
    header(tag, length);
    for (int i = length - 1; i >= 0; i--) {
      octets[at++] = (byte) (value >> (8 * i));
    }
  }

  private static boolean fits(long value, int octetCount) {
    long rest = value >> (8 * octetCount - 1);
    return rest == 0 || rest == -1;
  }

  private void unsigned64(long value) {
    if (value >= 0) {
      number(Ber.COUNTER64, value);
      return;
    }
    header(Ber.COUNTER64, 9);
    octets[at++] = 0;
    for (int i = 7; i >= 0; i--) {
      octets[at++] = (byte) (value >> (8 * i));
    }
  }

  private void header(int tag, int length) {
    room(4 + length);
    octets[at++] = (byte) tag;
    if (length > 127) {
      octets[at++] = (byte) 0x82;
      octets[at++] = (byte) (length >> 8);
    }
    octets[at++] = (byte) length;
  }

  private void room(int more) {
    if (at + more > octets.length) {
      octets = Arrays.copyOf(octets, Math.max(2 * octets.length, at + more));
    }
  }

  private static int tag(SnmpValue.UnsignedType type) {
    return switch (type) {
      case COUNTER32 -> Ber.COUNTER32;
      case GAUGE32 -> Ber.GAUGE32;
      case TIME_TICKS -> Ber.TIME_TICKS;
    };
  }

  private static int tag(SnmpValue.Reason reason) {
    return switch (reason) {
      case NULL -> Ber.NULL;
      case NO_SUCH_OBJECT -> Ber.NO_SUCH_OBJECT;
      case NO_SUCH_INSTANCE -> Ber.NO_SUCH_INSTANCE;
      case END_OF_MIB_VIEW -> Ber.END_OF_MIB_VIEW;
    };
  }
}
