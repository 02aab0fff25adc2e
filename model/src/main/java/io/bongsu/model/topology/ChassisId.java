package io.bongsu.model.topology;

import io.bongsu.model.net.MacAddress;
import java.util.Optional;

/**
 * Who a neighbour says it is: LLDP chassis id (IEEE 802.1AB lldpRemChassisId) or the like of
 * another protocol.
 *
 * @param kind how the text is to be read
 * @param text canonical: MAC as {@code aa:bb:..}, addresses as printed by IpAddress, otherwise
 *     clean text
 */
public record ChassisId(Kind kind, String text) {
  /** The MAC in it, when it is one. */
  public Optional<MacAddress> mac() {
    return kind == Kind.MAC ? MacAddress.tryParse(text) : Optional.empty();
  }

  /** LldpChassisIdSubtype, and the device id of CDP and its like. */
  public enum Kind {
    COMPONENT,
    INTERFACE_ALIAS,
    PORT_COMPONENT,
    MAC,
    NETWORK_ADDRESS,
    INTERFACE_NAME,
    LOCAL,
    DEVICE_ID
  }
}
