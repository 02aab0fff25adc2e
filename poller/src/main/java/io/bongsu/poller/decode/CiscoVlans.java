package io.bongsu.poller.decode;

import io.bongsu.model.bridging.VlanPort;
import io.bongsu.model.bridging.VlanSet;
import io.bongsu.model.snmp.Oid;
import io.bongsu.model.snmp.SnmpView;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Reads which VLANs Cisco's access and trunk ports carry: CISCO-VLAN-MEMBERSHIP-MIB (vmVlan) and
 * CISCO-VTP-MIB (vtpVlanTable, vlanTrunkPortTable).
 */
final class CiscoVlans {
  private static final Oid VM_VLAN = Oid.parse("1.3.6.1.4.1.9.9.68.1.2.2.1.2");
  private static final Oid VLAN = Oid.parse("1.3.6.1.4.1.9.9.46.1.3.1.1");
  private static final Oid TRUNK = Oid.parse("1.3.6.1.4.1.9.9.46.1.6.1.1");
  private static final Oid STATE = VLAN.append(2);
  private static final Oid NAME = VLAN.append(4);
  private static final Oid NATIVE = TRUNK.append(5);
  private static final Oid STATUS = TRUNK.append(14);

  /** The columns of enabled VLANs, 1024 each: 0 to 1023, 1024 to 2047, … */
  private static final List<Oid> ENABLED =
      List.of(TRUNK.append(4), TRUNK.append(17), TRUNK.append(18), TRUNK.append(19));

  private static final int BLOCK = 1024;
  private static final int TRUNKING = 1;

  /** The subtrees of {@link VlanDecoder#TABLES}. */
  static final List<Oid> TABLE =
      List.of(
          VM_VLAN,
          STATE,
          NAME,
          NATIVE,
          STATUS,
          ENABLED.get(0),
          ENABLED.get(1),
          ENABLED.get(2),
          ENABLED.get(3));

  private static final int OPERATIONAL = 1;

  private final SnmpView view;
  private final Map<Integer, String> names = new TreeMap<>();

  CiscoVlans(SnmpView view) {
    this.view = view;
    Columns.column(view, NAME).keySet().stream()
        .filter(row -> row.length() == 2 && row.last() <= VlanSet.LAST)
        .forEach(row -> names.put((int) row.last(), Columns.text(view, NAME.append(row))));
  }

  /** Whether it is known which VLANs are active. */
  static boolean tellsActive(SnmpView view) {
    return view.isComplete(STATE);
  }

  /** The VLANs of vtpVlanState that are operational, ascending. */
  static IntStream active(SnmpView view) {
    return Columns.column(view, STATE).keySet().stream()
        .filter(row -> Columns.number(view, STATE.append(row), 0) == OPERATIONAL)
        .filter(row -> row.length() == 2 && row.last() >= 1 && row.last() <= VlanSet.LAST)
        .mapToInt(row -> (int) row.last())
        .sorted()
        .distinct();
  }

  /** The VLANs that exist, with their names. */
  Map<Integer, String> names() {
    return names;
  }

  List<VlanPort> ports() {
    Map<Integer, VlanPort> found = new TreeMap<>();
    for (Oid row : Columns.column(view, VM_VLAN).keySet()) {
      int vlan = (int) Columns.number(view, VM_VLAN.append(row), 0);
      if (isPort(row) && vlan > 0 && vlan <= VlanSet.LAST) {
        int ifIndex = (int) row.last();
        found.put(
            ifIndex, new VlanPort(ifIndex, vlan, VlanSet.NONE, VlanSet.of(IntStream.of(vlan))));
      }
    }
    Columns.column(view, STATUS).keySet().stream()
        .filter(row -> isPort(row) && Columns.number(view, STATUS.append(row), 0) == TRUNKING)
        .map(this::trunk)
        .forEach(port -> found.put(port.ifIndex(), port));
    return new ArrayList<>(found.values());
  }

  private static boolean isPort(Oid row) {
    return row.length() == 1 && row.last() > 0 && row.last() <= Integer.MAX_VALUE;
  }

  /** A trunk lets every number pass that is not pruned; only VLANs that exist have frames. */
  private VlanPort trunk(Oid row) {
    BitSet enabled = new BitSet();
    for (int block = 0; block < ENABLED.size(); block++) {
      byte[] octets = Columns.octets(view.get(ENABLED.get(block).append(row)));
      int first = block * BLOCK;
      if (octets != null) {
        PortBits.each(octets, bit -> enabled.set(first + bit));
      }
    }
    int plain = (int) Columns.number(view, NATIVE.append(row), 0);
    return new VlanPort(
        (int) row.last(),
        plain > VlanSet.LAST ? 0 : Math.max(plain, 0),
        VlanSet.of(
            enabled.stream()
                .filter(vlan -> vlan != plain && (names.isEmpty() || names.containsKey(vlan)))),
        enabled.get(Math.max(plain, 0)) ? VlanSet.of(IntStream.of(plain)) : VlanSet.NONE);
  }
}
