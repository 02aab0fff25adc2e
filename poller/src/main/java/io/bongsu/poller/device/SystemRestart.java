package io.bongsu.poller.device;

import io.bongsu.mibs.Oids;
import io.bongsu.model.inventory.Finding;
import io.bongsu.model.poll.Fact.Extent;
import io.bongsu.model.snmp.Coercion;
import io.bongsu.model.snmp.Oid;
import io.bongsu.model.snmp.SnmpView;
import io.bongsu.poller.snmp.Agent;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * Tells a reboot of the system from a restart of its agent alone, once sysUpTime fell although it
 * had not to wrap: the host's own uptime decides, where it has none how often the engine says that
 * it began anew. Thread-safe.
 */
final class SystemRestart {
  /** HOST-RESOURCES-MIB hrSystemUptime (RFC 2790), hundredths of a second. */
  private static final Oid HR_SYSTEM_UPTIME = Oid.parse("1.3.6.1.2.1.25.1.1.0");

  private static final long NANOS_PER_TICK = 10_000_000;
  private static final long TOLERANCE_TICKS = 500;

  private OptionalLong read = OptionalLong.empty();
  private OptionalLong before = OptionalLong.empty();
  private @Nullable Finding untold;

  /** The inventory read how often the engine began anew, perhaps this time, too. */
  synchronized void inventory(OptionalLong engineBoots) {
    read = engineBoots;
  }

  /** The agent ran on: what was read until now is of the time before the next restart. */
  synchronized void ranOn() {
    before = read;
  }

  /**
   * What began anew.
   *
   * @param elapsedNanos since the agent was last seen to run
   * @param at when it was noticed
   */
  Extent judge(Agent agent, long elapsedNanos, Instant at) throws InterruptedException {
    SnmpView view = agent.get(List.of(HR_SYSTEM_UPTIME, Oids.SNMP_ENGINE_BOOTS)).view();
    OptionalLong upTime = Coercion.toLong(view.get(HR_SYSTEM_UPTIME));
    OptionalLong boots = Coercion.toLong(view.get(Oids.SNMP_ENGINE_BOOTS));
    return noted(
        upTime.isPresent() ? byUpTime(upTime.getAsLong(), elapsedNanos) : byBoots(boots),
        boots,
        at);
  }

  private synchronized Extent noted(Extent extent, OptionalLong boots, Instant at) {
    read = boots;
    before = boots;
    untold = new Finding("restart", sentence(extent, at));
    return extent;
  }

  private static Extent byUpTime(long upTime, long elapsedNanos) {
    return upTime < elapsedNanos / NANOS_PER_TICK + TOLERANCE_TICKS ? Extent.SYSTEM : Extent.AGENT;
  }

  private synchronized Extent byBoots(OptionalLong boots) {
    if (boots.isEmpty() || before.isEmpty()) {
      return Extent.UNKNOWN;
    }
    return boots.getAsLong() > before.getAsLong() ? Extent.SYSTEM : Extent.AGENT;
  }

  private static String sentence(Extent extent, Instant at) {
    return switch (extent) {
      case SYSTEM -> "Rebooted, as was noticed at " + at;
      case AGENT -> "Its SNMP agent restarted and the system ran on, as was noticed at " + at;
      case UNKNOWN ->
          "Restarted, as was noticed at "
              + at
              + "; whether the system or its agent it does not tell";
    };
  }

  /** What a person is to be told, once. */
  synchronized Optional<Finding> tell() {
    Optional<Finding> finding = Optional.ofNullable(untold);
    untold = null;
    return finding;
  }
}
