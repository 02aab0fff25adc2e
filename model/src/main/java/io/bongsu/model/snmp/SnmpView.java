package io.bongsu.model.snmp;

import java.util.NavigableMap;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A read-only picture of (part of) an agent's MIB: what a live walk brought or a recorded walk
 * holds.
 *
 * <p>Decoders read this and nothing else, so live and offline results come from the same code.
 * Implementations are immutable.
 */
public interface SnmpView {
  /** The value of one object instance, null when the agent did not give it. */
  @Nullable SnmpValue get(Oid instance);

  /**
   * All instances below a prefix in SNMP order, keyed by their full OID; empty when there are none.
   */
  NavigableMap<Oid, SnmpValue> below(Oid prefix);

  /**
   * False when the walk that was to fetch this subtree broke off: absent rows then prove nothing.
   */
  boolean isComplete(Oid prefix);

  /** The scalar or instance as clean text, empty when absent. */
  default Optional<String> text(Oid instance) {
    return Coercion.toText(get(instance));
  }
}
