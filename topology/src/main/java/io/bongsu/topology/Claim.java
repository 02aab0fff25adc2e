package io.bongsu.topology;

import io.bongsu.model.device.DeviceId;
import io.bongsu.model.inventory.NetworkInterface;
import io.bongsu.model.topology.NeighbourClaim;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A neighbour claim with devices and, as far as possible, ports put in for texts.
 *
 * @param observer who says it
 * @param localPort its port, null unresolved
 * @param localNames every name its port goes by, normalised
 * @param remote the managed device it names, null when unmanaged
 * @param remotePort the port there, null unresolved
 * @param remoteNames what the remote port was called, normalised
 * @param strong the remote was known by chassis, MAC or serial number
 */
record Claim(
    DeviceId observer,
    @Nullable NetworkInterface localPort,
    Set<String> localNames,
    @Nullable DeviceId remote,
    @Nullable NetworkInterface remotePort,
    Set<String> remoteNames,
    boolean strong,
    NeighbourClaim told) {

  /** The managed device it names; only where there is one. */
  DeviceId remoteDevice() {
    return Objects.requireNonNull(remote, "a claim about a stranger");
  }

  /** True when this claim's local end can be what the other claim's observer heard. */
  boolean localIsHeardBy(Claim other) {
    return same(localPort, other.remotePort) || meets(localNames, other.remoteNames);
  }

  private static boolean same(@Nullable NetworkInterface mine, @Nullable NetworkInterface heard) {
    return mine != null && heard != null && mine.ifIndex() == heard.ifIndex();
  }

  private static boolean meets(Set<String> mine, Set<String> heard) {
    return mine.stream().anyMatch(heard::contains);
  }
}
