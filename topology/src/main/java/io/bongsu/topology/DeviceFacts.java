package io.bongsu.topology;

import io.bongsu.model.device.DeviceId;
import io.bongsu.model.inventory.NetworkInterface;
import io.bongsu.model.net.IpAddress;
import io.bongsu.model.topology.NeighbourReport;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the inference knows of one device.
 *
 * @param name shown to people
 * @param names every name it may be called by: sysName, the list's name, the LLDP name
 * @param addresses its own addresses that are known
 * @param interfaces its ports, any order
 * @param report its neighbour tables, null while never read
 * @param serial of its chassis (entPhysicalSerialNum of ENTITY-MIB, or what its maker's MIB has for
 *     it) as the agent tells it; empty unknown
 */
public record DeviceFacts(
    DeviceId device,
    String name,
    Set<String> names,
    String site,
    String role,
    Set<IpAddress> addresses,
    List<NetworkInterface> interfaces,
    @Nullable NeighbourReport report,
    String serial) {
  /** A device that tells no serial number. */
  public DeviceFacts(
      DeviceId device,
      String name,
      Set<String> names,
      String site,
      String role,
      Set<IpAddress> addresses,
      List<NetworkInterface> interfaces,
      @Nullable NeighbourReport report) {
    this(device, name, names, site, role, addresses, interfaces, report, "");
  }
}
