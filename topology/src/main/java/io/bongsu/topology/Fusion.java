package io.bongsu.topology;

import io.bongsu.model.inventory.NetworkInterface;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Stage four: cables of one device pair that share a resolved port at either end are one cable. */
final class Fusion {
  private Fusion() {}

  static List<Cable> fuse(List<Cable> cables) {
    List<Cable> fused = new ArrayList<>();
    for (Cable cable : cables.stream().sorted(MOST_CERTAIN_FIRST).toList()) {
      int twin = twinOf(cable, fused);
      if (twin < 0) {
        fused.add(cable);
      } else {
        fused.set(twin, fused.get(twin).with(cable));
      }
    }
    return fused;
  }

  private static final Comparator<Cable> MOST_CERTAIN_FIRST =
      Comparator.comparing(Cable::a)
          .thenComparing(Cable::b)
          .thenComparing(Cable::bothSides, Comparator.reverseOrder())
          .thenComparing(cable -> cable.protocols().toString());

  private static int twinOf(Cable cable, List<Cable> fused) {
    int found = -1;
    for (int i = fused.size() - 1; i >= 0 && fused.get(i).sameDevices(cable); i--) {
      found = sameCable(fused.get(i), cable) ? i : found;
    }
    return found;
  }

  /**
   * A port shared while the other ends differ is one cable only when a claim of one side runs into
   * a cable that both sides tell of; otherwise it is a shared segment.
   */
  private static boolean sameCable(Cable one, Cable other) {
    boolean sharesEnd = same(one.aPort(), other.aPort()) || same(one.bPort(), other.bPort());
    boolean anyDiffers = differ(one.aPort(), other.aPort()) || differ(one.bPort(), other.bPort());
    boolean absorbs = one.bothSides() && !other.bothSides();
    return (sharesEnd && (!anyDiffers || absorbs))
        || (!anyDiffers && !one.protocols().equals(other.protocols()) && unresolved(other));
  }

  private static boolean unresolved(Cable cable) {
    return cable.aPort() == null && cable.bPort() == null;
  }

  private static boolean same(@Nullable NetworkInterface one, @Nullable NetworkInterface other) {
    return one != null && other != null && one.ifIndex() == other.ifIndex();
  }

  private static boolean differ(@Nullable NetworkInterface one, @Nullable NetworkInterface other) {
    return one != null && other != null && one.ifIndex() != other.ifIndex();
  }
}
