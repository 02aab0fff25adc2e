package io.bongsu.poller.device;

import io.bongsu.model.snmp.Coercion;
import io.bongsu.model.snmp.Oid;
import io.bongsu.poller.snmp.Agent;
import java.util.List;
import java.util.OptionalLong;

/** Tells a reboot of the system from a restart of its agent alone. */
final class SystemRestart {
  /** HOST-RESOURCES-MIB hrSystemUptime (RFC 2790), hundredths of a second. */
  private static final Oid HR_SYSTEM_UPTIME = Oid.parse("1.3.6.1.2.1.25.1.1.0");

  private static final long NANOS_PER_TICK = 10_000_000;
  private static final long TOLERANCE_TICKS = 500;

  private SystemRestart() {}

  /** False only when the host says that it has been up for longer than since the last poll. */
  static boolean isSystem(Agent agent, long elapsedNanos) throws InterruptedException {
    OptionalLong upTime =
        Coercion.toLong(agent.get(List.of(HR_SYSTEM_UPTIME)).view().get(HR_SYSTEM_UPTIME));
    return upTime.isEmpty() || upTime.getAsLong() < elapsedNanos / NANOS_PER_TICK + TOLERANCE_TICKS;
  }
}
