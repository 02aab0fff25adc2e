package io.bongsu.simulator.agent;

import io.bongsu.model.snmp.Oid;
import io.bongsu.model.snmp.SnmpValue;
import io.bongsu.model.snmp.SnmpValue.UnsignedType;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Turns the right value of an instance into another one. */
@FunctionalInterface
interface Rewrite {
  Oid SYS_OBJECT_ID = Oid.parse("1.3.6.1.2.1.1.2.0");
  Oid SYS_UP_TIME = Oid.parse("1.3.6.1.2.1.1.3.0");
  Oid SYS_NAME = Oid.parse("1.3.6.1.2.1.1.5.0");

  SnmpValue rewrite(Oid oid, SnmpValue value);

  static SnmpValue giant(Oid oid, SnmpValue value) {
    if (!(value instanceof SnmpValue.Octets(byte[] octets)) || octets.length == 6) {
      return value;
    }
    byte[] giant = new byte[60_000];
    Arrays.fill(giant, (byte) 'A');
    System.arraycopy(octets, 0, giant, 0, octets.length);
    return new SnmpValue.Octets(giant);
  }

  static SnmpValue wrongType(Oid oid, SnmpValue value) {
    return switch (value) {
      case SnmpValue.Octets(byte[] octets) -> new SnmpValue.Int(octets.length);
      case SnmpValue.Counter64(long number) -> text(Long.toString(number));
      case SnmpValue.Unsigned(UnsignedType type, long number) when type == UnsignedType.COUNTER32 ->
          text(Long.toString(number));
      case SnmpValue.Unsigned(UnsignedType type, long number) when type == UnsignedType.GAUGE32 ->
          new SnmpValue.Int((int) -number - 1);
      case SnmpValue.ObjectId(Oid other) -> text(other.toString());
      default -> value;
    };
  }

  static SnmpValue hostile(Oid oid, SnmpValue value) {
    if (!(value instanceof SnmpValue.Octets(byte[] octets)) || octets.length == 6) {
      return value;
    }
    String tail =
        "<script>window.__x=1</script>\"'><img src=x onerror=window.__x=1>\u0000\u001b[31m\u0007\r\n\u202e";
    byte[] head = text(new String(octets, StandardCharsets.UTF_8) + tail).value();
    byte[] broken = Arrays.copyOf(head, head.length + 2);
    broken[head.length] = (byte) 0xc3;
    broken[head.length + 1] = (byte) 0x28;
    return new SnmpValue.Octets(broken);
  }

  static SnmpValue nearWrap(Oid oid, SnmpValue value) {
    return switch (value) {
      case SnmpValue.Counter64(long number) -> new SnmpValue.Counter64(number & 0xffff);
      case SnmpValue.Unsigned(UnsignedType type, long number) when type == UnsignedType.COUNTER32 ->
          new SnmpValue.Unsigned(type, (number + 0xffff_0000L) & 0xffff_ffffL);
      default -> value;
    };
  }

  /** Both widths, as a signed number below zero. */
  static SnmpValue negative(Oid oid, SnmpValue value) {
    return switch (value) {
      case SnmpValue.Counter64(long number) -> new SnmpValue.Int((int) -(number & 0xffff) - 1);
      case SnmpValue.Unsigned(UnsignedType type, long number) when type == UnsignedType.COUNTER32 ->
          new SnmpValue.Int((int) -(number & 0xffff) - 1);
      default -> value;
    };
  }

  /** As net-snmp wraps a float (Opaque with the context tag 0x9f 0x78). */
  static SnmpValue opaque(Oid oid, SnmpValue value) {
    return value instanceof SnmpValue.Unsigned(UnsignedType type, long number)
            && type != UnsignedType.TIME_TICKS
        ? new SnmpValue.Opaque(
            ByteBuffer.allocate(7)
                .put(new byte[] {(byte) 0x9f, 0x78, 4})
                .putFloat((float) number)
                .array())
        : value;
  }

  static SnmpValue restarting(Oid oid, SnmpValue value) {
    return oid.equals(SYS_UP_TIME) && value instanceof SnmpValue.Unsigned(var type, long ticks)
        ? new SnmpValue.Unsigned(type, ticks % 6_000)
        : value;
  }

  static SnmpValue frozen(Oid oid, SnmpValue value) {
    return oid.equals(SYS_UP_TIME) && value instanceof SnmpValue.Unsigned(var type, long _)
        ? new SnmpValue.Unsigned(type, 4_711_000)
        : value;
  }

  static SnmpValue beforeBirth(Oid oid, SnmpValue value) {
    return oid.equals(SYS_UP_TIME) ? new SnmpValue.Int(-1) : value;
  }

  static SnmpValue impostor(Oid oid, SnmpValue value) {
    if (oid.equals(SYS_OBJECT_ID)) {
      return new SnmpValue.ObjectId(Oid.parse("1.3.6.1.4.1.14988.1"));
    }
    return oid.equals(SYS_NAME) ? text("someone-else") : value;
  }

  private static SnmpValue.Octets text(String text) {
    return new SnmpValue.Octets(text.getBytes(StandardCharsets.UTF_8));
  }

  /** Counts on from a minute before the wrap, from the first time it is asked. */
  final class UptimeNearWrap implements Rewrite {
    private static final long MINUTE_BEFORE_WRAP = 0x1_0000_0000L - 6_000;

    private long first = -1;

    @Override
    public synchronized SnmpValue rewrite(Oid oid, SnmpValue value) {
      if (!oid.equals(SYS_UP_TIME)
          || !(value instanceof SnmpValue.Unsigned(var type, long ticks))) {
        return value;
      }
      first = first < 0 ? ticks : first;
      return new SnmpValue.Unsigned(type, (MINUTE_BEFORE_WRAP + ticks - first) & 0xffff_ffffL);
    }
  }
}
