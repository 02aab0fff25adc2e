package io.bongsu.poller.snmp;

import io.bongsu.model.snmp.Oid;
import io.bongsu.model.snmp.SnmpVersion;
import java.util.List;
import org.snmp4j.PDU;
import org.snmp4j.PDUv1;
import org.snmp4j.ScopedPDU;
import org.snmp4j.smi.VariableBinding;

/**
 * One request before it is bound to a version.
 *
 * @param type {@link PDU#GET}, {@link PDU#GETNEXT} or {@link PDU#GETBULK}
 * @param oids asked, in order
 * @param nonRepeaters of GETBULK, the first so many are asked once
 * @param repetitions of GETBULK for the others
 */
record Request(int type, List<Oid> oids, int nonRepeaters, int repetitions) {
  static Request get(List<Oid> instances) {
    return new Request(PDU.GET, instances, 0, 0);
  }

  PDU toPdu(SnmpVersion version) {
    PDU pdu =
        switch (version) {
          case V1 -> new PDUv1();
          case V2C -> new PDU();
          case V3 -> new ScopedPDU();
        };
    pdu.setType(type);
    oids.forEach(oid -> pdu.add(new VariableBinding(SnmpValues.of(oid))));
    if (type == PDU.GETBULK) {
      pdu.setNonRepeaters(nonRepeaters);
      pdu.setMaxRepetitions(repetitions);
    }
    return pdu;
  }
}
