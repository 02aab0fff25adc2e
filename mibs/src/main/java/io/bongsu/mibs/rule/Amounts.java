package io.bongsu.mibs.rule;

import io.bongsu.model.snmp.Oid;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The sizes of a pool; two of total, used and free, or a percentage, are enough.
 *
 * @param total its size
 * @param used in use
 * @param free not in use
 * @param percent used share, 0 to 100
 * @param unit octets per unit of the sizes
 */
public record Amounts(
    @Nullable Cell total,
    @Nullable Cell used,
    @Nullable Cell free,
    @Nullable Cell percent,
    Unit unit) {
  /**
   * Octets per unit.
   *
   * @param factor constant
   * @param cell companion that gives a further factor; null none
   */
  public record Unit(double factor, @Nullable Cell cell) {}

  /** The column whose rows are the pools. */
  public Oid driving() {
    return Stream.of(used, free, percent, total)
        .filter(Objects::nonNull)
        .findFirst()
        .orElseThrow()
        .column();
  }

  /** Every column a live poll has to read. */
  public Stream<Oid> columns() {
    return Stream.of(total, used, free, percent, unit.cell())
        .filter(Objects::nonNull)
        .map(Cell::column);
  }
}
