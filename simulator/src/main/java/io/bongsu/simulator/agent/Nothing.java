package io.bongsu.simulator.agent;

import io.bongsu.model.snmp.Oid;
import io.bongsu.model.snmp.SnmpValue;
import io.bongsu.model.snmp.SnmpValue.Absent;
import io.bongsu.model.snmp.SnmpValue.Reason;
import org.jspecify.annotations.Nullable;

/** Makes varbinds without a value. */
final class Nothing {
  private Nothing() {}

  static Varbind of(Oid oid) {
    return new Varbind(oid, new Absent(Reason.NULL));
  }

  static SnmpValue orEmpty(@Nullable SnmpValue value) {
    return value == null ? new SnmpValue.Octets(new byte[0]) : value;
  }
}
