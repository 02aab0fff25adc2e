package io.bongsu.simulator.agent;

import io.bongsu.model.snmp.Oid;
import io.bongsu.model.snmp.SnmpValue;
import io.bongsu.simulator.agent.Request.Kind;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.snmp4j.PDU;
import org.snmp4j.smi.Counter32;
import org.snmp4j.smi.Counter64;
import org.snmp4j.smi.Gauge32;
import org.snmp4j.smi.Integer32;
import org.snmp4j.smi.IpAddress;
import org.snmp4j.smi.Null;
import org.snmp4j.smi.OID;
import org.snmp4j.smi.OctetString;
import org.snmp4j.smi.Opaque;
import org.snmp4j.smi.TimeTicks;
import org.snmp4j.smi.Variable;
import org.snmp4j.smi.VariableBinding;

/** Between snmp4j's PDUs and this package's requests and answers. */
final class PduTranslation {
  private PduTranslation() {}

  /** What the PDU asks, null when it is nothing an agent answers. */
  static @Nullable Request request(PDU pdu) {
    Kind kind = kind(pdu.getType());
    if (kind == null) {
      return null;
    }
    boolean bulk = kind == Kind.GET_BULK;
    List<Oid> oids =
        pdu.getVariableBindings().stream().map(it -> Oid.of(it.getOid().getValue())).toList();
    return new Request(
        false, kind, bulk ? pdu.getNonRepeaters() : 0, bulk ? pdu.getMaxRepetitions() : 0, oids);
  }

  private static @Nullable Kind kind(int type) {
    return switch (type) {
      case PDU.GET -> Kind.GET;
      case PDU.GETNEXT -> Kind.GET_NEXT;
      case PDU.GETBULK -> Kind.GET_BULK;
      case PDU.SET -> Kind.SET;
      default -> null;
    };
  }

  static PDU response(PDU request, Answer answer) {
    PDU response = (PDU) request.clone();
    response.setType(PDU.RESPONSE);
    response.setErrorStatus(answer.errorStatus());
    response.setErrorIndex(answer.errorIndex());
    if (answer.errorStatus() == 0) {
      response.clear();
      response.setRequestID(request.getRequestID());
      response.setType(PDU.RESPONSE);
      answer.varbinds().forEach(it -> response.add(binding(it)));
    }
    return response;
  }

  private static VariableBinding binding(Varbind varbind) {
    return new VariableBinding(new OID(varbind.oid().toIntArray()), variable(varbind.value()));
  }

  private static Variable variable(SnmpValue value) {
    return switch (value) {
      case SnmpValue.Int(int number) -> new Integer32(number);
      case SnmpValue.Unsigned(var type, long number) -> unsigned(type, number);
      case SnmpValue.Counter64(long number) -> new Counter64(number);
      case SnmpValue.Octets(byte[] octets) -> new OctetString(octets);
      case SnmpValue.ObjectId(Oid oid) -> new OID(oid.toIntArray());
      case SnmpValue.Address(var address) -> new IpAddress(address.octets());
      case SnmpValue.Opaque(byte[] octets) -> new Opaque(octets);
      case SnmpValue.Absent(var reason) -> absent(reason);
    };
  }

  private static Variable unsigned(SnmpValue.UnsignedType type, long number) {
    return switch (type) {
      case COUNTER32 -> new Counter32(number);
      case GAUGE32 -> new Gauge32(number);
      case TIME_TICKS -> new TimeTicks(number);
    };
  }

  private static Variable absent(SnmpValue.Reason reason) {
    return switch (reason) {
      case NULL -> Null.instance;
      case NO_SUCH_OBJECT -> Null.noSuchObject;
      case NO_SUCH_INSTANCE -> Null.noSuchInstance;
      case END_OF_MIB_VIEW -> Null.endOfMibView;
    };
  }
}
