package io.bongsu.model.poll;

import io.bongsu.model.device.DeviceSpec;
import java.time.Duration;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

/**
 * How often each plan runs: as the installation says, otherwise for devices of a role, otherwise
 * for a device whose row names an interval of its own. Immutable.
 *
 * @param usual where neither says anything; what is missing is {@link PollPlan#interval()}
 * @param byRole by a device's role, lower case; the plans that run otherwise there
 */
public record PollIntervals(
    Map<PollPlan, Duration> usual, Map<String, Map<PollPlan, Duration>> byRole) {
  /** The plans' own. */
  public static final PollIntervals DEFAULT = new PollIntervals(Map.of(), Map.of());

  /** Copies the maps. */
  public PollIntervals {
    usual = Map.copyOf(usual);
    Map<String, Map<PollPlan, Duration>> roles = new HashMap<>();
    byRole.forEach((role, plans) -> roles.put(role, Map.copyOf(plans)));
    byRole = Map.copyOf(roles);
  }

  /** How often a plan runs for a device. */
  public Duration of(DeviceSpec spec, PollPlan plan) {
    Duration own = spec.polling().interval();
    if (plan == PollPlan.TRAFFIC && !own.equals(DeviceSpec.Polling.DEFAULT.interval())) {
      return own;
    }
    Duration ofRole = byRole.getOrDefault(spec.role(), Map.of()).get(plan);
    return ofRole == null ? usual(plan) : ofRole;
  }

  /** All plans of a device. */
  public Map<PollPlan, Duration> of(DeviceSpec spec) {
    Map<PollPlan, Duration> all = new EnumMap<>(PollPlan.class);
    for (PollPlan plan : PollPlan.values()) {
      all.put(plan, of(spec, plan));
    }
    return all;
  }

  /** How often a plan runs where neither role nor device say otherwise. */
  public Duration usual(PollPlan plan) {
    return usual.getOrDefault(plan, plan.interval());
  }
}
