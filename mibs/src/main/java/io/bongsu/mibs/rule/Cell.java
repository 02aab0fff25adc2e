package io.bongsu.mibs.rule;

import io.bongsu.model.snmp.Oid;
import io.bongsu.model.snmp.SnmpValue;
import io.bongsu.model.snmp.SnmpView;
import org.jspecify.annotations.Nullable;

/**
 * Where the companion of a row's value stands: a column and the part of the row's index that leads
 * into it.
 *
 * @param column the column, or a scalar's instance
 * @param parts how many sub-identifiers of the index: {@link #ALL}, n from the left, or -n from the
 *     right
 */
public record Cell(Oid column, int parts) {
  /** The whole index. */
  public static final int ALL = Integer.MAX_VALUE;

  /** The value for a row, null when the agent does not give it. */
  public @Nullable SnmpValue in(SnmpView view, Oid index) {
    return view.get(column.append(cut(index, parts)));
  }

  /** The part of an index that {@code parts} asks for; the whole index when it is not that long. */
  static Oid cut(Oid index, int parts) {
    if (Math.abs((long) parts) >= index.length()) {
      return index;
    }
    return parts >= 0 ? index.prefix(parts) : index.from(index.length() + parts);
  }
}
