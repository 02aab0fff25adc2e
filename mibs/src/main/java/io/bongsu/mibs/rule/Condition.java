package io.bongsu.mibs.rule;

import io.bongsu.model.snmp.Coercion;
import io.bongsu.model.snmp.Oid;
import io.bongsu.model.snmp.SnmpValue;
import io.bongsu.model.snmp.SnmpView;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a row must fulfil to count.
 *
 * @param cell the companion looked at; null: the row's own value
 * @param is texts of which one must be there; empty: any
 * @param not texts that must not be there
 * @param matches found somewhere in the text; null: not asked
 */
public record Condition(
    @Nullable Cell cell, Set<String> is, Set<String> not, @Nullable Pattern matches) {
  /**
   * True when the row counts; a missing companion counts only where nothing is asked to be there.
   */
  public boolean holds(SnmpView view, Oid index, SnmpValue own) {
    Optional<String> text = Coercion.toText(cell == null ? own : cell.in(view, index));
    boolean asked = !is.isEmpty() || matches != null;
    return text.map(this::accepts).orElse(!asked);
  }

  private boolean accepts(String text) {
    return (is.isEmpty() || is.contains(text))
        && !not.contains(text)
        && (matches == null || matches.matcher(text).find());
  }
}
