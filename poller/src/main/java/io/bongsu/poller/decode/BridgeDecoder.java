package io.bongsu.poller.decode;

import io.bongsu.mibs.Oids;
import io.bongsu.model.bridging.AggregatePort;
import io.bongsu.model.bridging.BridgeReport;
import io.bongsu.model.bridging.LearnedAddresses;
import io.bongsu.model.bridging.MacSet;
import io.bongsu.model.bridging.SpanningTreePort;
import io.bongsu.model.bridging.VlanSet;
import io.bongsu.model.net.MacAddress;
import io.bongsu.model.snmp.Coercion;
import io.bongsu.model.snmp.Oid;
import io.bongsu.model.snmp.SnmpValue;
import io.bongsu.model.snmp.SnmpView;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * Makes a bridge report of BRIDGE-MIB (RFC 4188), Q-BRIDGE-MIB (RFC 4363) and aggregation tables.
 */
public final class BridgeDecoder {
  private static final Oid STP_PORT = Oid.parse("1.3.6.1.2.1.17.2.15.1");
  private static final Oid FDB = Oid.parse("1.3.6.1.2.1.17.4.3.1");
  static final Oid Q_FDB = Oid.parse("1.3.6.1.2.1.17.7.1.2.2.1");
  private static final int LEARNED = 3;
  private static final int STP_DISABLED = 1;

  /** Ports, spanning tree and forwarding table of one bridge, or of one VLAN in its context. */
  static final List<Oid> ONE_TREE =
      List.of(
          Oids.DOT1D_BASE_PORT_IF_INDEX,
          STP_PORT.append(3),
          STP_PORT.append(8),
          STP_PORT.append(9),
          FDB.append(2),
          FDB.append(3));

  /** The subtrees a live poll walks; an agent has those of one list together or lacks them. */
  static final List<List<Oid>> TABLES =
      Stream.concat(
              Stream.of(
                  Stream.of(
                          Stream.of(Oids.DOT1D_BASE_BRIDGE_ADDRESS),
                          ONE_TREE.stream(),
                          Stream.of(Q_FDB.append(2), Q_FDB.append(3)))
                      .flatMap(part -> part)
                      .toList()),
              AggregationDecoder.TABLES.stream())
          .toList();

  private BridgeDecoder() {}

  /** What the default context tells of the bridge. */
  public static BridgeReport decode(SnmpView view) {
    return decode(view, ownTree(view));
  }

  /** What the context of a VLAN tells of the bridge; 0 for all VLANs. */
  public static BridgeReport decode(SnmpView view, int vlan) {
    Map<Integer, Integer> ports = ports(view);
    List<LearnedAddresses> learned = new ArrayList<>(forwarding(view, FDB, ports));
    learned.addAll(forwarding(view, Q_FDB, ports));
    List<AggregatePort> aggregates = AggregationDecoder.decode(view);
    return new BridgeReport(
        ports,
        spanningTree(view, ports, vlan),
        learned.stream().distinct().toList(),
        aggregates,
        VlanDecoder.decode(view, ports));
  }

  private static Map<Integer, Integer> ports(SnmpView view) {
    Map<Integer, Integer> ports = new TreeMap<>();
    Columns.column(view, Oids.DOT1D_BASE_PORT_IF_INDEX)
        .forEach((row, value) -> {
          long ifIndex = Coercion.toLong(value).orElse(0);
          if (row.length() == 1 && isSmall(row.last()) && isSmall(ifIndex)) {
            ports.put((int) row.last(), (int) ifIndex);
          }
        });
    return ports;
  }

  private static boolean isSmall(long number) {
    return number > 0 && number <= Integer.MAX_VALUE;
  }

