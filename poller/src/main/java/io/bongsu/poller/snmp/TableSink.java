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

  /** Octets of a response that are not copied as long as nobody wants to have them. */
  interface Text {
    /** Whether they are those between two places of an array. */
    boolean is(byte[] octets, int from, int to);
  }

  /**
   * A string, before it is taken out of its response.
   *
   * @return false when it is to be handed over by {@link #other}
   */
  default boolean text(int column, int index, Text text, Moment moment) {
    return false;
  }

  /** Anything else. */
  void other(int column, int index, SnmpValue value, Moment moment);
}
