package io.bongsu.simulator.agent;

import io.bongsu.model.snmp.Oid;
import java.util.List;

/**
 * What a manager asks.
 *
 * @param v1 whether SNMPv1's rules hold for the answer (RFC 1157): no exceptions, no Counter64
 * @param kind what it wants
 * @param nonRepeaters of a GETBULK, otherwise 0
 * @param maxRepetitions of a GETBULK, otherwise 0
 * @param oids the names asked about
 */
record Request(boolean v1, Kind kind, int nonRepeaters, int maxRepetitions, List<Oid> oids) {
  /** The most values that an answer to it may hold. */
  int values() {
    int once = kind == Kind.GET_BULK ? Math.min(nonRepeaters, oids.size()) : oids.size();
    return once + (oids.size() - once) * maxRepetitions;
  }

  /** The operations an agent is asked for. */
  enum Kind {
    GET,
    GET_NEXT,
    GET_BULK,
    SET
  }
}
