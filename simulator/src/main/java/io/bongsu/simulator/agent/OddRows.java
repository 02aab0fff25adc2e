package io.bongsu.simulator.agent;

import io.bongsu.model.snmp.Oid;
import io.bongsu.model.snmp.SnmpValue;
import org.jspecify.annotations.Nullable;

/**
 * Leads a walk of ifDescr astray after its second row.
 *
 * @param detour what is given there instead of the third row
 * @param rejoin behind which row the walk goes on from the detour; the detour itself when it is
 *     left by the usual order
 */
record OddRows(Mib mib, Oid detour, Oid rejoin) implements Mib {
  static final Oid COLUMN = Oid.of(1, 3, 6, 1, 2, 1, 2, 2, 1, 2);
  private static final Oid SECOND = COLUMN.append(2);

  @Override
  public @Nullable SnmpValue get(Oid instance) {
    return mib.get(instance);
  }

  @Override
  public @Nullable Varbind next(Oid after) {
    if (after.equals(SECOND)) {
      return new Varbind(detour, Nothing.orEmpty(mib.get(detour)));
    }
    return mib.next(after.equals(detour) ? rejoin : after);
  }

  /** Rows 1, 2, 4, 3, 4: sorted as nobody sorts. */
  static Mib unsorted(Mib mib) {
    return new OddRows(new OddRows.Tail(mib), COLUMN.append(4), COLUMN.append(2));
  }

  /** Far behind everything that was asked for. */
  static Mib outside(Mib mib) {
    Oid far = Oid.parse("1.3.6.1.4.1.99999.77.0");
    return new OddRows(mib, far, far);
  }

  /** Back to where the MIB begins. */
  static Mib back(Mib mib) {
    Oid descr = Oid.parse("1.3.6.1.2.1.1.1.0");
    return new OddRows(mib, descr, descr);
  }

  /** Behind the third row the column is left. */
  private record Tail(Mib mib) implements Mib {
    @Override
    public @Nullable SnmpValue get(Oid instance) {
      return mib.get(instance);
    }

    @Override
    public @Nullable Varbind next(Oid after) {
      return mib.next(after.equals(COLUMN.append(3)) ? COLUMN.append(4) : after);
    }
  }
}
