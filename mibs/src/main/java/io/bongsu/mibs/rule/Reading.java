package io.bongsu.mibs.rule;

import io.bongsu.model.snmp.Oid;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where a number stands and how it is brought to its unit: {@code raw * scale / 10^digits + offset}.
 *
 * @param columns alternatives, the first with rows is taken
 * @param scale factor
 * @param offset added after scaling
 * @param digits companion with the number of decimal digits, null none
 * @param skip raw texts that mean "no value"
 */
public record Reading(
    List<Oid> columns, double scale, double offset, @Nullable Cell digits, Set<String> skip) {}
