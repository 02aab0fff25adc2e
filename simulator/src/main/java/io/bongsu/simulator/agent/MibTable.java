package io.bongsu.simulator.agent;

import io.bongsu.model.snmp.Oid;
import io.bongsu.model.snmp.SnmpValue;
import io.bongsu.model.snmp.SnmpView;
import java.util.Arrays;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A fixed set of instances, each with a source that may have no value for a while. */
public final class MibTable implements Mib {
  private final Oid[] oids;
  private final ValueSource[] sources;

  /** Keeps a copy. */
  public MibTable(NavigableMap<Oid, ValueSource> instances) {
    oids = instances.keySet().toArray(Oid[]::new);
    sources = instances.values().toArray(ValueSource[]::new);
  }

  /** What a recorded walk holds below a prefix, unchanging. */
  public static MibTable recorded(SnmpView walk, Oid prefix) {
    NavigableMap<Oid, ValueSource> instances = new TreeMap<>();
    for (Map.Entry<Oid, SnmpValue> entry : walk.below(prefix).entrySet()) {
      SnmpValue value = entry.getValue();
      instances.put(entry.getKey(), () -> value);
    }
    return new MibTable(instances);
  }

  @Override
  public @Nullable SnmpValue get(Oid instance) {
    int found = Arrays.binarySearch(oids, instance);
    return found < 0 ? null : sources[found].read();
  }

  @Override
  public @Nullable Varbind next(Oid after) {
    int found = Arrays.binarySearch(oids, after);
    for (int i = found < 0 ? -found - 1 : found + 1; i < oids.length; i++) {
      SnmpValue value = sources[i].read();
      if (value != null) {
        return new Varbind(oids[i], value);
      }
    }
    return null;
  }
}
