package io.bongsu.poller.snmp;

import io.bongsu.model.net.IpAddress;
import io.bongsu.model.snmp.Oid;
import io.bongsu.model.snmp.SnmpValue;
import io.bongsu.model.snmp.SnmpValue.Reason;
import io.bongsu.model.snmp.SnmpValue.UnsignedType;
import java.util.Arrays;
import org.snmp4j.smi.Counter32;
import org.snmp4j.smi.Counter64;
import org.snmp4j.smi.Integer32;
import org.snmp4j.smi.Null;
import org.snmp4j.smi.OID;
import org.snmp4j.smi.OctetString;
import org.snmp4j.smi.Opaque;
import org.snmp4j.smi.SMIConstants;
import org.snmp4j.smi.TimeTicks;
import org.snmp4j.smi.UnsignedInteger32;
import org.snmp4j.smi.Variable;

/** Turns snmp4j's values into the model's, and OIDs both ways; pure. */
final class SnmpValues {
  private SnmpValues() {}

  static SnmpValue of(Variable variable) {
    return switch (variable) {
      case Counter32 counter -> unsigned(UnsignedType.COUNTER32, counter);
      case TimeTicks ticks -> unsigned(UnsignedType.TIME_TICKS, ticks);
      case UnsignedInteger32 gauge -> unsigned(UnsignedType.GAUGE32, gauge);
      case Counter64 counter -> new SnmpValue.Counter64(counter.getValue());
      case Integer32 number -> new SnmpValue.Int(number.getValue());
      case Opaque opaque -> new SnmpValue.Opaque(opaque.getValue());
      case OctetString octets -> new SnmpValue.Octets(octets.getValue());
      case OID oid when oid.size() <= Oid.MAX_LENGTH -> new SnmpValue.ObjectId(of(oid));
      case org.snmp4j.smi.IpAddress address ->
          new SnmpValue.Address(IpAddress.of(address.getInetAddress()));
      case Null absent -> new SnmpValue.Absent(reason(absent.getSyntax()));
      default -> new SnmpValue.Absent(Reason.NULL);
    };
  }

  private static SnmpValue unsigned(UnsignedType type, UnsignedInteger32 number) {
    return new SnmpValue.Unsigned(type, number.getValue());
  }

  private static Reason reason(int syntax) {
    return switch (syntax) {
      case SMIConstants.EXCEPTION_NO_SUCH_OBJECT -> Reason.NO_SUCH_OBJECT;
      case SMIConstants.EXCEPTION_NO_SUCH_INSTANCE -> Reason.NO_SUCH_INSTANCE;
      case SMIConstants.EXCEPTION_END_OF_MIB_VIEW -> Reason.END_OF_MIB_VIEW;
      default -> Reason.NULL;
    };
  }

  /** Cut to the most that an OID may have (RFC 2578 §3.5), whatever the agent sends. */
  static Oid of(OID oid) {
    int[] parts = oid.getValue();
    return Oid.of(parts.length > Oid.MAX_LENGTH ? Arrays.copyOf(parts, Oid.MAX_LENGTH) : parts);
  }

  static OID of(Oid oid) {
    return new OID(oid.toIntArray());
  }

  /** About how many octets a varbind takes in a message. */
  static int size(Oid oid, SnmpValue value) {
    int payload =
        switch (value) {
          case SnmpValue.Octets(byte[] octets) -> octets.length;
          case SnmpValue.Opaque(byte[] octets) -> octets.length;
          case SnmpValue.ObjectId(Oid pointed) -> pointed.length();
          default -> 5;
        };
    return oid.length() + payload + 6;
  }
}
