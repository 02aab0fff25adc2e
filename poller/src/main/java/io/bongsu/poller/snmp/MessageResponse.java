package io.bongsu.poller.snmp;

import io.bongsu.model.net.IpAddress;
import io.bongsu.model.snmp.Oid;
import io.bongsu.model.snmp.SnmpValue;
import io.bongsu.model.snmp.SnmpValue.Reason;
import io.bongsu.model.snmp.SnmpValue.UnsignedType;
import io.bongsu.poller.udp.ResponseMessage;
import io.bongsu.poller.udp.Tag;
import org.jspecify.annotations.Nullable;

/**
 * A response read in place. A name that is none becomes the empty one, which is never what was
 * asked; a value that is none of its type becomes NULL.
 */
record MessageResponse(ResponseMessage message) implements Response {
  private static final Oid NONE = Oid.of();
  private static final int IPV4 = 4;

  @Override
  public int errorStatus() {
    return message.errorStatus();
  }

  @Override
  public int errorIndex() {
    return message.errorIndex();
  }

  @Override
  public int octets() {
    return message.octetCount();
  }

  @Override
  public int size() {
    return message.size();
  }

  @Override
  public Oid oid(int place) {
    Oid name = message.name(place);
    return name == null ? NONE : name;
  }

  @Override
  public SnmpValue value(int place) {
    return switch (message.tag(place)) {
      case Tag.OCTET_STRING -> new SnmpValue.Octets(message.bytes(place));
      case Tag.OPAQUE -> new SnmpValue.Opaque(message.bytes(place));
      case Tag.OBJECT_IDENTIFIER -> pointer(message.oid(place));
      case Tag.IP_ADDRESS -> address(message.bytes(place));
      case Tag.NO_SUCH_OBJECT -> new SnmpValue.Absent(Reason.NO_SUCH_OBJECT);
      case Tag.NO_SUCH_INSTANCE -> new SnmpValue.Absent(Reason.NO_SUCH_INSTANCE);
      case Tag.END_OF_MIB_VIEW -> new SnmpValue.Absent(Reason.END_OF_MIB_VIEW);
      default -> message.isNumber(place) ? number(place) : new SnmpValue.Absent(Reason.NULL);
    };
  }

  private SnmpValue number(int place) {
    long number = message.number(place);
    return switch (message.tag(place)) {
      case Tag.INTEGER -> new SnmpValue.Int((int) number);
      case Tag.COUNTER32 -> new SnmpValue.Unsigned(UnsignedType.COUNTER32, number);
      case Tag.TIME_TICKS -> new SnmpValue.Unsigned(UnsignedType.TIME_TICKS, number);
      case Tag.COUNTER64 -> new SnmpValue.Counter64(number);
      default -> new SnmpValue.Unsigned(UnsignedType.GAUGE32, number);
    };
  }

  private static SnmpValue pointer(@Nullable Oid oid) {
    return oid == null ? new SnmpValue.Absent(Reason.NULL) : new SnmpValue.ObjectId(oid);
  }

  private static SnmpValue address(byte[] octets) {
    return octets.length == IPV4
        ? new SnmpValue.Address(IpAddress.ofOctets(octets))
        : new SnmpValue.Absent(Reason.NULL);
  }
}
