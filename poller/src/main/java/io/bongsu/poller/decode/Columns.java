package io.bongsu.poller.decode;

import io.bongsu.model.net.IpAddress;
import io.bongsu.model.snmp.Coercion;
import io.bongsu.model.snmp.Oid;
import io.bongsu.model.snmp.SnmpValue;
import io.bongsu.model.snmp.SnmpView;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads conceptual tables out of a view: columns, rows by index, cells. */
final class Columns {
  private Columns() {}

  /** One column by row index, in SNMP order; exceptions and NULL are left out. */
  static Map<Oid, SnmpValue> column(SnmpView view, Oid column) {
    Map<Oid, SnmpValue> rows = new LinkedHashMap<>();
    view.below(column)
        .forEach((oid, value) -> {
          if (!(value instanceof SnmpValue.Absent)) {
            rows.put(oid.from(column.length()), value);
          }
        });
    return rows;
  }

  /** Whether the agent gave anything below a column or table. */
  static boolean isThere(SnmpView view, Oid column) {
    return !view.below(column).isEmpty();
  }

  /** The indexes of all rows that have a value in one of the columns. */
  static Set<Oid> rows(SnmpView view, Collection<Oid> columns) {
    Set<Oid> rows = new TreeSet<>();
    columns.forEach(column -> rows.addAll(column(view, column).keySet()));
    return rows;
  }

  static String text(SnmpView view, Oid instance) {
    return view.text(instance).orElse("");
  }

  static long number(SnmpView view, Oid instance, long otherwise) {
    OptionalLong number = Coercion.toLong(view.get(instance));
    return number.orElse(otherwise);
  }

  static byte @Nullable [] octets(@Nullable SnmpValue value) {
    return value instanceof SnmpValue.Octets(var octets) ? octets : null;
  }

  /** An address, told as such or as its octets. */
  static Optional<IpAddress> address(@Nullable SnmpValue value) {
    if (value instanceof SnmpValue.Address(IpAddress address)) {
      return Optional.of(address);
    }
    byte[] octets = octets(value);
    return octets != null && (octets.length == 4 || octets.length == 16)
        ? Optional.of(IpAddress.ofOctets(octets))
        : Optional.empty();
  }

  /** Without columns that lie below another one of the list; sorted. */
  static List<Oid> merged(Stream<Oid> columns) {
    TreeSet<Oid> sorted = new TreeSet<>();
    columns
        .sorted()
        .filter(column -> sorted.isEmpty() || !column.startsWith(sorted.last()))
        .forEach(sorted::add);
    return List.copyOf(sorted);
  }
}
