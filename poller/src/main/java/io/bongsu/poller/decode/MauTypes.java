package io.bongsu.poller.decode;

import java.util.Set;

/** What the last number of a dot3MauType (IANA-MAU-MIB) says of a port. */
final class MauTypes {
  private static final Set<Integer> HALF = Set.of(10, 12, 15, 17, 19, 21, 23, 25, 27, 29);
  private static final Set<Integer> FULL = Set.of(11, 13, 16, 18, 20, 22, 24, 26, 28, 30);

  /** dot3MauType10GigBaseX: from there on no type knows collisions. */
  private static final int FIRST_WITHOUT_HALF = 31;

  private MauTypes() {}

  /** 2 half, 3 full as in dot3StatsDuplexStatus; 0 when the type leaves it open. */
  static int duplex(int type) {
    if (HALF.contains(type)) {
      return 2;
    }
    return FULL.contains(type) || type >= FIRST_WITHOUT_HALF ? 3 : 0;
  }
}
