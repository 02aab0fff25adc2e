package io.bongsu.model.topology;

import io.bongsu.model.bridging.BridgeReport;
import io.bongsu.model.net.MacAddress;
import io.bongsu.model.routing.RoutingReport;
import io.bongsu.model.topology.NeighbourClaim.Capability;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * All neighbour tables of one device at one moment, with what it says of itself.
 *
 * @param chassis its own LLDP chassis id, null when it speaks no LLDP
 * @param localName lldpLocSysName or cdpGlobalDeviceId, clean; empty unknown
 * @param deviceId cdpGlobalDeviceId, clean; empty unknown
 * @param bridgeAddress dot1dBaseBridgeAddress, null unknown
 * @param localPorts lldpLocPortTable: every own port as LLDP names it
 * @param claims the neighbours heard
 * @param complete protocols whose tables were read to the end; only those may make older claims
 *     disappear
 * @param bridge what it learned and told as a bridge
 * @param routing its addresses and routing neighbours
 * @param settings how its ports are set, by ifIndex
 * @param capabilities what it says it is able to be: lldpLocSysCapEnabled, else
 *     lldpLocSysCapSupported (IEEE 802.1AB); empty unknown
 */
public record NeighbourReport(
    @Nullable ChassisId chassis,
    String localName,
    String deviceId,
    @Nullable MacAddress bridgeAddress,
    List<PortEvidence> localPorts,
    List<NeighbourClaim> claims,
    Set<NeighbourProtocol> complete,
    BridgeReport bridge,
    RoutingReport routing,
    List<PortSetting> settings,
    Set<Capability> capabilities) {
  /** Of a device that told nothing. */
  public static final NeighbourReport NONE =
      new NeighbourReport(
          null,
          "",
          "",
          null,
          List.of(),
          List.of(),
          Set.of(),
          BridgeReport.NONE,
          RoutingReport.NONE);

  /** Refuses nothing: what an older store left out was never read. */
  public NeighbourReport {
    deviceId = Objects.requireNonNullElse(deviceId, "");
    bridge = Objects.requireNonNullElse(bridge, BridgeReport.NONE);
    routing = Objects.requireNonNullElse(routing, RoutingReport.NONE);
    settings = Objects.requireNonNullElse(settings, List.of());
    capabilities = Objects.requireNonNullElse(capabilities, Set.of());
  }

  /** A report that tells nothing of how ports are set, nor of capabilities. */
  public NeighbourReport(
      @Nullable ChassisId chassis,
      String localName,
      String deviceId,
      @Nullable MacAddress bridgeAddress,
      List<PortEvidence> localPorts,
      List<NeighbourClaim> claims,
      Set<NeighbourProtocol> complete,
      BridgeReport bridge,
      RoutingReport routing) {
    this(
        chassis,
        localName,
        deviceId,
        bridgeAddress,
        localPorts,
        claims,
        complete,
        bridge,
        routing,
        List.of(),
        Set.of());
  }

  /** A report of neighbour tables only. */
  public NeighbourReport(
      @Nullable ChassisId chassis,
      String localName,
      @Nullable MacAddress bridgeAddress,
      List<PortEvidence> localPorts,
      List<NeighbourClaim> claims,
      Set<NeighbourProtocol> complete) {
    this(
        chassis,
        localName,
        "",
        bridgeAddress,
        localPorts,
        claims,
        complete,
        BridgeReport.NONE,
        RoutingReport.NONE);
  }

  /** The same, not read to the end in these tables. */
  public NeighbourReport unfinished(Set<NeighbourProtocol> tables) {
    Set<NeighbourProtocol> finished =
        complete.stream()
            .filter(protocol -> !tables.contains(protocol))
            .collect(Collectors.toUnmodifiableSet());
    return with(claims, finished, bridge, routing);
  }

  /** How a port is set; nothing known where none is told. */
  public PortSetting setting(int ifIndex) {
    return settings.stream()
        .filter(setting -> setting.ifIndex() == ifIndex)
        .findFirst()
        .orElse(PortSetting.unknown(ifIndex));
  }

  /** The same with other claims. */
  public NeighbourReport with(List<NeighbourClaim> others) {
    return with(others, complete, bridge, routing);
  }

  /** The same with other tables of a bridge. */
  public NeighbourReport with(BridgeReport other) {
    return with(claims, complete, other, routing);
  }

  /** The same with other tables of a router. */
  public NeighbourReport with(RoutingReport other) {
    return with(claims, complete, bridge, other);
  }

  private NeighbourReport with(
      List<NeighbourClaim> heard,
      Set<NeighbourProtocol> finished,
      BridgeReport bridged,
      RoutingReport routed) {
    return new NeighbourReport(
        chassis,
        localName,
        deviceId,
        bridgeAddress,
        localPorts,
        heard,
        finished,
        bridged,
        routed,
        settings,
        capabilities);
  }
}
