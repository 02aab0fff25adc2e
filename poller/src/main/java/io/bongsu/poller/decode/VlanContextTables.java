package io.bongsu.poller.decode;

import io.bongsu.model.snmp.Oid;
import io.bongsu.model.snmp.SnmpView;
import java.util.List;

/**
 * What of a bridge an agent tells only in the contexts of its VLANs: Cisco's have BRIDGE-MIB (RFC
 * 4188) once for each VLAN, and in the default context that of VLAN 1.
 */
public final class VlanContextTables {
  private static final int DEFAULT = 1;

  /** Kept by every such agent for FDDI and token ring, and bridged nowhere. */
  private static final int FIRST_RESERVED = 1002;

  private static final int LAST_RESERVED = 1005;

  private VlanContextTables() {}

  /** The subtrees a live poll walks in a context for {@link BridgeDecoder#decode}. */
  public static List<Oid> subtrees() {
    return BridgeDecoder.ONE_TREE;
  }

  /** Whether a context was read to its end. */
  public static boolean isComplete(SnmpView context) {
    return subtrees().stream().allMatch(context::isComplete);
  }

  /** Whether the default context was read far enough to know which contexts there are. */
  public static boolean areKnown(SnmpView view) {
    return CiscoVlans.tellsActive(view) && view.isComplete(BridgeDecoder.Q_FDB);
  }

  /**
   * The VLANs whose contexts are to be read beside the default one, ascending; none where
   * Q-BRIDGE-MIB tells of all VLANs.
   */
  public static List<Integer> vlans(SnmpView view) {
    return Columns.isThere(view, BridgeDecoder.Q_FDB)
        ? List.of()
        : CiscoVlans.active(view)
            .filter(vlan -> vlan != DEFAULT)
            .filter(vlan -> vlan < FIRST_RESERVED || vlan > LAST_RESERVED)
            .boxed()
            .toList();
  }
}
