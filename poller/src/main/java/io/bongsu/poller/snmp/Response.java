package io.bongsu.poller.snmp;

import io.bongsu.model.snmp.Oid;
import io.bongsu.model.snmp.SnmpValue;

/** What a response says, whoever decoded it; places count from 0. */
interface Response {
  /** RFC 3416 error-status, 0: none. */
  int errorStatus();

  /** RFC 3416 error-index, from 1; 0: none. */
  int errorIndex();

  /** How long it was as it came, headers below SNMP left out. */
  int octets();

  int size();

  Oid oid(int place);

  SnmpValue value(int place);
}
