package io.bongsu.app.offline;

import io.bongsu.model.inventory.DeviceIdentity;
import io.bongsu.model.inventory.Finding;
import io.bongsu.model.inventory.Health;
import io.bongsu.model.inventory.NetworkInterface;
import io.bongsu.model.inventory.SystemGroup;
import io.bongsu.model.topology.NeighbourReport;
import java.util.List;

/**
 * Everything Bongsu sees in one recorded walk.
 *
 * @param file as the caller named it
 */
record Inspection(
    String file,
    Identified device,
    List<NetworkInterface> interfaces,
    Health health,
    NeighbourReport neighbours,
    List<Finding> findings) {
  /** The system group and what the profile makes of it. */
  record Identified(SystemGroup system, DeviceIdentity identity) {}
}
