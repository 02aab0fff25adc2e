package io.bongsu.mibs.rule;

import io.bongsu.model.snmp.Oid;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where a number stands and how it is brought to its unit.
 *
 * @param columns alternatives, the first with rows is taken
 * @param skip raw texts that mean "no value"
 */
public record Reading(List<Oid> columns, Scale scale, Set<String> skip) {
  /**
   * {@code raw * factor / 10^digits + offset}, and for optical power told in milliwatts the dBm of
   * it.
   *
   * @param digits companion with the number of decimal digits, null none
   * @param milliwatts true: the scaled number is in mW and becomes dBm
   */
  public record Scale(double factor, double offset, @Nullable Cell digits, boolean milliwatts) {}
}
