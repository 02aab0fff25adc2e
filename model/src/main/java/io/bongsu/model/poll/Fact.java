package io.bongsu.model.poll;

import io.bongsu.model.inventory.AgentManners;
import io.bongsu.model.inventory.DeviceIdentity;
import io.bongsu.model.inventory.Health;
import io.bongsu.model.inventory.InterfaceState;
import io.bongsu.model.inventory.NetworkInterface;
import io.bongsu.model.inventory.SystemGroup;
import io.bongsu.model.topology.NeighbourReport;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Something a poll learnt about its device. */
public sealed interface Fact {
  /**
   * Whether the device answered.
   *
   * @param method what was asked
   * @param sent probes sent, retries included
   * @param received answers
   * @param rttSeconds mean round trip of the answers, NaN when none could be measured
   */
  record Reachability(Method method, int sent, int received, double rttSeconds) implements Fact {
    /** True when anything came back. */
    public boolean reachable() {
      return received > 0;
    }
  }

  /** What decides about up and down. */
  enum Method {
    ICMP,
    SNMP
  }

  /**
   * The system group and what the profile makes of it.
   *
   * @param complete false: the walk broke off, so what is empty may still have a value
   */
  record SystemRead(SystemGroup system, DeviceIdentity identity, boolean complete)
      implements Fact {}

  /**
   * All interfaces.
   *
   * @param complete false: the walk broke off, so a missing one may still exist
   */
  record InterfacesRead(List<NetworkInterface> interfaces, boolean complete) implements Fact {}

  /** Admin and oper status of the interfaces that were polled. */
  record InterfaceStatesRead(List<InterfaceState> states) implements Fact {}

  /**
   * Processors, memory, storage, sensors.
   *
   * @param complete false: the walk broke off, so a missing one may still exist
   */
  record HealthRead(Health health, boolean complete) implements Fact {}

  /** What the device says of itself and its neighbours. */
  record NeighboursRead(NeighbourReport report) implements Fact {}

  /**
   * The agent re-initialised since the last poll, so counters start anew.
   *
   * @param extent how much of the device began anew
   */
  record Restarted(Extent extent) implements Fact {}

  /** How much of a device began anew. */
  enum Extent {
    /** The whole system rebooted. */
    SYSTEM,
    /** Its SNMP agent restarted, and the system ran on. */
    AGENT,
    /** One of the two: the agent tells nothing that would decide it. */
    UNKNOWN
  }

  /**
   * How the agent wants to be asked.
   *
   * @param manners null: as any other
   */
  record MannersLearnt(@Nullable AgentManners manners) implements Fact {}
}
