package io.bongsu.poller.snmp;

import java.util.Set;
import java.util.concurrent.atomic.LongAdder;
import org.snmp4j.CommandResponderEvent;
import org.snmp4j.MessageDispatcher;
import org.snmp4j.PDU;
import org.snmp4j.Snmp;
import org.snmp4j.event.CounterEvent;
import org.snmp4j.event.CounterListener;
import org.snmp4j.mp.SnmpConstants;
import org.snmp4j.smi.Address;
import org.snmp4j.smi.OID;

/** Counts what comes through the lanes by what became of it. Thread-safe. */
final class Arrivals implements CounterListener {
  private static final Set<OID> MALFORMED =
      Set.of(
          SnmpConstants.snmpInASNParseErrs,
          SnmpConstants.snmpInBadVersions,
          SnmpConstants.snmpInvalidMsgs);

  private final LongAdder responses = new LongAdder();
  private final LongAdder matched = new LongAdder();
  private final LongAdder malformed = new LongAdder();

  /** A request's listener was given its response. */
  void matched(PDU response) {
    if (response.getType() == PDU.RESPONSE) {
      matched.increment();
    }
  }

  @Override
  public void incrementCounter(CounterEvent event) {
    if (MALFORMED.contains(event.getOid())) {
      malformed.increment();
    }
  }

  /** A session that lets every response be counted on its way to who waits for it. */
  Snmp session(MessageDispatcher dispatcher) {
    return new Snmp(dispatcher) {
      @Override
      public <A extends Address> void processPdu(CommandResponderEvent<A> event) {
        PDU pdu = event.getPDU();
        if (pdu != null && pdu.getType() == PDU.RESPONSE) {
          responses.increment();
        }
        super.processPdu(event);
      }
    };
  }

  SnmpCounts counts() {
    long taken = matched.sum();
    return new SnmpCounts(taken, Math.max(0, responses.sum() - taken), malformed.sum());
  }
}
