package io.bongsu.topology;

import io.bongsu.model.device.DeviceId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * By how many ports the rows of devices are off against their own port tables: as their own paired
 * rows show, else as nearly all agents of the same make do. Not thread-safe.
 */
final class MakeOffsets {
  private static final double NEARLY_ALL = 0.8;
  private static final int FEWEST_ROWS = 2;

  /** What a device is known to be and to show. */
  private record Known(@Nullable AgentMake make, PortNumberOffsets.Shown shown) {}

  private static final class Family {
    private final Set<DeviceId> members = new HashSet<>();
    private final Map<Integer, Integer> devices = new TreeMap<>();
    private final Map<Integer, Integer> rows = new TreeMap<>();
    private int offset;

    private void count(PortNumberOffsets.Shown shown, int sign) {
      if (shown.rows() > 0) {
        devices.merge(shown.offset(), sign, MakeOffsets::sum);
        rows.merge(shown.offset(), sign * shown.rows(), MakeOffsets::sum);
      }
    }

    private int decide() {
      int all = devices.values().stream().mapToInt(Integer::intValue).sum();
      return devices.entrySet().stream()
          .filter(shown -> shown.getValue() >= NEARLY_ALL * all)
          .filter(shown -> rows.getOrDefault(shown.getKey(), 0) >= FEWEST_ROWS)
          .mapToInt(Map.Entry::getKey)
          .sum();
    }
  }

  private final Map<DeviceId, Known> known = new HashMap<>();
  private final Map<AgentMake, Family> families = new HashMap<>();
  private final Set<AgentMake> touched = new HashSet<>();

  @SuppressWarnings("NullAway") // a null takes the entry out
  private static @Nullable Integer sum(int old, int more) {
    return old + more == 0 ? null : old + more;
  }

  /** Puts what is known of a device in the place of what was; empty shows nothing. */
  void put(DeviceId device, Optional<AgentMake> make, PortNumberOffsets.Shown shown) {
    Known fresh = new Known(make.orElse(null), shown);
    boolean nothing = make.isEmpty() && shown.rows() == 0;
    Known before = nothing ? known.remove(device) : known.put(device, fresh);
    if (before != null && before.equals(fresh)) {
      return;
    }
    if (before != null && before.make() != null) {
      Family family = family(before.make());
      family.members.remove(device);
      family.count(before.shown(), -1);
    }
    if (fresh.make() != null) {
      Family family = family(fresh.make());
      family.members.add(device);
      family.count(shown, 1);
    }
  }

  private Family family(AgentMake make) {
    touched.add(make);
    return families.computeIfAbsent(make, _ -> new Family());
  }

  /** Decides anew for makes of which more or less is known; returns whom it may concern. */
  Set<DeviceId> settle() {
    Set<DeviceId> concerned = new HashSet<>();
    for (AgentMake make : touched) {
      Family family = families.computeIfAbsent(make, _ -> new Family());
      int fresh = family.decide();
      if (fresh != family.offset) {
        family.offset = fresh;
        concerned.addAll(family.members);
      }
      if (family.members.isEmpty()) {
        families.remove(make);
      }
    }
    touched.clear();
    return concerned;
  }

  /** By how many ports a device is off, 0 when it counts as its table does. */
  int of(DeviceId device) {
    Known found = known.get(device);
    if (found == null) {
      return 0;
    }
    Family family = found.make() == null ? null : families.get(found.make());
    return found.shown().rows() > 0 ? found.shown().offset() : family == null ? 0 : family.offset;
  }
}
