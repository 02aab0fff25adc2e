package io.bongsu.model.snmp;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import org.jspecify.annotations.Nullable;

/** A view on a sorted map that nobody changes any more, with the subtrees whose walk broke off. */
public final class MapSnmpView implements SnmpView {
  private final NavigableMap<Oid, SnmpValue> values;
  private final List<Oid> incomplete;

  /** Takes the map over: the caller must not change it afterwards. */
  public MapSnmpView(NavigableMap<Oid, SnmpValue> values, Collection<Oid> incomplete) {
    this.values = values;
    this.incomplete = List.copyOf(incomplete);
  }

  /** A complete view, as a recorded walk is. */
  public static MapSnmpView complete(NavigableMap<Oid, SnmpValue> values) {
    return new MapSnmpView(values, List.of());
  }

  @Override
  public @Nullable SnmpValue get(Oid instance) {
    return values.get(instance);
  }

  @Override
  public NavigableMap<Oid, SnmpValue> below(Oid prefix) {
    Oid end = prefix.behind();
    return Collections.unmodifiableNavigableMap(
        end == null ? values.tailMap(prefix, true) : values.subMap(prefix, true, end, false));
  }

  @Override
  public boolean isComplete(Oid prefix) {
    return incomplete.stream()
        .noneMatch(broken -> broken.startsWith(prefix) || prefix.startsWith(broken));
  }
}
