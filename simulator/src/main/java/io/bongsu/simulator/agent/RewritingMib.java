package io.bongsu.simulator.agent;

import io.bongsu.model.snmp.Oid;
import io.bongsu.model.snmp.SnmpValue;
import org.jspecify.annotations.Nullable;

/** Shows the names of another MIB with other values. */
record RewritingMib(Mib mib, Rewrite rewrite) implements Mib {
  @Override
  public @Nullable SnmpValue get(Oid instance) {
    SnmpValue value = mib.get(instance);
    return value == null ? null : rewrite.rewrite(instance, value);
  }

  @Override
  public @Nullable Varbind next(Oid after) {
    Varbind next = mib.next(after);
    return next == null ? null : new Varbind(next.oid(), rewrite.rewrite(next.oid(), next.value()));
  }
}
