package io.bongsu.poller.decode;

import io.bongsu.mibs.Oids;
import io.bongsu.model.bridging.VlanSet;
import io.bongsu.model.snmp.Oid;
import io.bongsu.model.snmp.SnmpView;
import io.bongsu.model.topology.PortEvidence;
import io.bongsu.model.topology.PortSetting;
import io.bongsu.model.topology.PortSetting.Duplex;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.LongToIntFunction;
import java.util.function.ObjIntConsumer;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;

/**
 * Makes port settings of EtherLike-MIB (RFC 3635) and of what CDP, LLDP-EXT-DOT1-MIB and
 * LLDP-EXT-DOT3-MIB, in either edition, hear of the neighbour's port. Where the neighbours of a
 * port say different things, none is believed.
 */
final class SettingDecoder {
  private static final Oid DUPLEX = Oid.parse("1.3.6.1.2.1.10.7.2.1.19");
  private static final Oid CDP_NATIVE_VLAN = Oid.parse("1.3.6.1.4.1.9.9.23.1.2.1.1.11");
  private static final Oid CDP_DUPLEX = Oid.parse("1.3.6.1.4.1.9.9.23.1.2.1.1.12");
  private static final Oid PORT_VLAN = Oid.parse("32962.1.3.1.1.1");
  private static final Oid MAU_TYPE = Oid.parse("4623.1.3.1.1.4");
  private static final Oid FRAME = Oid.parse("4623.1.3.4.1.1");
  private static final Oid AGGREGATION = Oid.parse("4623.1.3.3.1.1");
  private static final Oid AGGREGATE = Oid.parse("4623.1.3.3.1.2");
  private static final Oid OWN_FRAME = Oid.parse("4623.1.2.4.1.1");

  /** The largest frame of Ethernet without tags (IEEE 802.3 3.2.7); what is less tells nothing. */
  private static final int LEAST_FRAME = 1518;

  private static final int LARGEST_FRAME = 65_535;

  /** The subtrees a live poll walks besides CDP's; an agent has those of one list or lacks them. */
  static final List<List<Oid>> TABLES =
      List.of(
          List.of(DUPLEX),
          List.of(Oids.LLDP_EXTENSIONS.append(PORT_VLAN)),
          List.of(Oids.LLDP_V2_EXTENSIONS.append(PORT_VLAN)),
          dot3(Oids.LLDP_EXTENSIONS),
          dot3(Oids.LLDP_V2_EXTENSIONS));

  private static List<Oid> dot3(Oid edition) {
    return Stream.of(MAU_TYPE, FRAME, OWN_FRAME, AGGREGATION, AGGREGATE)
        .map(edition::append)
        .toList();
  }

  private final SnmpView view;
  private final LocalPorts local;
  private final Map<Integer, Integer> own = new TreeMap<>();
  private final Map<Integer, Set<Integer>> heard = new TreeMap<>();
  private final Map<Integer, Set<Integer>> vlans = new TreeMap<>();
  private final Map<Integer, Integer> frames = new TreeMap<>();
  private final Map<Integer, Set<Integer>> heardFrames = new TreeMap<>();
  private final Map<Integer, Set<Integer>> aggregates = new TreeMap<>();

  private SettingDecoder(SnmpView view, LocalPorts local) {
    this.view = view;
    this.local = local;
  }

  /** What is known of any port, by ifIndex. */
  static List<PortSetting> decode(SnmpView view, LocalPorts local) {
    SettingDecoder decoder = new SettingDecoder(view, local);
    decoder.read();
    Set<Integer> ports = new TreeSet<>(decoder.own.keySet());
    ports.addAll(decoder.heard.keySet());
    ports.addAll(decoder.vlans.keySet());
    ports.addAll(decoder.frames.keySet());
    ports.addAll(decoder.heardFrames.keySet());
    ports.addAll(decoder.aggregates.keySet());
    return ports.stream().map(decoder::setting).toList();
  }

