package io.bongsu.poller.snmp;

import io.bongsu.model.snmp.Oid;
import io.bongsu.model.snmp.SnmpValue;

/** Takes the rows of a walk as they come. */
@FunctionalInterface
public interface VarbindSink {
  /**
   * One instance below a subtree that was asked for, in SNMP order within it; called by the walking
   * thread.
   *
   * @param subtree one of those asked
   * @param moment when the PDU that carried it was answered
   */
  void accept(Oid subtree, Oid instance, SnmpValue value, Moment moment);

  /**
   * When a PDU was answered, by two clocks.
   *
   * @param upTimeTicks the agent's sysUpTime in the same PDU, hundredths of a second; -1 when it
   *     was not asked or given
   * @param nanos our monotonic clock
   */
  record Moment(long upTimeTicks, long nanos) {}
}
