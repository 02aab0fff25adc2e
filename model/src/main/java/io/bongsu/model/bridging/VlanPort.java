package io.bongsu.model.bridging;

import java.util.stream.IntStream;

/**
 * Which VLANs a port of a bridge carries (Q-BRIDGE-MIB, RFC 4363; Cisco's VTP and VLAN membership
 * MIBs).
 *
 * @param ifIndex the port, positive
 * @param pvid the VLAN of frames that come without a tag (dot1qPvid, native VLAN), 0 unknown
 * @param tagged VLANs whose frames leave with a tag
 * @param untagged VLANs whose frames leave without one
 */
public record VlanPort(int ifIndex, int pvid, VlanSet tagged, VlanSet untagged) {
  /** Whether frames of a VLAN leave here. */
  public boolean carries(int vlan) {
    return tagged.has(vlan) || untagged.has(vlan);
  }

  /** Every VLAN whose frames leave here, ascending. */
  public IntStream all() {
    return IntStream.concat(tagged.stream(), untagged.stream()).sorted().distinct();
  }

  /** True when nothing leaves here. */
  public boolean carriesNothing() {
    return tagged.equals(VlanSet.NONE) && untagged.equals(VlanSet.NONE);
  }
}