  private void read() {
    for (Oid row : Columns.column(view, DUPLEX).keySet()) {
      int duplex = (int) Columns.number(view, DUPLEX.append(row), 0);
      if (row.length() == 1 && isPort(row.last()) && (duplex == 2 || duplex == 3)) {
        own.put((int) row.last(), duplex);
      }
    }
    readCdp(CDP_DUPLEX, 2, 3, heard);
    readCdp(CDP_NATIVE_VLAN, 1, VlanSet.LAST, vlans);
    readLldp(Oids.LLDP_EXTENSIONS, row -> row.length() == 3 ? number(row.get(1)) : 0);
    readLldp(Oids.LLDP_V2_EXTENSIONS, row -> row.length() == 4 ? small(row.get(1)) : 0);
    readFrames(Oids.LLDP_EXTENSIONS, this::number);
    readFrames(Oids.LLDP_V2_EXTENSIONS, SettingDecoder::small);
  }

  /**
   * Reads what LLDP heard.
   *
   * @param port the ifIndex in a row's index, 0 unknown
   */
  private void readLldp(Oid edition, ToIntFunction<Oid> port) {
    each(
        edition.append(PORT_VLAN),
        1,
        VlanSet.LAST,
        (row, vlan) -> hear(vlans, port.applyAsInt(row), vlan));
    each(
        edition.append(MAU_TYPE),
        1,
        Integer.MAX_VALUE,
        (row, type) -> {
          int duplex = MauTypes.duplex(type);
          if (duplex > 0) {
            hear(heard, port.applyAsInt(row), duplex);
          }
        });
    each(
        edition.append(FRAME),
        LEAST_FRAME,
        LARGEST_FRAME,
        (row, octets) -> hear(heardFrames, port.applyAsInt(row), octets));
    each(
        edition.append(AGGREGATE),
        1,
        Integer.MAX_VALUE,
        (row, aggregate) -> {
          if (AggregationDecoder.isAggregated(view.get(edition.append(AGGREGATION).append(row)))) {
            hear(aggregates, port.applyAsInt(row), aggregate);
          }
        });
  }

  private void readFrames(Oid edition, LongToIntFunction port) {
    each(
        edition.append(OWN_FRAME),
        LEAST_FRAME,
        LARGEST_FRAME,
        (row, octets) -> {
          int ifIndex = row.length() == 1 ? port.applyAsInt(row.last()) : 0;
          if (ifIndex > 0) {
            frames.put(ifIndex, octets);
          }
        });
  }

  private void each(Oid column, int least, int most, ObjIntConsumer<Oid> found) {
    for (Oid row : Columns.column(view, column).keySet()) {
      long value = Columns.number(view, column.append(row), 0);
      if (value >= least && value <= most) {
        found.accept(row, (int) value);
      }
    }
  }

  private int number(long portNumber) {
    return isPort(portNumber) ? ifIndex(local.byNumber((int) portNumber)) : 0;
  }

  private static int small(long ifIndex) {
    return isPort(ifIndex) ? (int) ifIndex : 0;
  }

  private void readCdp(Oid column, int least, int most, Map<Integer, Set<Integer>> found) {
    each(
        column,
        least,
        most,
        (row, value) -> hear(found, row.length() == 2 ? small(row.get(0)) : 0, value));
  }

  private static boolean isPort(long number) {
    return number > 0 && number <= Integer.MAX_VALUE;
  }

  private static int ifIndex(PortEvidence port) {
    return port.ifIndex() > 0 ? port.ifIndex() : port.bridgePortIfIndex();
  }

  private static void hear(Map<Integer, Set<Integer>> found, int ifIndex, int value) {
    if (ifIndex > 0) {
      found.computeIfAbsent(ifIndex, _ -> new HashSet<>()).add(value);
    }
  }

  private PortSetting setting(int ifIndex) {
    return new PortSetting(
        ifIndex,
        duplex(own.getOrDefault(ifIndex, 0)),
        duplex(only(heard, ifIndex)),
        only(vlans, ifIndex),
        frames.getOrDefault(ifIndex, 0),
        only(heardFrames, ifIndex),
        only(aggregates, ifIndex));
  }

  private static int only(Map<Integer, Set<Integer>> found, int ifIndex) {
    Set<Integer> values = found.getOrDefault(ifIndex, Set.of());
    return values.size() == 1 ? values.iterator().next() : 0;
  }

  /** Both MIBs number them unknown 1, half 2, full 3. */
  private static Duplex duplex(int number) {
    return number == 2 ? Duplex.HALF : number == 3 ? Duplex.FULL : Duplex.UNKNOWN;
  }
}
