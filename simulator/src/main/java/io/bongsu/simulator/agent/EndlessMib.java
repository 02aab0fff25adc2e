package io.bongsu.simulator.agent;

import io.bongsu.model.snmp.Oid;
import io.bongsu.model.snmp.SnmpValue;
import org.jspecify.annotations.Nullable;

/** Has another row of every ifTable column behind the last one, for ever. */
record EndlessMib(Mib mib) implements Mib {
  private static final Oid ENTRY = Oid.of(1, 3, 6, 1, 2, 1, 2, 2, 1);
  private static final int ROW_LENGTH = ENTRY.length() + 2;

  @Override
  public @Nullable SnmpValue get(Oid instance) {
    return mib.get(instance);
  }

  @Override
  public @Nullable Varbind next(Oid after) {
    Varbind next = mib.next(after);
    boolean inColumn = after.length() == ROW_LENGTH && after.startsWith(ENTRY);
    if (inColumn && (next == null || !next.oid().startsWith(after.prefix(ROW_LENGTH - 1)))) {
      return new Varbind(
          after.prefix(ROW_LENGTH - 1).append(after.last() + 1), new SnmpValue.Int(1));
    }
    return next;
  }
}
