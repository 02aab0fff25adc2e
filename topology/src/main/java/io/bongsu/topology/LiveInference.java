package io.bongsu.topology;

import io.bongsu.model.device.DeviceId;
import io.bongsu.model.topology.Contradiction;
import io.bongsu.model.topology.ManualLink;
import io.bongsu.model.topology.NetworkGraph;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Infers a network that changes a little at a time: it keeps what every stage made, and looks again
 * only at what the devices that changed can touch. The graph is the one that a build from nothing
 * gives, whatever came before; there is one set of rules, and a first update is that build.
 *
 * <p>When more than a third of the devices changed at once, everything is built anew, which then
 * costs less; so it is after an update that failed. Not thread-safe.
 */
public final class LiveInference {
  private static final int LARGE_PART = 3;

  private InferenceStages stages = new InferenceStages();
  private List<DeviceFacts> last = List.of();
  private List<Contradiction> contradictions = List.of();
  private long wholeBuilds;
  private long updates;
  private int observers;
  private int pairs;

  /**
   * The graph of these devices; those without facts stand alone in it.
   *
   * @param facts all of the network; the same object as before means unchanged and is cheapest
   */
  public NetworkGraph update(Collection<DeviceFacts> facts, Collection<ManualLink> manual) {
    List<DeviceFacts> now = List.copyOf(facts);
    NetworkChange change = change(now);
    int known = stages.size();
    if (change.devices().size() > known / LARGE_PART) {
      change = whole(now, change);
      stages = new InferenceStages();
      wholeBuilds++;
    } else {
      updates++;
    }
    InferenceStages used = stages;
    stages = new InferenceStages();
    last = List.of();
    InferenceResult result = used.update(change, manual);
    stages = used;
    last = now;
    contradictions = result.contradictions();
    observers = result.observers();
    pairs = result.pairs();
    return result.graph();
  }

  /** Most lists begin and end with the same objects as the last one. */
  private NetworkChange change(List<DeviceFacts> now) {
    int most = Math.min(last.size(), now.size());
    int head = 0;
    while (head < most && isSame(last.get(head), now.get(head))) {
      head++;
    }
    int tail = 0;
    while (tail < most - head
        && isSame(last.get(last.size() - 1 - tail), now.get(now.size() - 1 - tail))) {
      tail++;
    }
    return change(last.subList(head, last.size() - tail), now.subList(head, now.size() - tail));
  }

  @SuppressWarnings("ReferenceEquality") // another object is looked at closer
  private static boolean isSame(DeviceFacts before, DeviceFacts after) {
    return before == after;
  }

  private NetworkChange change(List<DeviceFacts> old, List<DeviceFacts> now) {
    Map<DeviceId, KnownDevice> gone = new HashMap<>();
    old.forEach(facts -> gone.put(facts.device(), known(facts.device())));
    NetworkChange change = new NetworkChange();
    for (DeviceFacts fresh : now) {
      KnownDevice before = gone.remove(fresh.device());
      if (before == null || !before.facts().equals(fresh)) {
        change.add(fresh.device(), before, KnownDevice.of(fresh));
      }
    }
    gone.forEach((id, before) -> change.add(id, before, null));
    return change;
  }

  private KnownDevice known(DeviceId device) {
    return Objects.requireNonNull(stages.told(device), "device without facts");
  }

  /** Everything as if it were new. */
  private NetworkChange whole(Collection<DeviceFacts> facts, NetworkChange change) {
    NetworkChange whole = new NetworkChange();
    for (DeviceFacts one : facts) {
      KnownDevice changed = change.after(one.device());
      whole.add(one.device(), null, changed == null ? known(one.device()) : changed);
    }
    return whole;
  }

  /** What of the last update's facts does not fit, sorted; the graph rests on none of it. */
  public List<Contradiction> contradictions() {
    return contradictions;
  }

  /** How often everything was built, since the first update. */
  public long wholeBuilds() {
    return wholeBuilds;
  }

  /** How often only what had changed was looked at. */
  public long updates() {
    return updates;
  }

  /** Devices whose claims the last update resolved. */
  public int observersLookedAt() {
    return observers;
  }

  /** Pairs of devices whose cables the last update judged. */
  public int pairsLookedAt() {
    return pairs;
  }
}
