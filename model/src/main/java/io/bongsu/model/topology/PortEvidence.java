package io.bongsu.model.topology;

/**
 * What is known of one end of a cable before it is resolved to an interface.
 *
 * @param number the protocol's own port number (lldpRemLocalPortNum), -1 unknown; not an ifIndex
 * @param ifIndex the ifIndex where the table itself gives one (LLDP-V2, CDP), 0 unknown
 * @param bridgePortIfIndex dot1dBasePortIfIndex of the number, 0 unknown
 * @param kind how {@code id} is to be read
 * @param id the port id: name, MAC ({@code aa:bb:..}), alias, address or local text; empty unknown
 * @param description lldpPortDesc or the like; empty unknown
 */
public record PortEvidence(
    int number, int ifIndex, int bridgePortIfIndex, Kind kind, String id, String description) {
  /** LldpPortIdSubtype. */
  public enum Kind {
    UNKNOWN,
    INTERFACE_ALIAS,
    PORT_COMPONENT,
    MAC,
    NETWORK_ADDRESS,
    INTERFACE_NAME,
    AGENT_CIRCUIT_ID,
    LOCAL
  }

  /** A port of which only the id is told, as the far end of a claim is. */
  public static PortEvidence told(Kind kind, String id, String description) {
    return new PortEvidence(-1, 0, 0, kind, id, description);
  }
}
