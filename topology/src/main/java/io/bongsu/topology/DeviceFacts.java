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
 */
public record DeviceFacts(
    DeviceId device,
    String name,
    Set<String> names,
    String site,
    String role,
    Set<IpAddress> addresses,
    List<NetworkInterface> interfaces,
    @Nullable NeighbourReport report) {}
