package io.bongsu.model.snmp;

import io.bongsu.model.net.IpAddress;

/** The value of one varbind (RFC 2578 §7, RFC 3416 exceptions); immutable. */
public sealed interface SnmpValue {
  /** INTEGER / Integer32, signed 32 bit. */
  record Int(int value) implements SnmpValue {}

  /** Counter32, Gauge32 / Unsigned32 or TimeTicks: 0 to 2^32 - 1. */
  record Unsigned(UnsignedType type, long value) implements SnmpValue {}

  /** Counter64; the value is unsigned: compare with {@link Long#compareUnsigned}. */
  record Counter64(long value) implements SnmpValue {}

  /** OCTET STRING; the array is never changed after construction, by owner or reader. */
  record Octets(byte[] value) implements SnmpValue {}

  /** OBJECT IDENTIFIER. */
  record ObjectId(Oid value) implements SnmpValue {}

  /** IpAddress, IPv4 only by its definition. */
  record Address(IpAddress value) implements SnmpValue {}

  /** Opaque; float and double wrapped in it are decoded by {@link Coercion}. */
  record Opaque(byte[] value) implements SnmpValue {}

  /** No value: NULL or one of the exceptions of RFC 3416. */
  record Absent(Reason reason) implements SnmpValue {}

  /** The three unsigned 32-bit types. */
  enum UnsignedType {
    COUNTER32,
    GAUGE32,
    TIME_TICKS
  }

  /** Why there is no value. */
  enum Reason {
    NULL,
    NO_SUCH_OBJECT,
    NO_SUCH_INSTANCE,
    END_OF_MIB_VIEW
  }
}
