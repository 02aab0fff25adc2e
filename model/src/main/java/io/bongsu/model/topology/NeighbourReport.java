package io.bongsu.model.topology;

import io.bongsu.model.net.MacAddress;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * All neighbour tables of one device at one moment, with what it says of itself.
 *
 * @param chassis its own LLDP chassis id, null when it speaks no LLDP
 * @param localName lldpLocSysName or cdpGlobalDeviceId, clean; empty unknown
 * @param bridgeAddress dot1dBaseBridgeAddress, null unknown
 * @param localPorts lldpLocPortTable: every own port as LLDP names it
 * @param claims the neighbours heard
 * @param complete protocols whose tables were read to the end; only those may make older claims
 *     disappear
 */
public record NeighbourReport(
    @Nullable ChassisId chassis,
    String localName,
    @Nullable MacAddress bridgeAddress,
    List<PortEvidence> localPorts,
    List<NeighbourClaim> claims,
    Set<NeighbourProtocol> complete) {}