  /** A port that is disabled tells an old story; zeros tell none. */
  private static List<SpanningTreePort> spanningTree(
      SnmpView view, Map<Integer, Integer> ports, int vlan) {
    List<SpanningTreePort> tree = new ArrayList<>();
    for (Oid row : Columns.column(view, STP_PORT.append(8)).keySet()) {
      int state = (int) Columns.number(view, STP_PORT.append(3).append(row), 0);
      Optional<MacAddress> bridge = bridgeId(view, STP_PORT.append(8).append(row));
      if (state != STP_DISABLED && row.length() == 1 && isSmall(row.last()) && bridge.isPresent()) {
        int port = (int) row.last();
        tree.add(
            new SpanningTreePort(
                port,
                ports.getOrDefault(port, 0),
                bridge.get(),
                portNumber(view, STP_PORT.append(9).append(row)),
                state(state),
                VlanSet.of(IntStream.of(vlan))));
      }
    }
    return tree;
  }

  /**
   * The VLAN whose tree the default context tells of an agent that has one for each (PVST): the
   * extension in bridge ids. 0 for the tree of all, as others have it, whatever they hear.
   */
  private static int ownTree(SnmpView view) {
    Set<Integer> active = CiscoVlans.active(view).boxed().collect(Collectors.toSet());
    return active.isEmpty()
        ? 0
        : Columns.column(view, STP_PORT.append(8)).values().stream()
            .mapToInt(BridgeDecoder::extension)
            .filter(active::contains)
            .min()
            .orElse(0);
  }

  /** The low twelve bits of the priority (IEEE 802.1D-2004 9.2.5), 0 for what is no bridge id. */
  private static int extension(SnmpValue bridgeId) {
    byte[] octets = Columns.octets(bridgeId);
    return octets == null || octets.length != 8
        ? 0
        : ((octets[0] & 0x0f) << 8) | (octets[1] & 0xff);
  }

  private static SpanningTreePort.State state(int number) {
    return switch (number) {
      case 2, 3, 4, 6 -> SpanningTreePort.State.HOLDS_BACK;
      case 5 -> SpanningTreePort.State.FORWARDING;
      default -> SpanningTreePort.State.UNKNOWN;
    };
  }

  /** BridgeId: two octets of priority, six of MAC. */
  private static Optional<MacAddress> bridgeId(SnmpView view, Oid instance) {
    byte[] octets = Columns.octets(view.get(instance));
    return octets == null || octets.length != 8
        ? Optional.empty()
        : MacAddress.ofOctets(Arrays.copyOfRange(octets, 2, 8)).filter(mac -> mac.value() != 0);
  }

  /** The low twelve bits (IEEE 802.1D-2004 9.2.7); the rest is priority. */
  private static int portNumber(SnmpView view, Oid instance) {
    byte[] octets = Columns.octets(view.get(instance));
    return octets == null || octets.length != 2
        ? 0
        : ((octets[0] & 0x0f) << 8) | (octets[1] & 0xff);
  }

  /**
   * Rows of either table end in the MAC; a bridge's own and fixed addresses say nothing of cables.
   */
  private static List<LearnedAddresses> forwarding(
      SnmpView view, Oid entry, Map<Integer, Integer> ports) {
    Map<List<Long>, LongStream.Builder> found = new java.util.LinkedHashMap<>();
    Columns.column(view, entry.append(2))
        .forEach((row, value) -> {
          long port = Coercion.toLong(value).orElse(0);
          long status = Columns.number(view, entry.append(3).append(row), LEARNED);
          if (row.length() >= 6 && isSmall(port) && status == LEARNED) {
            long database = row.length() > 6 ? row.get(row.length() - 7) : 0;
            found.computeIfAbsent(List.of(port, database), _ -> LongStream.builder()).add(mac(row));
          }
        });
    return found.entrySet().stream()
        .map(learned -> learned(learned.getKey().getFirst().intValue(), learned.getValue(), ports))
        .toList();
  }

  private static LearnedAddresses learned(
      int port, LongStream.Builder macs, Map<Integer, Integer> ports) {
    return new LearnedAddresses(port, ports.getOrDefault(port, 0), MacSet.of(macs.build()));
  }

  private static long mac(Oid row) {
    long mac = 0;
    for (int i = row.length() - 6; i < row.length(); i++) {
      mac = mac << 8 | (row.get(i) & 255);
    }
    return mac;
  }
}
