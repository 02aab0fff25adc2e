package io.bongsu.poller.decode;

import io.bongsu.model.net.IpAddress;
import io.bongsu.model.snmp.Oid;
import io.bongsu.model.snmp.SnmpValue;
import io.bongsu.model.snmp.SnmpView;
import io.bongsu.model.topology.ChassisId;
import io.bongsu.model.topology.NeighbourClaim;
import io.bongsu.model.topology.NeighbourProtocol;
import io.bongsu.model.topology.PortEvidence;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Makes claims of mtxrNeighborTable (MIKROTIK-MIB), which names the neighbour but not its port. */
final class MikrotikDecoder {
  private static final Oid TABLE = Oid.parse("1.3.6.1.4.1.14988.1.1.11.1.1");
  private static final int ADDRESS = 2;
  private static final int MAC = 3;
  private static final int VERSION = 4;
  private static final int PLATFORM = 5;
  private static final int IDENTITY = 6;

  /** The subtrees a live poll walks. */
  static final List<List<Oid>> TABLES = List.of(List.of(TABLE));

  private final SnmpView view;
  private final LocalPorts ports;

  MikrotikDecoder(SnmpView view, LocalPorts ports) {
    this.view = view;
    this.ports = ports;
  }

  Stream<NeighbourClaim> claims() {
    return Columns.rows(view, List.of(TABLE.append(MAC))).stream()
        .map(this::claim)
        .flatMap(Optional::stream);
  }

  private Optional<NeighbourClaim> claim(Oid row) {
    return LldpText.mac(view.get(at(MAC, row)))
        .filter(mac -> mac.value() != 0)
        .map(mac ->
            new NeighbourClaim(
                NeighbourProtocol.MIKROTIK,
                ports.byMikrotikRow(row.length() == 0 ? 0 : row.last()),
                new ChassisId(ChassisId.Kind.MAC, mac.toString()),
                Columns.text(view, at(IDENTITY, row)),
                (Columns.text(view, at(PLATFORM, row)) + " " + Columns.text(view, at(VERSION, row)))
                    .strip(),
                PortEvidence.told(PortEvidence.Kind.UNKNOWN, "", ""),
                address(row),
                Set.of()));
  }

  private List<IpAddress> address(Oid row) {
    return view.get(at(ADDRESS, row)) instanceof SnmpValue.Address(var address)
            && !address.toString().equals("0.0.0.0")
        ? List.of(address)
        : List.of();
  }

  private static Oid at(int column, Oid row) {
    return TABLE.append(column).append(row);
  }
}
