package io.bongsu.poller.snmp;

import io.bongsu.model.snmp.SnmpValue;
import io.bongsu.poller.snmp.VarbindSink.Moment;

/**
 * Takes the cells of a table whose rows have one index number, as ifTable's have; called by the
 * reading thread.
 */
public interface TableSink {
  /** What kind of number a cell holds. */
  enum Kind {
    /** INTEGER, signed. */
    SIGNED,
    /** Counter32, Gauge32 or TimeTicks. */
    UNSIGNED,
    /** Counter64, unsigned. */
    WIDE
  }

  /**
   * A number.
   *
   * @param column its place among those asked for
   * @param index of the row
   * @param moment when the PDU that carried it was answered
   */
  void number(int column, int index, Kind kind, long number, Moment moment);

  /** Anything else. */
  void other(int column, int index, SnmpValue value, Moment moment);
}
