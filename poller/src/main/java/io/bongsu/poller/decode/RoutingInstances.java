package io.bongsu.poller.decode;

import io.bongsu.model.snmp.Oid;
import io.bongsu.model.snmp.SnmpView;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Reads which routing instance (VRF) each interface belongs to: MPLS-L3VPN-STD-MIB (RFC 4382) and
 * CISCO-VRF-MIB.
 */
final class RoutingInstances {
  private static final Oid L3VPN_INTERFACE = Oid.parse("1.3.6.1.2.1.10.166.11.1.2.1.1.2");
  private static final Oid CISCO_NAME = Oid.parse("1.3.6.1.4.1.9.9.711.1.1.1.1.2");
  private static final Oid CISCO_INTERFACE = Oid.parse("1.3.6.1.4.1.9.9.711.1.2.1.1.2");

  /** cContextMappingVrfName (CISCO-CONTEXT-MAPPING-MIB), indexed by the context. */
  static final Oid CONTEXT = Oid.parse("1.3.6.1.4.1.9.9.468.1.1.1.2");

  /** How agents that list the global table too call it. */
  private static final Set<String> GLOBAL =
      Set.of("default", "global", "master", "base", "_public_");

  /** The subtrees a live poll walks; an agent has those of one list together or lacks them. */
  static final List<List<Oid>> TABLES =
      List.of(List.of(L3VPN_INTERFACE), List.of(CISCO_NAME, CISCO_INTERFACE));

  private final Map<Integer, String> names = new HashMap<>();

  RoutingInstances(SnmpView view) {
    Columns.column(view, CISCO_INTERFACE).keySet().stream()
        .filter(row -> row.length() == 2)
        .forEach(row -> put(row.last(), Columns.text(view, CISCO_NAME.append(row.get(0)))));
    Columns.column(view, L3VPN_INTERFACE).keySet().stream()
        .filter(row -> row.length() > 2 && row.get(0) == row.length() - 2)
        .forEach(row -> put(row.last(), name(row)));
  }

  /** The name stands in the index: its length, its characters, then the ifIndex. */
  private static String name(Oid row) {
    return text(row, 1, row.length() - 1);
  }

  /** The instance that the characters of an index name. */
  static String text(Oid row, int from, int to) {
    String name = characters(row, from, to);
    return isGlobal(name) ? "" : name.strip();
  }

  static String characters(Oid row, int from, int to) {
    StringBuilder name = new StringBuilder();
    for (int i = from; i < to; i++) {
      long character = row.get(i);
      name.append(character >= 0x20 && character < 0x7f ? (char) character : '?');
    }
    return name.toString();
  }

  static boolean isGlobal(String name) {
    return GLOBAL.contains(name.toLowerCase(Locale.ROOT));
  }

  private void put(long ifIndex, String name) {
    if (ifIndex > 0 && ifIndex <= Integer.MAX_VALUE && !name.isBlank() && !isGlobal(name)) {
      names.put((int) ifIndex, name.strip());
    }
  }

  /** The instance of an interface, empty for the global one. */
  String of(int ifIndex) {
    return names.getOrDefault(ifIndex, "");
  }

  /** Every instance that an interface belongs to. */
  Set<String> all() {
    return new TreeSet<>(names.values());
  }

  /** True where the device names no instance. */
  boolean isEmpty() {
    return names.isEmpty();
  }
}
