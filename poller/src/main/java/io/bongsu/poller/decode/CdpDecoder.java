package io.bongsu.poller.decode;

import io.bongsu.model.net.IpAddress;
import io.bongsu.model.snmp.Oid;
import io.bongsu.model.snmp.SnmpValue;
import io.bongsu.model.snmp.SnmpView;
import io.bongsu.model.topology.ChassisId;
import io.bongsu.model.topology.NeighbourClaim;
import io.bongsu.model.topology.NeighbourClaim.Capability;
import io.bongsu.model.topology.NeighbourProtocol;
import io.bongsu.model.topology.PortEvidence;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Makes claims of cdpCacheTable (CISCO-CDP-MIB) and of Foundry's FDP cache, which has the same
 * shape.
 */
final class CdpDecoder {
  private static final Oid CDP = Oid.parse("1.3.6.1.4.1.9.9.23.1.2.1.1");
  private static final Oid CDP_GLOBAL_DEVICE_ID = Oid.parse("1.3.6.1.4.1.9.9.23.1.3.4.0");
  private static final Oid CDP_INTERFACE_ENABLE = Oid.parse("1.3.6.1.4.1.9.9.23.1.1.1.1.2");
  private static final Oid CDP_INTERFACE_NAME = Oid.parse("1.3.6.1.4.1.9.9.23.1.1.1.1.6");
  private static final Oid FDP = Oid.parse("1.3.6.1.4.1.1991.1.1.3.20.1.2.1.1");

  /** The subtrees a live poll walks; an agent has those of one list together or lacks them. */
  static final List<List<Oid>> TABLES =
      List.of(
          List.of(CDP, CDP_GLOBAL_DEVICE_ID, CDP_INTERFACE_ENABLE, CDP_INTERFACE_NAME),
          List.of(FDP));

  /** Where the columns of a cache stand. */
  private record Cache(
      NeighbourProtocol protocol,
      Oid entry,
      int device,
      int address,
      int version,
      int port,
      int platform,
      int capabilities) {
    Oid at(int column, Oid row) {
      return entry.append(column).append(row);
    }
  }

  private static final List<Cache> CACHES =
      List.of(
          new Cache(NeighbourProtocol.CDP, CDP, 6, 4, 5, 7, 8, 9),
          new Cache(NeighbourProtocol.FDP, FDP, 3, 5, 6, 7, 8, 9));

  private final SnmpView view;

  CdpDecoder(SnmpView view) {
    this.view = view;
  }

  /** The name this device goes by in CDP; empty unknown. */
  static String localName(SnmpView view) {
    return Columns.text(view, CDP_GLOBAL_DEVICE_ID);
  }

  /** The own ports that CDP runs on, by ifIndex. */
  static List<PortEvidence> localPorts(SnmpView view) {
    return Columns.rows(view, List.of(CDP_INTERFACE_ENABLE, CDP_INTERFACE_NAME)).stream()
        .filter(row -> row.length() == 1 && row.last() > 0 && row.last() <= Integer.MAX_VALUE)
        .map(row -> localPort(view, (int) row.last()))
        .toList();
  }

  private static PortEvidence localPort(SnmpView view, int ifIndex) {
    String name = Columns.text(view, CDP_INTERFACE_NAME.append(ifIndex));
    PortEvidence.Kind kind =
        name.isEmpty() ? PortEvidence.Kind.UNKNOWN : PortEvidence.Kind.INTERFACE_NAME;
    return new PortEvidence(-1, ifIndex, 0, kind, name, "");
  }

  Stream<NeighbourClaim> claims() {
    return CACHES.stream()
        .flatMap(cache ->
            Columns.rows(
                    view,
                    List.of(
                        cache.entry().append(cache.device()), cache.entry().append(cache.port())))
                .stream()
                .map(row -> claim(cache, row))
                .flatMap(Optional::stream));
  }

  private Optional<NeighbourClaim> claim(Cache cache, Oid row) {
    String device = deviceId(view.get(cache.at(cache.device(), row)));
    if (device.isEmpty() || row.length() == 0 || row.get(0) > Integer.MAX_VALUE) {
      return Optional.empty();
    }
    int ifIndex = (int) row.get(0);
    String platform = Columns.text(view, cache.at(cache.platform(), row));
    String version = Columns.text(view, cache.at(cache.version(), row));
    return Optional.of(
        new NeighbourClaim(
            cache.protocol(),
            localPort(view, ifIndex),
            new ChassisId(ChassisId.Kind.DEVICE_ID, device),
            device,
            (platform + " " + version).strip(),
            PortEvidence.told(
                PortEvidence.Kind.INTERFACE_NAME,
                deviceId(view.get(cache.at(cache.port(), row))),
                ""),
            addresses(view.get(cache.at(cache.address(), row))),
            capabilities(view.get(cache.at(cache.capabilities(), row)))));
  }

  /** Text; HP copies the raw octets of LLDP ids in here, which are written as a MAC. */
  private static String deviceId(@Nullable SnmpValue value) {
    return LldpText.port(PortEvidence.Kind.LOCAL, value);
  }

  private static List<IpAddress> addresses(@Nullable SnmpValue value) {
    if (value instanceof SnmpValue.Address(var address)) {
      return List.of(address);
    }
    byte[] octets = Columns.octets(value);
    return octets != null && (octets.length == 4 || octets.length == 16)
        ? List.of(IpAddress.ofOctets(octets))
        : List.of();
  }

  /** CDP's capability word: 1 router, 2 and 4 bridge, 8 switch, 16 host, 64 repeater, 128 phone. */
  private static Set<Capability> capabilities(@Nullable SnmpValue value) {
    byte[] octets = Columns.octets(value);
    int word = octets == null || octets.length < 4 ? 0 : octets[octets.length - 1] & 255;
    Set<Capability> found = EnumSet.noneOf(Capability.class);
    Stream.of(
            (word & 1) != 0 ? Capability.ROUTER : null,
            (word & 14) != 0 ? Capability.BRIDGE : null,
            (word & 16) != 0 ? Capability.STATION_ONLY : null,
            (word & 64) != 0 ? Capability.REPEATER : null,
            (word & 128) != 0 ? Capability.TELEPHONE : null)
        .filter(capability -> capability != null)
        .forEach(found::add);
    return found;
  }
}
