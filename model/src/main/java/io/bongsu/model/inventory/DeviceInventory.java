package io.bongsu.model.inventory;

import io.bongsu.model.topology.NeighbourReport;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that is known of a device from its last successful polls.
 *
 * @param at when the newest part was read; null: never
 * @param system null until read
 * @param neighbours null until read
 * @param manners of its agent, as the poller learnt them; null: it is asked as any other
 * @param boxSince when this box was first met at an address where another one had answered; null:
 *     it is the first
 */
public record DeviceInventory(
    @Nullable Instant at,
    DeviceIdentity identity,
    @Nullable SystemGroup system,
    List<NetworkInterface> interfaces,
    Health health,
    @Nullable NeighbourReport neighbours,
    List<Finding> findings,
    @Nullable AgentManners manners,
    @Nullable Instant boxSince) {
  /** Nothing read yet. */
  public static final DeviceInventory EMPTY =
      new DeviceInventory(
          null, DeviceIdentity.UNKNOWN, null, List.of(), Health.NONE, null, List.of(), null);

  /** Of the first box. */
  public DeviceInventory(
      @Nullable Instant at,
      DeviceIdentity identity,
      @Nullable SystemGroup system,
      List<NetworkInterface> interfaces,
      Health health,
      @Nullable NeighbourReport neighbours,
      List<Finding> findings,
      @Nullable AgentManners manners) {
    this(at, identity, system, interfaces, health, neighbours, findings, manners, null);
  }
}
