package io.bongsu.poller.decode;

import io.bongsu.model.net.IpAddress;
import io.bongsu.model.net.MacAddress;
import io.bongsu.model.snmp.Oid;
import io.bongsu.model.snmp.SnmpView;
import io.bongsu.model.topology.ChassisId;
import io.bongsu.model.topology.NeighbourClaim;
import io.bongsu.model.topology.NeighbourClaim.Capability;
import io.bongsu.model.topology.NeighbourProtocol;
import io.bongsu.model.topology.PortEvidence;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Makes claims of what Alcatel's mapping adjacency protocol hears
 * (ALCATEL-IND1-INTERSWITCH-PROTOCOL-MIB). Rows are indexed by a connection's number here, the
 * neighbour's MAC and the connection's number there; addresses stand in a table by MAC.
 */
final class AmapDecoder {
  private static final Oid AMAP = Oid.parse("1.3.6.1.4.1.6486.800.1.2.1.9.1.1.2");
  private static final Oid CONNECTION = AMAP.append(Oid.of(6, 1));
  private static final Oid HOST_ADDRESS = AMAP.append(Oid.of(7, 1, 2));
  private static final Oid NAME = CONNECTION.append(5);
  private static final Oid LOCAL_IF_INDEX = CONNECTION.append(6);
  private static final Oid REMOTE_SLOT = CONNECTION.append(9);
  private static final Oid REMOTE_PORT = CONNECTION.append(10);
  private static final Oid MODEL = CONNECTION.append(12);
  private static final Oid PRODUCT = CONNECTION.append(13);
  private static final int MAC_LENGTH = 6;

  /** The subtrees a live poll walks; an agent has those of one list together or lacks them. */
  static final List<List<Oid>> TABLES = List.of(List.of(CONNECTION, HOST_ADDRESS));

  private final SnmpView view;
  private final LocalPorts ports;
  private final Map<Long, List<IpAddress>> addresses = new TreeMap<>();

  AmapDecoder(SnmpView view, LocalPorts ports) {
    this.view = view;
    this.ports = ports;
    Columns.column(view, HOST_ADDRESS).keySet().stream()
        .filter(row -> row.length() == MAC_LENGTH + 4)
        .forEach(this::address);
  }

  private void address(Oid row) {
    MacAddress mac = mac(row, 0);
    Optional<IpAddress> address = LldpText.address(1, octets(row, MAC_LENGTH, 4));
    if (mac != null && address.isPresent() && !address.get().toString().equals("0.0.0.0")) {
      addresses.computeIfAbsent(mac.value(), _ -> new ArrayList<>()).add(address.get());
    }
  }

  Stream<NeighbourClaim> claims() {
    return Columns.rows(view, List.of(NAME, LOCAL_IF_INDEX)).stream()
        .filter(row -> row.length() == MAC_LENGTH + 2)
        .map(this::claim)
        .flatMap(Optional::stream);
  }

  private Optional<NeighbourClaim> claim(Oid row) {
    MacAddress mac = mac(row, 1);
    long ifIndex = Columns.number(view, LOCAL_IF_INDEX.append(row), 0);
    if (mac == null || ifIndex <= 0 || ifIndex > Integer.MAX_VALUE) {
      return Optional.empty();
    }
    long slot = Columns.number(view, REMOTE_SLOT.append(row), 0);
    long port = Columns.number(view, REMOTE_PORT.append(row), 0);
    return Optional.of(
        new NeighbourClaim(
            NeighbourProtocol.AMAP,
            ports.byIfIndex((int) ifIndex),
            new ChassisId(ChassisId.Kind.MAC, mac.toString()),
            Columns.text(view, NAME.append(row)),
            Columns.text(view, MODEL.append(row)),
            PortEvidence.told(
                port > 0 ? PortEvidence.Kind.LOCAL : PortEvidence.Kind.UNKNOWN,
                port <= 0 ? "" : slot > 0 ? slot + "/" + port : Long.toString(port),
                ""),
            addresses.getOrDefault(mac.value(), List.of()),
            able((int) Columns.number(view, PRODUCT.append(row), 0))));
  }

  /** aipAMAPRemProductType; agents without that column tell nothing. */
  private static Set<Capability> able(int product) {
    return switch (product) {
      case 1, 2, 6 -> Set.of(Capability.BRIDGE);
      case 3 -> Set.of(Capability.WLAN_ACCESS_POINT);
      case 5 -> Set.of(Capability.TELEPHONE);
      default -> Set.of();
    };
  }

  private static @Nullable MacAddress mac(Oid row, int from) {
    return MacAddress.ofOctets(octets(row, from, MAC_LENGTH))
        .filter(mac -> mac.value() != 0)
        .orElse(null);
  }

  private static byte[] octets(Oid row, int from, int count) {
    byte[] octets = new byte[count];
    for (int i = 0; i < count; i++) {
      octets[i] = (byte) row.get(from + i);
    }
    return octets;
  }
}
