package io.bongsu.poller.decode;

import io.bongsu.model.net.IpAddress;
import io.bongsu.model.routing.VirtualAddress;
import io.bongsu.model.routing.VirtualAddress.Protocol;
import io.bongsu.model.snmp.Oid;
import io.bongsu.model.snmp.SnmpValue;
import io.bongsu.model.snmp.SnmpView;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads which addresses a router shares with others: VRRP-MIB (RFC 2787), VRRPV3-MIB (RFC 6527),
 * CISCO-HSRP-MIB. A router whose interface is down takes no part.
 */
final class VirtualAddresses {
  private static final Oid VRRP_STATE = Oid.parse("1.3.6.1.2.1.68.1.3.1.3");
  private static final Oid VRRP_ADDRESS = Oid.parse("1.3.6.1.2.1.68.1.4.1.2");
  private static final Oid VRRP_V3_STATE = Oid.parse("1.3.6.1.2.1.207.1.1.1.1.6");
  private static final Oid VRRP_V3_ADDRESS = Oid.parse("1.3.6.1.2.1.207.1.1.2.1.2");
  private static final Oid HSRP_ADDRESS = Oid.parse("1.3.6.1.4.1.9.9.106.1.2.1.1.11");
  private static final Oid HSRP_STATE = Oid.parse("1.3.6.1.4.1.9.9.106.1.2.1.1.15");

  /** initialize(1) of all three. */
  private static final int NO_PART = 1;

  private static final int MASTER = 3;
  private static final int HSRP_ACTIVE = 6;

  /** The ifIndex and number of a group; in the newer VRRP also the family. */
  private static final int GROUP_PARTS = 2;

  private static final int GROUP_V3_PARTS = 3;

  /** The subtrees a live poll walks; an agent has those of one list together or lacks them. */
  static final List<List<Oid>> TABLES =
      List.of(
          List.of(VRRP_STATE, VRRP_ADDRESS),
          List.of(VRRP_V3_STATE, VRRP_V3_ADDRESS),
          List.of(HSRP_ADDRESS, HSRP_STATE));

  private final SnmpView view;

  private VirtualAddresses(SnmpView view) {
    this.view = view;
  }

  static List<VirtualAddress> decode(SnmpView view) {
    VirtualAddresses tables = new VirtualAddresses(view);
    List<VirtualAddress> found = new ArrayList<>();
    for (Oid row : Columns.column(view, VRRP_ADDRESS).keySet()) {
      tables.vrrp(row, VRRP_STATE, GROUP_PARTS, GROUP_PARTS).ifPresent(found::add);
    }
    for (Oid row : Columns.column(view, VRRP_V3_ADDRESS).keySet()) {
      tables.vrrp(row, VRRP_V3_STATE, GROUP_V3_PARTS, GROUP_V3_PARTS + 1).ifPresent(found::add);
    }
    for (Oid row : Columns.column(view, HSRP_ADDRESS).keySet()) {
      tables.hsrp(row).ifPresent(found::add);
    }
    return found.stream().distinct().toList();
  }

  /** The index begins with that of the group, and ends in the address. */
  private Optional<VirtualAddress> vrrp(Oid row, Oid states, int groupParts, int addressAt) {
    return row.length() <= addressAt
        ? Optional.empty()
        : AddressDecoder.address(row, addressAt)
            .flatMap(address ->
                of(
                    address,
                    row,
                    Protocol.VRRP,
                    Columns.number(view, states.append(row.prefix(groupParts)), NO_PART),
                    MASTER));
  }

  private Optional<VirtualAddress> hsrp(Oid row) {
    return row.length() == GROUP_PARTS
            && view.get(HSRP_ADDRESS.append(row)) instanceof SnmpValue.Address(IpAddress address)
        ? of(
            address,
            row,
            Protocol.HSRP,
            Columns.number(view, HSRP_STATE.append(row), NO_PART),
            HSRP_ACTIVE)
        : Optional.empty();
  }

  private static Optional<VirtualAddress> of(
      IpAddress address, Oid group, Protocol protocol, long state, int active) {
    long ifIndex = group.get(0);
    long number = group.get(1);
    return state > NO_PART
            && ifIndex > 0
            && Math.max(ifIndex, number) <= Integer.MAX_VALUE
            && !address.toInetAddress().isAnyLocalAddress()
        ? Optional.of(
            new VirtualAddress(address, (int) ifIndex, protocol, (int) number, state == active))
        : Optional.empty();
  }
}
