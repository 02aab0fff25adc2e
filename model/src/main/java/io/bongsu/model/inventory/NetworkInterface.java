package io.bongsu.model.inventory;

import io.bongsu.model.net.MacAddress;
import org.jspecify.annotations.Nullable;

/**
 * One row of ifTable and ifXTable (IF-MIB, RFC 2863).
 *
 * @param key Bongsu's stable name of the interface on its device: survives renumbering (see {@code
 *     InterfaceKeys})
 * @param ifIndex today's handle, positive
 * @param name ifName, else ifDescr
 * @param description ifDescr
 * @param alias ifAlias, what the admin of the device wrote
 * @param type ifType as IANA numbers it, 0 unknown
 * @param speedBps bits per second from ifHighSpeed or ifSpeed, 0 unknown
 * @param mtu octets, 0 unknown
 * @param mac ifPhysAddress when it is six octets
 * @param state admin and oper status at the time of the walk
 */
public record NetworkInterface(
    String key,
    int ifIndex,
    String name,
    String description,
    String alias,
    int type,
    long speedBps,
    int mtu,
    @Nullable MacAddress mac,
    InterfaceState state) {
  /**
   * Names repeat on every device of a kind: each is kept once, however many hundred thousand ports
   * bear it.
   */
  public NetworkInterface {
    key = key.intern();
    name = name.intern();
    description = description.intern();
  }

  /** The same port in another state. */
  public NetworkInterface with(InterfaceState other) {
    return new NetworkInterface(
        key, ifIndex, name, description, alias, type, speedBps, mtu, mac, other);
  }

  /** The same port under another MAC address, null for none. */
  public NetworkInterface withMac(@Nullable MacAddress other) {
    return new NetworkInterface(
        key, ifIndex, name, description, alias, type, speedBps, mtu, other, state);
  }
}
