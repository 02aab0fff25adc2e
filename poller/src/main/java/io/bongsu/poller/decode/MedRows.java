package io.bongsu.poller.decode;

import io.bongsu.model.snmp.Oid;
import io.bongsu.model.snmp.SnmpView;
import io.bongsu.model.topology.NeighbourClaim.Capability;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What endpoints tell of themselves beside plain LLDP: LLDP-EXT-MED-MIB (ANSI/TIA-1057). */
final class MedRows {
  private static final Oid REMOTE = Oid.parse("1.0.8802.1.1.2.1.5.4795.1.3");
  private static final Oid CLASS = REMOTE.append(Oid.of(1, 1, 3));
  private static final Oid SERIAL = REMOTE.append(Oid.of(3, 1, 4));
  private static final Oid MAKER = REMOTE.append(Oid.of(3, 1, 5));
  private static final Oid MODEL = REMOTE.append(Oid.of(3, 1, 6));
  private static final int GENERIC_ENDPOINT = 1;
  private static final int MEDIA_ENDPOINT = 2;
  private static final int COMMUNICATION_DEVICE = 3;

  /**
   * The subtrees a live poll walks; apart from {@link LldpDecoder#TABLES}, so that an agent that
   * stumbles here still lets old neighbours go.
   */
  static final List<Oid> TABLE = List.of(CLASS, SERIAL, MAKER, MODEL);

  private final SnmpView view;
  private final Map<Oid, Oid> rows = new HashMap<>();

  MedRows(SnmpView view) {
    this.view = view;
    Columns.rows(view, TABLE).forEach(row -> rows.put(neighbour(row), row));
  }

  /** Local port and number: time marks of the two tables need not agree. */
  private static Oid neighbour(Oid row) {
    return row.length() > 2 ? row.from(row.length() - 2) : row;
  }

  /** What a neighbour is able to be, by its device class where it has one. */
  Set<Capability> capabilities(Oid row, Set<Capability> told) {
    Set<Capability> able = EnumSet.noneOf(Capability.class);
    able.addAll(told);
    Oid own = rows.get(neighbour(row));
    int deviceClass = own == null ? 0 : (int) Columns.number(view, CLASS.append(own), 0);
    if (deviceClass == COMMUNICATION_DEVICE) {
      able.add(Capability.TELEPHONE);
    } else if (told.isEmpty()
        && (deviceClass == GENERIC_ENDPOINT || deviceClass == MEDIA_ENDPOINT)) {
      able.add(Capability.STATION_ONLY);
    }
    return able;
  }

  /** Maker, model and serial number of a neighbour, as far as it tells them. */
  String hardware(Oid row) {
    Oid own = rows.get(neighbour(row));
    return own == null
        ? ""
        : Stream.of(MAKER, MODEL, SERIAL)
            .map(column -> Columns.text(view, column.append(own)).strip())
            .filter(text -> !text.isEmpty())
            .distinct()
            .collect(Collectors.joining(", "));
  }
}
