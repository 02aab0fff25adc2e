package io.bongsu.simulator.agent;

import io.bongsu.model.snmp.SnmpValue;
import org.jspecify.annotations.Nullable;

/** Gives an instance's value at the moment it is asked for. */
@FunctionalInterface
public interface ValueSource {
  /** The value, null while the instance does not exist. */
  @Nullable SnmpValue read();
}
