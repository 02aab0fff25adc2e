package io.bongsu.fault;

import io.bongsu.fault.rootcause.CauseFinder;
import io.bongsu.fault.rootcause.NodeState;
import io.bongsu.fault.rootcause.Outage;
import io.bongsu.fault.rootcause.Outage.Cut;
import io.bongsu.fault.rootcause.Outage.Frontier;
import io.bongsu.fault.time.Moment;
import io.bongsu.model.device.DeviceId;
import io.bongsu.model.fault.Incident;
import io.bongsu.model.fault.ReasonCode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Watches silent devices until it is clear who is the cause, then publishes: causes get an incident
 * each, the rest is unreachable behind them. Runs on each tick; does nothing while nothing is
 * silent.
 */
final class OutageJudge {
  private static final int SAMPLE_BEHIND = 32;
  private static final Duration REVIEW = Duration.ofSeconds(10);

  private final Scene scene;
  private final OutagePublisher publisher;
  private final Isolation isolation;
  private boolean changed;
  private @Nullable Moment judgedAt;

  OutageJudge(Scene scene) {
    this.scene = scene;
    this.publisher = new OutagePublisher(scene);
    this.isolation = new Isolation(scene);
  }

  /** A device was confirmed silent. */
  void silent(WatchedDevice device, Moment now) {
    changed = true;
    if (device.stage != Stage.NONE) {
      return;
    }
    device.pend(now);
    if (scene.desk.isOpen(device.downKey())) {
      scene.desk.bad(device.downKey(), now);
      device.judged(Stage.ROOT, ReasonCode.DEVICE_SILENT.of("device", scene.name(device.id)));
      return;
    }
    if (!scene.desk.mayOpen(device.downKey(), now)) {
      device.judged(Stage.ROOT, ReasonCode.DEVICE_SILENT.of("device", scene.name(device.id)));
      return;
    }
    scene.probes.add(scene.graph.worthAsking(device.id, SAMPLE_BEHIND));
    scene.probes.add(isolation.beside(device.id));
  }

  /** A device that was confirmed silent answers. */
  void back(WatchedDevice device, Moment now) {
    changed = true;
    scene.view.unsilence(device.downKey());
    if (device.stage == Stage.ROOT) {
      scene.probes.wake(publisher.behind(device));
    }
    device.back(now);
    scene.desk.good(device.downKey(), now);
  }

  /** What stands between Bongsu and the network was looked at. */
  void own(OwnReach seen) {
    isolation.own(seen);
  }

  /** The graph or the set of devices is another. */
  void networkChanged() {
    changed = true;
  }

  /** Takes up an incident from before a restart: its devices are silent until they answer. */
  void restore(Incident kept, Moment now) {
    if (isolation.restore(kept, now)) {
      return;
    }
    publisher.restore(kept);
    for (Incident.Impacted one : kept.impacted()) {
      if (one.confirmed()) {
        WatchedDevice device = scene.devices.put(one.device());
        device.assumeSilent(now);
        device.judged(Stage.BEHIND, one.reason());
        scene.view.silence(new SilencedAlarm(device.downKey(), one.reason(), kept.id()));
      }
    }
  }

  void tick(Moment now) {
    publisher.tidy(now);
    isolation.tick(now);
    List<WatchedDevice> silent = scene.devices.silent();
    if (silent.isEmpty()) {
      return;
    }
    silent.forEach(device -> askAgain(device, now));
    if (isolation.holds()) {
      freeze(silent);
      return;
    }
    boolean waiting =
        silent.stream().anyMatch(one -> one.stage == Stage.PENDING || one.unexplainedSince != null);
    if (changed || waiting || judgedAt == null || now.isPast(judgedAt, REVIEW)) {
      changed = false;
      judgedAt = now;
      judge(CauseFinder.find(scene.graph, states(silent)), now);
    }
    if (isolation.holds()) {
      freeze(silent);
    }
  }

  private void freeze(List<WatchedDevice> silent) {
    isolation.freeze(silent.stream().filter(one -> one.stage == Stage.PENDING).toList());
  }

  /** A cause whose alarm was closed by hand is judged anew once that has rested. */
  private void askAgain(WatchedDevice device, Moment now) {
    boolean forgotten = device.stage == Stage.ROOT && !scene.desk.isOpen(device.downKey());
    if (device.stage == Stage.NONE || (forgotten && scene.desk.mayOpen(device.downKey(), now))) {
      device.pend(now);
    }
  }

