package io.bongsu.app.reach;

import io.bongsu.fault.OwnReach;
import io.bongsu.fault.OwnReach.State;
import io.bongsu.model.net.IpAddress;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which gateways answered lately. One that never answered says nothing: many do not answer echo
 * requests at all.
 */
final class GatewayLog {
  private static final int ENOUGH = 3;

  private final Map<IpAddress, Integer> lostInARow = new HashMap<>();

  /** Takes a round in: who was asked, and who of them answered. */
  OwnReach take(Set<IpAddress> asked, Set<IpAddress> answered) {
    lostInARow.keySet().retainAll(asked);
    lostInARow.replaceAll((_, lost) -> lost + 1);
    answered.forEach(one -> lostInARow.put(one, 0));
    return new OwnReach(
        state(answered),
        lostInARow.keySet().stream()
            .sorted()
            .map(Object::toString)
            .collect(Collectors.joining(", ")));
  }

  private State state(Set<IpAddress> answered) {
    if (!answered.isEmpty()) {
      return State.REACHED;
    }
    boolean known = !lostInARow.isEmpty();
    boolean all = lostInARow.values().stream().allMatch(lost -> lost >= ENOUGH);
    return known && all ? State.LOST : State.UNKNOWN;
  }
}
