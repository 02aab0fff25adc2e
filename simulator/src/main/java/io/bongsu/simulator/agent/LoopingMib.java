package io.bongsu.simulator.agent;

import io.bongsu.model.snmp.Oid;
import io.bongsu.model.snmp.SnmpValue;
import org.jspecify.annotations.Nullable;

/**
 * Never lets a walk of ifDescr end.
 *
 * @param back by how many rows it returns; 0 repeats the asked row
 */
record LoopingMib(Mib mib, int back) implements Mib {
  private static final Oid TRAP = Oid.of(1, 3, 6, 1, 2, 1, 2, 2, 1, 2);

  @Override
  public @Nullable SnmpValue get(Oid instance) {
    return mib.get(instance);
  }

  @Override
  public @Nullable Varbind next(Oid after) {
    Varbind next = mib.next(after);
    boolean leaving = after.startsWith(TRAP) && (next == null || !next.oid().startsWith(TRAP));
    if (!leaving) {
      return next;
    }
    return back == 0 ? new Varbind(after, Nothing.orEmpty(mib.get(after))) : row(back);
  }

  private @Nullable Varbind row(int number) {
    Varbind row = mib.next(TRAP);
    for (int i = 1; i < number && row != null; i++) {
      row = mib.next(row.oid());
    }
    return row;
  }
}
