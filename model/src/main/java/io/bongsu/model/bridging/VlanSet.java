package io.bongsu.model.bridging;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * VLAN numbers (IEEE 802.1Q, 1 to 4094) as ranges.
 *
 * @param ranges first and last of each range, ascending, with a gap between two ranges; never
 *     changed after construction
 */
public record VlanSet(int[] ranges) {
  /** No VLAN. */
  public static final VlanSet NONE = new VlanSet(new int[0]);

  /** The largest number a VLAN may have. */
  public static final int LAST = 4094;

  /** The distinct ones of a stream; what is no VLAN number is left out. */
  public static VlanSet of(IntStream vlans) {
    int[] all = vlans.filter(vlan -> vlan >= 1 && vlan <= LAST).sorted().distinct().toArray();
    int[] ranges = new int[2 * all.length];
    int size = 0;
    for (int vlan : all) {
      if (size > 0 && ranges[size - 1] == vlan - 1) {
        ranges[size - 1] = vlan;
      } else {
        ranges[size++] = vlan;
        ranges[size++] = vlan;
      }
    }
    return size == 0 ? NONE : new VlanSet(Arrays.copyOf(ranges, size));
  }

  /** Whether it has this number. */
  public boolean has(int vlan) {
    for (int i = 0; i < ranges.length; i += 2) {
      if (vlan >= ranges[i] && vlan <= ranges[i + 1]) {
        return true;
      }
    }
    return false;
  }

  /** All numbers, ascending. */
  public IntStream stream() {
    return IntStream.iterate(0, i -> i < ranges.length, i -> i + 2)
        .flatMap(i -> IntStream.rangeClosed(ranges[i], ranges[i + 1]));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof VlanSet that && Arrays.equals(ranges, that.ranges);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(ranges);
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < ranges.length; i += 2) {
      text.append(text.isEmpty() ? "" : ",").append(ranges[i]);
      text.append(ranges[i] == ranges[i + 1] ? "" : "-" + ranges[i + 1]);
    }
    return text.toString();
  }
}
