package io.bongsu.topology;

import io.bongsu.model.device.DeviceId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/** Bridges that see each other, or that are joined by such. Not thread-safe. */
final class BridgeDomains {
  /** Larger domains are compared only where one bridge sees the other's own addresses. */
  private static final int LARGEST = 150;

  private final Map<DeviceId, Set<DeviceId>> near = new HashMap<>();
  private final Map<DeviceId, List<DeviceId>> domains = new HashMap<>();

  /** Looks again at some pairs; returns the bridges whose domain is another than before. */
  Set<DeviceId> update(Set<DevicePair> pairs, Predicate<DevicePair> seeEachOther) {
    Set<DeviceId> again = new LinkedHashSet<>();
    for (DevicePair pair : pairs) {
      if (join(pair, seeEachOther.test(pair))) {
        again.add(pair.low());
        again.add(pair.high());
        again.addAll(of(pair.low()));
        again.addAll(of(pair.high()));
      }
    }
    Set<DeviceId> passed = new HashSet<>();
    Set<DeviceId> moved = new HashSet<>();
    for (DeviceId start : again) {
      if (!passed.contains(start)) {
        settle(flood(start, passed), moved);
      }
    }
    return moved;
  }

  private boolean join(DevicePair pair, boolean joined) {
    if (joined) {
      near.computeIfAbsent(pair.high(), _ -> new TreeSet<>()).add(pair.low());
      return near.computeIfAbsent(pair.low(), _ -> new TreeSet<>()).add(pair.high());
    }
    part(pair.low(), pair.high());
    return part(pair.high(), pair.low());
  }

  private boolean part(DeviceId one, DeviceId other) {
    Set<DeviceId> all = near.getOrDefault(one, Set.of());
    boolean parted = !all.isEmpty() && all.remove(other);
    if (parted && all.isEmpty()) {
      near.remove(one);
    }
    return parted;
  }

  private List<DeviceId> flood(DeviceId start, Set<DeviceId> passed) {
    List<DeviceId> members = new ArrayList<>(List.of(start));
    passed.add(start);
    for (int i = 0; i < members.size(); i++) {
      for (DeviceId next : near.getOrDefault(members.get(i), Set.of())) {
        if (passed.add(next)) {
          members.add(next);
        }
      }
    }
    members.sort(null);
    return members;
  }

  private void settle(List<DeviceId> members, Set<DeviceId> moved) {
    for (DeviceId member : members) {
      boolean alone = members.size() == 1;
      List<DeviceId> before = alone ? domains.remove(member) : domains.put(member, members);
      if (!(alone ? List.of() : members).equals(before == null ? List.of() : before)) {
        moved.add(member);
      }
    }
  }

  /** The bridges of the domain of one, itself among them; none when it sees nobody. */
  List<DeviceId> of(DeviceId bridge) {
    return domains.getOrDefault(bridge, List.of());
  }

  Set<DeviceId> near(DeviceId bridge) {
    return near.getOrDefault(bridge, Set.of());
  }

  /** True when the bridge stands in a domain that is compared as a whole. */
  boolean isSmall(DeviceId bridge) {
    int size = of(bridge).size();
    return size > 0 && size <= LARGEST;
  }

  boolean inOneSmallDomain(DevicePair pair) {
    return isSmall(pair.low()) && of(pair.low()).equals(of(pair.high()));
  }
}
