package io.bongsu.simulator.agent;

import io.bongsu.model.snmp.Oid;
import io.bongsu.model.snmp.SnmpValue;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Another MIB with one more row of ifDescr behind its last. */
record MoreRows(Mib mib, Oid row) implements Mib {
  private static final SnmpValue TEXT =
      new SnmpValue.Octets("one more".getBytes(StandardCharsets.US_ASCII));

  /** A row whose index has a hundred sub-identifiers. */
  static Mib giantIndex(Mib mib) {
    int[] index = new int[100];
    Arrays.fill(index, Integer.MAX_VALUE);
    return new MoreRows(mib, OddRows.COLUMN.append(Oid.of(index)));
  }

  /** A row whose index is negative where it is read as a signed number. */
  static Mib negativeIndex(Mib mib) {
    return new MoreRows(mib, OddRows.COLUMN.append(Oid.of(-7)));
  }

  @Override
  public @Nullable SnmpValue get(Oid instance) {
    return instance.equals(row) ? TEXT : mib.get(instance);
  }

  @Override
  public @Nullable Varbind next(Oid after) {
    Varbind next = mib.next(after);
    boolean between = after.compareTo(row) < 0 && (next == null || next.oid().compareTo(row) > 0);
    return between ? new Varbind(row, TEXT) : next;
  }
}
