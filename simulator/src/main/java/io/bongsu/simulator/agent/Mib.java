package io.bongsu.simulator.agent;

import io.bongsu.model.snmp.Oid;
import io.bongsu.model.snmp.SnmpValue;
import org.jspecify.annotations.Nullable;

/**
 * What an agent has to tell. Called from agent threads; must be quick and safe for many of them.
 */
public interface Mib {
  /** The value of one instance, null when there is none now. */
  @Nullable SnmpValue get(Oid instance);

  /** The first instance behind an OID that has a value now, null at the end. */
  @Nullable Varbind next(Oid after);
}
