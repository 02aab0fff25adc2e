package io.bongsu.poller.decode;

import io.bongsu.mibs.Oids;
import io.bongsu.model.inventory.Finding;
import io.bongsu.model.snmp.Oid;
import io.bongsu.model.snmp.SnmpView;
import io.bongsu.model.topology.ChassisId;
import io.bongsu.model.topology.NeighbourClaim;
import io.bongsu.model.topology.NeighbourProtocol;
import io.bongsu.model.topology.NeighbourReport;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes the neighbour report of a device from every neighbour table it has. */
public final class NeighbourDecoder {
  private static final List<List<Oid>> TABLES =
      Stream.of(
              LldpDecoder.TABLES,
              List.of(MedRows.TABLE),
              CdpDecoder.TABLES,
              MikrotikDecoder.TABLES,
              VendorNeighbours.TABLES,
              AmapDecoder.TABLES,
              BridgeDecoder.TABLES,
              VlanDecoder.TABLES,
              VlanDecoder.NAME_TABLES,
              SettingDecoder.TABLES,
              RoutingDecoder.TABLES)
          .flatMap(List::stream)
          .toList();
  private static final List<Oid> SUBTREES = Columns.merged(TABLES.stream().flatMap(List::stream));

  /**
   * What LLDP-MIB and LLDP-EXT-MED-MIB keep of neighbours: one statistic tells of changes in it.
   */
  private static final List<Oid> LLDP_HEARD =
      Stream.concat(Stream.of(Oids.LLDP_REMOTE, Oids.LLDP_REMOTE_ADDRESS), MedRows.TABLE.stream())
          .toList();

  private NeighbourDecoder() {}

  /** The subtrees a live poll walks for {@link #decode}; most agents have only a few of them. */
  public static List<Oid> subtrees() {
    return SUBTREES;
  }

  /**
   * The subtrees to walk from now on when a whole look for all of them brought this: with a table
   * that is there, though perhaps empty, come those that an agent has together with it.
   */
  public static List<Oid> present(SnmpView view) {
    Stream<Oid> found =
        TABLES.stream()
            .filter(tables -> tables.stream().anyMatch(table -> Columns.isThere(view, table)))
            .flatMap(List::stream);
    return Columns.merged(Stream.concat(Stream.of(Oids.DOT1D_BASE_BRIDGE_ADDRESS), found));
  }

  /** True when the remote table of LLDP-MIB is among the subtrees. */
  public static boolean readsLldp(List<Oid> subtrees) {
    return subtrees.contains(Oids.LLDP_REMOTE);
  }

  /** The subtrees without what LLDP-MIB and its extension for endpoints keep of neighbours. */
  public static List<Oid> withoutHeard(List<Oid> subtrees) {
    return subtrees.stream()
        .filter(subtree -> LLDP_HEARD.stream().noneMatch(subtree::startsWith))
        .toList();
  }

  /** What the device hears by LLDP. */
  public static List<NeighbourClaim> lldp(SnmpView view) {
    return LldpDecoder.claims(view);
  }

  /** What the device says of itself and of whom it hears. */
  public static Decoded<NeighbourReport> decode(SnmpView view) {
    return decode(view, lldp(view));
  }

  /**
   * The same of a view without the tables of {@link #withoutHeard}.
   *
   * @param lldp what they told when they were read
   */
  public static Decoded<NeighbourReport> decode(SnmpView view, List<NeighbourClaim> lldp) {
    LocalPorts ports = new LocalPorts(view);
    List<NeighbourClaim> claims =
        Stream.of(
                lldp.stream(),
                new CdpDecoder(view).claims(),
                new MikrotikDecoder(view, ports).claims(),
                new VendorNeighbours(view, ports).claims(),
                new AmapDecoder(view, ports).claims())
            .flatMap(found -> found)
            .toList();
    ChassisId chassis = LldpDecoder.localChassis(view);
    String name = LldpDecoder.localName(view);
    NeighbourReport report =
        new NeighbourReport(
            chassis,
            name.isEmpty() ? CdpDecoder.localName(view) : name,
            CdpDecoder.localName(view),
            LldpText.mac(view.get(Oids.DOT1D_BASE_BRIDGE_ADDRESS))
                .filter(mac -> mac.value() != 0)
                .orElse(null),
            ports.all(),
            claims,
            complete(view),
            BridgeDecoder.decode(view),
            new RoutingDecoder(view).decode(),
            SettingDecoder.decode(view, ports),
            LldpDecoder.localCapabilities(view));
    return new Decoded<>(report, findings(chassis, claims));
  }

  private static Set<NeighbourProtocol> complete(SnmpView view) {
    Set<NeighbourProtocol> complete = EnumSet.noneOf(NeighbourProtocol.class);
    if (isComplete(view, LldpDecoder.TABLES) && view.isComplete(Oids.DOT1D_BASE_PORT_IF_INDEX)) {
      complete.add(NeighbourProtocol.LLDP);
    }
    if (isComplete(view, CdpDecoder.TABLES)) {
      complete.add(NeighbourProtocol.CDP);
      complete.add(NeighbourProtocol.FDP);
    }
    if (isComplete(view, VendorNeighbours.TABLES)) {
      complete.add(NeighbourProtocol.EDP);
      complete.add(NeighbourProtocol.SONMP);
    }
    if (isComplete(view, AmapDecoder.TABLES)) {
      complete.add(NeighbourProtocol.AMAP);
    }
    if (isComplete(view, MikrotikDecoder.TABLES)) {
      complete.add(NeighbourProtocol.MIKROTIK);
    }
    if (isComplete(view, BridgeDecoder.TABLES)) {
      complete.addAll(NeighbourProtocol.BRIDGED);
    }
    if (isComplete(view, RoutingDecoder.TABLES)) {
      complete.addAll(NeighbourProtocol.ROUTED);
    }
    return complete;
  }

  private static boolean isComplete(SnmpView view, List<List<Oid>> tables) {
    return tables.stream().flatMap(List::stream).allMatch(view::isComplete);
  }

  private static List<Finding> findings(@Nullable ChassisId own, List<NeighbourClaim> claims) {
    return own != null
            && own.mac().filter(mac -> mac.value() != 0).isPresent()
            && claims.stream().anyMatch(claim -> claim.chassis().equals(own))
        ? List.of(
            new Finding(
                "neighbours",
                "LLDP hears the device's own chassis id "
                    + own.text()
                    + ": a loop or a transparent segment"))
        : List.of();
  }
}
