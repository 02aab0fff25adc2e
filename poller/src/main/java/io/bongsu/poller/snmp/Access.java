package io.bongsu.poller.snmp;

import io.bongsu.model.inventory.Finding;
import io.bongsu.model.snmp.SnmpContext;
import io.bongsu.model.snmp.SnmpVersion;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The way in to one agent: its address, its credential, and what its version needs around a
 * request.
 */
interface Access {
  /** Sends one request and waits for what becomes of it. */
  Answer ask(Request request, Duration timeout, int retries) throws InterruptedException;

  /** The agent on the shared socket of communities; null when it is asked otherwise. */
  default @Nullable Peer peer() {
    return null;
  }

  /** The way in to a context; null when this one leads to a context already, or not to that one. */
  default @Nullable Access in(SnmpContext context) {
    return null;
  }

  SnmpVersion version();

  /** What the way in itself showed to be odd, such as a shared engine id. */
  List<Finding> findings();

  /** Nobody asks this way any more: what was claimed for it is free. */
  default void close() {}

  /** How often the agent was found out of step and brought back; SNMPv3 only. */
  default int resyncs() {
    return 0;
  }
}
