package io.bongsu.poller.decode;

import io.bongsu.mibs.Oids;
import io.bongsu.model.bridging.AggregatePort;
import io.bongsu.model.net.MacAddress;
import io.bongsu.model.snmp.Oid;
import io.bongsu.model.snmp.SnmpValue;
import io.bongsu.model.snmp.SnmpView;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds which ports are bundled: IEEE8023-LAG-MIB, CISCO-PAGP-MIB, LLDP-EXT-DOT3-MIB and
 * ifStackTable (RFC 2863).
 */
final class AggregationDecoder {
  private static final Oid LACP = Oid.parse("1.2.840.10006.300.43.1.2.1.1");
  private static final Oid PAGP_GROUP = Oid.parse("1.3.6.1.4.1.9.9.98.1.1.1.1.8");
  private static final Oid IF_STACK = Oid.parse("1.3.6.1.2.1.31.1.2.1.3");
  private static final Oid DOT3_STATUS = Oids.LLDP_EXTENSIONS.append(Oid.parse("4623.1.2.3.1.1"));
  private static final Oid DOT3_AGGREGATE =
      Oids.LLDP_EXTENSIONS.append(Oid.parse("4623.1.2.3.1.2"));
  private static final int LAG = 161;

  /** Second bit of LldpLinkAggStatusMap: aggregated now. */
  private static final int AGGREGATED = 0x40;

  /** The subtrees a live poll walks; an agent has those of one list together or lacks them. */
  static final List<List<Oid>> TABLES =
      List.of(
          List.of(
              LACP.append(3), LACP.append(9), LACP.append(13), LACP.append(14), LACP.append(17)),
          List.of(PAGP_GROUP),
          List.of(DOT3_STATUS, DOT3_AGGREGATE),
          List.of(IF_STACK));

  private AggregationDecoder() {}

  static List<AggregatePort> decode(SnmpView view) {
    Set<AggregatePort> found = new LinkedHashSet<>();
    for (Oid row : Columns.rows(view, List.of(LACP.append(9), LACP.append(13)))) {
      if (row.length() == 1 && row.last() <= Integer.MAX_VALUE) {
        found.add(lacp(view, row));
      }
    }
    Columns.column(view, PAGP_GROUP).keySet().stream()
        .filter(row -> row.length() == 1)
        .forEach(row -> member(found, row.last(), Columns.number(view, PAGP_GROUP.append(row), 0)));
    for (Oid row : Columns.column(view, IF_STACK).keySet()) {
      if (row.length() == 2 && type(view, row.get(0)) == LAG) {
        member(found, row.get(1), row.get(0));
      }
    }
    dot3(view, found);
    return List.copyOf(found);
  }

  /** Of ports that nothing else tells about; rows are numbered as LLDP numbers its ports. */
  private static void dot3(SnmpView view, Set<AggregatePort> found) {
    LocalPorts ports = new LocalPorts(view);
    for (Oid row : Columns.column(view, DOT3_AGGREGATE).keySet()) {
      boolean aggregated = isAggregated(view.get(DOT3_STATUS.append(row)));
      int member =
          row.length() == 1 && small(row.last()) > 0
              ? ports.byNumber((int) row.last()).bridgePortIfIndex()
              : 0;
      if (aggregated && found.stream().noneMatch(known -> known.ifIndex() == member)) {
        member(found, member, Columns.number(view, DOT3_AGGREGATE.append(row), 0));
      }
    }
  }

  /** What lldpXdot3LocLinkAggStatus and that of the neighbour say. */
  static boolean isAggregated(@Nullable SnmpValue status) {
    byte[] bits = Columns.octets(status);
    return bits != null && bits.length > 0 && (bits[0] & AGGREGATED) != 0;
  }

  private static void member(Set<AggregatePort> found, long member, long aggregate) {
    boolean real = member > 0 && aggregate > 0 && member != aggregate;
    if (real && Math.max(member, aggregate) <= Integer.MAX_VALUE) {
      found.add(AggregatePort.member((int) member, (int) aggregate));
    }
  }

  private static long type(SnmpView view, long ifIndex) {
    return Columns.number(view, Oids.IF_TYPE.append(ifIndex), 0);
  }

  private static AggregatePort lacp(SnmpView view, Oid row) {
    int ifIndex = (int) row.last();
    int attached = small(Columns.number(view, LACP.append(13).append(row), 0));
    return new AggregatePort(
        ifIndex,
        attached == ifIndex ? 0 : attached,
        small(Columns.number(view, LACP.append(14).append(row), 0)),
        system(view, LACP.append(3).append(row)),
        system(view, LACP.append(9).append(row)),
        small(Columns.number(view, LACP.append(17).append(row), 0)));
  }

  private static int small(long number) {
    return number > 0 && number <= Integer.MAX_VALUE ? (int) number : 0;
  }

  private static @Nullable MacAddress system(SnmpView view, Oid instance) {
    return LldpText.mac(view.get(instance)).filter(mac -> mac.value() != 0).orElse(null);
  }
}
