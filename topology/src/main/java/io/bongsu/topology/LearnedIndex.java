package io.bongsu.topology;

import io.bongsu.model.device.DeviceId;
import io.bongsu.model.net.MacAddress;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Which bridges may have learned an address: one sorted array for all tables, eight octets an
 * entry, and the bridges read since it was sorted. It may name a bridge too many, never one too
 * few. Not thread-safe.
 */
final class LearnedIndex {
  private static final int SLOT_BITS = 16;
  private static final int SLOTS = 1 << SLOT_BITS;

  /** What was read lately is sorted into the rest when it is more than one part in so many. */
  private static final int YOUNG_PART = 16;

  private static final int LEAST_YOUNG = 50_000;

  private final KnownDevices devices;
  private final int leastYoung;
  private final Map<Integer, Set<DeviceId>> slots = new HashMap<>();
  private final BitSet youngSlots = new BitSet(SLOTS);
  private long[] young = {};
  private long[] sorted = {};

  LearnedIndex(KnownDevices devices) {
    this(devices, LEAST_YOUNG);
  }

  LearnedIndex(KnownDevices devices, int leastYoung) {
    this.devices = devices;
    this.leastYoung = leastYoung;
  }

  /** Some bridges told another table, or none any more. */
  void changed(Set<DeviceId> bridges) {
    BitSet renewed = new BitSet(SLOTS);
    for (DeviceId bridge : bridges) {
      renewed.set(slot(bridge));
      slots.computeIfAbsent(slot(bridge), _ -> new HashSet<>(1)).add(bridge);
    }
    young = merged(young, renewed, fresh(renewed));
    youngSlots.or(renewed);
    if (young.length > leastYoung + sorted.length / YOUNG_PART) {
      sorted = merged(sorted, youngSlots, young);
      young = new long[0];
      youngSlots.clear();
    }
  }

  /** Bridges share a slot only where there are very many. */
  private static int slot(DeviceId bridge) {
    return (int) (bridge.value() % SLOTS);
  }

  private long[] fresh(BitSet renewed) {
    long[] found = new long[1024];
    int size = 0;
    for (int slot = renewed.nextSetBit(0); slot >= 0; slot = renewed.nextSetBit(slot + 1)) {
      Set<DeviceId> bridges = slots.getOrDefault(slot, Set.of());
      bridges.removeIf(bridge -> !devices.hasTable(bridge));
      for (DeviceId bridge : bridges) {
        int entries = devices.table(bridge).size();
        if (size + entries > found.length) {
          found = Arrays.copyOf(found, Math.max(size + entries, found.length + found.length / 2));
        }
        for (int i = 0; i < entries; i++) {
          found[size++] = devices.table(bridge).mac(i) << SLOT_BITS | slot;
        }
      }
    }
    long[] exact = Arrays.copyOf(found, size);
    Arrays.parallelSort(exact);
    return unsigned(exact);
  }

  /** Addresses fill the upper 48 bits: those of the upper half sort after the others. */
  private static long[] unsigned(long[] signed) {
    int firstPositive = 0;
    while (firstPositive < signed.length && signed[firstPositive] < 0) {
      firstPositive++;
    }
    long[] turned = new long[signed.length];
    System.arraycopy(signed, firstPositive, turned, 0, signed.length - firstPositive);
    System.arraycopy(signed, 0, turned, signed.length - firstPositive, firstPositive);
    return turned;
  }

  /** The old entries but for those of renewed slots, and the fresh ones. */
  private static long[] merged(long[] old, BitSet renewed, long[] fresh) {
    long[] all = new long[old.length + fresh.length];
    int size = 0;
    int at = 0;
    for (long entry : old) {
      if (!renewed.get((int) entry & SLOTS - 1)) {
        while (at < fresh.length && Long.compareUnsigned(fresh[at], entry) < 0) {
          all[size++] = fresh[at++];
        }
        all[size++] = entry;
      }
    }
    System.arraycopy(fresh, at, all, size, fresh.length - at);
    return Arrays.copyOf(all, size + fresh.length - at);
  }

  /** The bridges that may have learned an address. */
  Set<DeviceId> of(MacAddress mac) {
    Set<DeviceId> found = new HashSet<>();
    add(sorted, mac, found);
    add(young, mac, found);
    return found;
  }

  private void add(long[] entries, MacAddress mac, Set<DeviceId> found) {
    for (int i = first(entries, mac.value() << SLOT_BITS);
        i < entries.length && entries[i] >>> SLOT_BITS == mac.value();
        i++) {
      found.addAll(slots.getOrDefault((int) entries[i] & SLOTS - 1, Set.of()));
    }
  }

  private static int first(long[] entries, long entry) {
    int low = 0;
    int high = entries.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (Long.compareUnsigned(entries[middle], entry) < 0) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
