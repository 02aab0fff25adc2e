package io.bongsu.poller.snmp;

import io.bongsu.model.snmp.Oid;
import io.bongsu.model.snmp.SnmpValue;
import org.snmp4j.PDU;

/** A response, or a report, that snmp4j decoded. */
record PduResponse(PDU pdu) implements Response {
  @Override
  public int errorStatus() {
    return pdu.getErrorStatus();
  }

  @Override
  public int errorIndex() {
    return pdu.getErrorIndex();
  }

  /** Without what SNMPv3 puts around it. */
  @Override
  public int octets() {
    return pdu.getBERLength();
  }

  @Override
  public int size() {
    return pdu.size();
  }

  @Override
  public Oid oid(int place) {
    return SnmpValues.of(pdu.get(place).getOid());
  }

  @Override
  public SnmpValue value(int place) {
    return SnmpValues.of(pdu.get(place).getVariable());
  }
}