  private void judge(List<Outage> outages, Moment now) {
    List<Outage> ready = new ArrayList<>();
    Set<Integer> busyDoors = new HashSet<>();
    for (Outage outage : outages) {
      explain(outage, now);
      List<WatchedDevice> pending = pending(outage);
      if (pending.isEmpty()) {
        publisher.complete(outage);
      } else if (isReady(outage, pending, now)) {
        ready.add(outage);
      } else {
        outage.frontier().forEach(root -> busyDoors.addAll(root.doors()));
      }
    }
    ready.removeIf(outage -> mustWait(outage, busyDoors, now));
    if (!ready.isEmpty() && !isolation.begins(outages, now)) {
      publisher.publish(ready, now);
    }
  }

  /** Others beside the same neighbour are still being judged: they may be one story. */
  private boolean mustWait(Outage outage, Set<Integer> busyDoors, Moment now) {
    boolean busy =
        outage.frontier().stream()
            .filter(root -> scene.devices.put(root.device()).stage == Stage.PENDING)
            .anyMatch(root -> root.doors().stream().anyMatch(busyDoors::contains));
    return busy && !now.isPast(first(pending(outage), now), scene.settings.settle().cap());
  }

  private boolean isReady(Outage outage, List<WatchedDevice> pending, Moment now) {
    if (!scene.mayJudge(now)) {
      return false;
    }
    if (now.isPast(first(pending, now), scene.settings.settle().cap())) {
      return true;
    }
    return outage.frontier().stream().allMatch(root -> isSettled(root, now));
  }

  private boolean isSettled(Frontier root, Moment now) {
    WatchedDevice device = scene.devices.put(root.device());
    if (device.stage != Stage.PENDING || device.confirmedAt == null) {
      return true;
    }
    return now.isPast(device.confirmedAt, scene.settings.settle().quiet())
        && root.doors().stream().allMatch(door -> isKnown(door, device))
        && (!root.doors().isEmpty() || isolation.isClear(device));
  }

  /** Whether a door answered after the device beside it fell silent, if it can answer at all. */
  private boolean isKnown(int door, WatchedDevice silent) {
    DeviceId id = scene.graph.device(door);
    if (id == null) {
      return true;
    }
    WatchedDevice device = scene.devices.put(id);
    return !device.answers() || device.heardAfter(silent.reach.silentSince());
  }

  /**
   * What hangs behind an open cause stays explained; what a recovered cause left behind gets time
   * to come back.
   */
  private void explain(Outage outage, Moment now) {
    for (Cut cut : outage.cut()) {
      scene.devices.put(cut.device()).unexplainedSince = null;
    }
    for (Frontier root : outage.frontier()) {
      WatchedDevice device = scene.devices.put(root.device());
      if (device.stage == Stage.BEHIND || device.stage == Stage.FROZEN) {
        giveGrace(device, now);
      }
    }
  }

  private void giveGrace(WatchedDevice device, Moment now) {
    if (device.unexplainedSince == null) {
      device.unexplainedSince = now;
      scene.probes.add(List.of(device.id));
    } else if (now.isPast(device.unexplainedSince, scene.settings.settle().grace())) {
      device.pend(now);
      scene.probes.add(scene.graph.worthAsking(device.id, SAMPLE_BEHIND));
    }
  }

  private List<WatchedDevice> pending(Outage outage) {
    return Stream.concat(
            outage.frontier().stream().map(Frontier::device),
            outage.cut().stream().map(Cut::device))
        .map(scene.devices::put)
        .filter(device -> device.stage == Stage.PENDING)
        .toList();
  }

  private static Moment first(List<WatchedDevice> pending, Moment now) {
    Moment first = now;
    for (WatchedDevice device : pending) {
      if (device.confirmedAt != null) {
        first = Moment.earlier(first, device.confirmedAt);
      }
    }
    return first;
  }

  private NodeState[] states(List<WatchedDevice> silent) {
    Moment onset = onset(silent);
    NodeState[] states = new NodeState[scene.graph.size()];
    for (int node = 0; node < states.length; node++) {
      states[node] = state(scene.graph.device(node), onset);
    }
    return states;
  }

  private NodeState state(@Nullable DeviceId id, @Nullable Moment onset) {
    WatchedDevice device = id == null ? null : scene.devices.find(id).orElse(null);
    if (device == null || device.isSilent()) {
      return device == null ? NodeState.UNWATCHED : NodeState.SILENT;
    }
    if (!device.answers()) {
      return NodeState.UNWATCHED;
    }
    return device.heardAfter(onset) ? NodeState.ALIVE : NodeState.STALE;
  }

  /** When the oldest outage under judgement began; null when none is. */
  private static @Nullable Moment onset(List<WatchedDevice> silent) {
    Moment onset = null;
    for (WatchedDevice device : silent) {
      Moment since = device.reach.silentSince();
      if (device.stage == Stage.PENDING && since != null) {
        onset = onset == null ? since : Moment.earlier(onset, since);
      }
    }
    return onset;
  }
}
