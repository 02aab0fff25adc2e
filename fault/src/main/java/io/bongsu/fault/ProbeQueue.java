package io.bongsu.fault;

import io.bongsu.fault.time.Moment;
import io.bongsu.model.device.DeviceId;
import io.bongsu.model.poll.Prober;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Devices to be asked out of turn: few at a time, none twice in a row. */
final class ProbeQueue {
  private static final int MOST_AT_ONCE = 64;
  private static final Duration REST = Duration.ofSeconds(5);

  private final Prober prober;
  private final Set<DeviceId> waiting = new LinkedHashSet<>();
  private final Set<DeviceId> waking = new HashSet<>();
  private final Map<DeviceId, Moment> asked = new HashMap<>();

  ProbeQueue(Prober prober) {
    this.prober = prober;
  }

  void add(Collection<DeviceId> devices) {
    waiting.addAll(devices);
  }

  /** There is reason to believe that these answer again. */
  void wake(Collection<DeviceId> devices) {
    waiting.addAll(devices);
    waking.addAll(devices);
  }

  void forget(Collection<DeviceId> devices) {
    waiting.removeAll(devices);
    waking.removeAll(devices);
  }

  void run(Moment now) {
    if (waiting.isEmpty()) {
      return;
    }
    asked.values().removeIf(moment -> now.isPast(moment, REST));
    List<DeviceId> next = new ArrayList<>();
    List<DeviceId> awoken = new ArrayList<>();
    for (Iterator<DeviceId> each = waiting.iterator();
        each.hasNext() && next.size() + awoken.size() < MOST_AT_ONCE; ) {
      DeviceId device = each.next();
      each.remove();
      if (waking.remove(device)) {
        asked.put(device, now);
        awoken.add(device);
      } else if (asked.putIfAbsent(device, now) == null) {
        next.add(device);
      }
    }
    if (!awoken.isEmpty()) {
      prober.wake(awoken);
    }
    if (!next.isEmpty()) {
      prober.probeSoon(next);
    }
  }
}
