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

/** Counts what goes and comes through the lanes by what became of it. Thread-safe. */
final class Arrivals implements CounterListener {
  private static final Set<OID> MALFORMED =
      Set.of(
          SnmpConstants.snmpInASNParseErrs,
          SnmpConstants.snmpInBadVersions,
          SnmpConstants.snmpInvalidMsgs);

  private final LongAdder asked = new LongAdder();
  private final LongAdder answered = new LongAdder();
  private final LongAdder unanswered = new LongAdder();
  private final LongAdder repeated = new LongAdder();
  private final LongAdder responses = new LongAdder();
  private final LongAdder matched = new LongAdder();
  private final LongAdder malformed = new LongAdder();

  /** A request is about to be sent. */
  void asked() {
    asked.increment();
  }

  /** A request is sent once more. */
  void repeated() {
    repeated.increment();
  }

  /** A request was given up, or could not be sent. */
  void unanswered() {
    unanswered.increment();
  }

  /** A request's listener was given its response, or a report in its place. */
  void answered(PDU response) {
    answered.increment();
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
    long settled = answered.sum() + unanswered.sum();
    return new SnmpCounts(
        asked.sum(),
        answered.sum(),
        unanswered.sum(),
        Math.max(0, asked.sum() - settled),
        repeated.sum(),
        Math.max(0, responses.sum() - matched.sum()),
        malformed.sum());
  }
}
