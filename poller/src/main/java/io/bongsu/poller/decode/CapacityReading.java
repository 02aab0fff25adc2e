package io.bongsu.poller.decode;

import io.bongsu.mibs.rule.Amounts;
import io.bongsu.mibs.rule.Cell;
import io.bongsu.model.inventory.Capacity;
import io.bongsu.model.snmp.Oid;
import io.bongsu.model.snmp.SnmpValue;
import io.bongsu.model.snmp.SnmpView;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** Works out size and use of a pool from whatever the agent tells of it. */
final class CapacityReading {
  private CapacityReading() {}

  /** The pool, empty when what is told does not make one. */
  static Optional<Capacity> read(SnmpView view, Amounts amounts, Oid index, String name) {
    double unit = amounts.unit().factor() * number(view, amounts.unit().cell(), index).orElse(1);
    OptionalDouble total = number(view, amounts.total(), index);
    OptionalDouble used = number(view, amounts.used(), index);
    OptionalDouble free = number(view, amounts.free(), index);
    OptionalDouble percent = number(view, amounts.percent(), index);
    if (total.isEmpty() && used.isPresent() && free.isPresent()) {
      total = OptionalDouble.of(used.getAsDouble() + free.getAsDouble());
    }
    if (used.isEmpty() && total.isPresent() && free.isPresent()) {
      used = OptionalDouble.of(total.getAsDouble() - free.getAsDouble());
    }
    if (total.isPresent() && used.isPresent()) {
      return sized(name, total.getAsDouble() * unit, used.getAsDouble() * unit);
    }
    return percent.isPresent()
        ? shared(name, total.orElse(0) * unit, percent.getAsDouble())
        : Optional.empty();
  }

  private static Optional<Capacity> sized(String name, double total, double used) {
    boolean sane = total > 0 && used >= 0 && used <= total && total < 9e18;
    return sane ? Optional.of(new Capacity(name, (long) total, (long) used)) : Optional.empty();
  }

  private static Optional<Capacity> shared(String name, double total, double percent) {
    if (percent < 0 || percent > 100 || total < 0 || total > 9e18) {
      return Optional.empty();
    }
    return Optional.of(new Capacity(name, (long) total, (long) (total * percent / 100), percent));
  }

  private static OptionalDouble number(SnmpView view, @Nullable Cell cell, Oid index) {
    if (cell == null) {
      return OptionalDouble.empty();
    }
    return cell.in(view, index) instanceof SnmpValue.Int(int wrapped) && wrapped < 0
        ? OptionalDouble.of((double) Integer.toUnsignedLong(wrapped))
        : NumberReading.number(cell.in(view, index));
  }
}
