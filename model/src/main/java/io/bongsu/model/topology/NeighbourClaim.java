package io.bongsu.model.topology;

import io.bongsu.model.net.IpAddress;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * One row of a neighbour table: "behind this port of mine I hear that port of that device". A
 * claim, not a link.
 *
 * @param protocol which table
 * @param localPort the observer's end
 * @param chassis who is heard
 * @param sysName its name, clean; empty unknown
 * @param sysDescr its description or platform, clean; empty unknown
 * @param remotePort its end
 * @param addresses its management addresses; may be empty
 * @param capabilities what it is able to be
 * @param hardware maker, model and serial number as it tells them (LLDP-MED inventory), clean;
 *     empty unknown
 * @param remembered told before the port went down, which hears nobody now
 */
public record NeighbourClaim(
    NeighbourProtocol protocol,
    PortEvidence localPort,
    ChassisId chassis,
    String sysName,
    String sysDescr,
    PortEvidence remotePort,
    List<IpAddress> addresses,
    Set<Capability> capabilities,
    String hardware,
    boolean remembered) {
  /** Refuses nothing: what an older store left out was never told. */
  public NeighbourClaim {
    hardware = Objects.requireNonNullElse(hardware, "");
  }

  /** A claim of a neighbour that is heard now and tells nothing of hardware. */
  public NeighbourClaim(
      NeighbourProtocol protocol,
      PortEvidence localPort,
      ChassisId chassis,
      String sysName,
      String sysDescr,
      PortEvidence remotePort,
      List<IpAddress> addresses,
      Set<Capability> capabilities) {
    this(
        protocol,
        localPort,
        chassis,
        sysName,
        sysDescr,
        remotePort,
        addresses,
        capabilities,
        "",
        false);
  }

  /** The same, heard before the port went down. */
  public NeighbourClaim asRemembered() {
    return new NeighbourClaim(
        protocol,
        localPort,
        chassis,
        sysName,
        sysDescr,
        remotePort,
        addresses,
        capabilities,
        hardware,
        true);
  }

  /** LldpSystemCapabilitiesMap, enabled ones where told. */
  public enum Capability {
    OTHER,
    REPEATER,
    BRIDGE,
    WLAN_ACCESS_POINT,
    ROUTER,
    TELEPHONE,
    DOCSIS_CABLE_DEVICE,
    STATION_ONLY
  }
}
