package io.bongsu.topology;

import io.bongsu.model.device.DeviceId;
import io.bongsu.model.topology.ManualLink;
import io.bongsu.model.topology.NetworkGraph;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

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
    NetworkChange change = change(facts);
    int known = stages.devices().all().size();
    if (change.devices().size() > known / LARGE_PART) {
      change = whole(facts, change);
      stages = new InferenceStages();
      wholeBuilds++;
    } else {
      updates++;
    }
    InferenceStages used = stages;
    stages = new InferenceStages();
    InferenceResult result = used.update(change, manual);
    stages = used;
    observers = result.observers();
    pairs = result.pairs();
    return result.graph();
  }

  private NetworkChange change(Collection<DeviceFacts> facts) {
    KnownDevices devices = stages.devices();
    Map<DeviceId, KnownDevice> gone = new HashMap<>();
    devices.all().forEach(device -> gone.put(device.id(), device));
    NetworkChange change = new NetworkChange();
    for (DeviceFacts fresh : facts) {
      KnownDevice before = gone.remove(fresh.device());
      if (before == null || !before.facts().equals(fresh)) {
        change.add(fresh.device(), before, KnownDevice.of(fresh));
      }
    }
    gone.forEach((id, before) -> change.add(id, before, null));
    return change;
  }

  /** Everything as if it were new. */
  private NetworkChange whole(Collection<DeviceFacts> facts, NetworkChange change) {
    NetworkChange whole = new NetworkChange();
    for (DeviceFacts one : facts) {
      KnownDevice changed = change.after(one.device());
      whole.add(
          one.device(), null, changed == null ? stages.devices().find(one.device()) : changed);
    }
    return whole;
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
