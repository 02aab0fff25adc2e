package io.bongsu.model.routing;

import io.bongsu.model.net.IpAddress;

/**
 * An address that routers share so that one of them always answers to it (VRRP-MIB, VRRPV3-MIB,
 * CISCO-HSRP-MIB), as one of them tells of it.
 *
 * @param ifIndex the interface over which it takes part, positive
 * @param protocol what keeps them apart
 * @param group vrrpOperVrId, vrrpv3OperationsVrId or cHsrpGrpNumber
 * @param active whether it answers to the address now
 */
public record VirtualAddress(
    IpAddress address, int ifIndex, Protocol protocol, int group, boolean active) {
  /** Which protocol. */
  public enum Protocol {
    VRRP,
    HSRP
  }
}
