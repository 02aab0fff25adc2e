package io.bongsu.fault;

import io.bongsu.fault.condition.PortTracker;
import io.bongsu.fault.condition.Verdict;
import io.bongsu.fault.incident.Trouble;
import io.bongsu.fault.time.Moment;
import io.bongsu.model.device.DeviceId;
import io.bongsu.model.fault.Alarm;
import io.bongsu.model.fault.AlarmKey;
import io.bongsu.model.fault.Condition;
import io.bongsu.model.inventory.InterfaceState;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Judges ports and links. A port that went down beside a silent device belongs to that device's
 * story; one whose far end is down, too, is one link alarm; only the others are port alarms of
 * their own.
 */
final class PortJudge {
  private final Scene scene;
  private final PortPublisher publisher;
  private final Map<Cable, Moment> pending = new LinkedHashMap<>();
  private Cables cables = Cables.NONE;

  PortJudge(Scene scene) {
    this.scene = scene;
    this.publisher = new PortPublisher(scene);
  }

  void network(Cables next) {
    List.copyOf(pending.keySet()).forEach(this::forget);
    cables = next;
  }

  /** Takes readings of one device in. */
  void read(WatchedDevice device, List<InterfaceState> states, Moment now) {
    for (InterfaceState state : states) {
      PortTracker port = device.ports.computeIfAbsent(state.key(), _ -> new PortTracker());
      boolean changed = port.accept(state, now);
      if (changed || port.verdict() == Verdict.BAD) {
        judge(cable(device, state.key()), now);
      }
    }
    refresh(device, now);
  }

  /** Lets alarms of a device's ports hear the newest reading. */
  private void refresh(WatchedDevice device, Moment now) {
    cables.of(device.id).stream()
        .filter(this::hasAlarm)
        .toList()
        .forEach(cable -> judge(cable, now));
  }

  /** Goes on from before a restart. */
  void restore(Alarm kept) {
    WatchedDevice device = scene.devices.put(kept.key().device());
    device.ports.computeIfAbsent(kept.key().object(), _ -> new PortTracker()).assumeDown();
  }

  void tick(Moment now) {
    List<PortPublisher.Finding> due = new ArrayList<>();
    for (Map.Entry<Cable, Moment> waiting : List.copyOf(pending.entrySet())) {
      Cable cable = waiting.getKey();
      Optional<SilencedAlarm> silence = silence(cable);
      if (silence.isPresent()) {
        scene.view.silence(silence.get());
        pending.put(cable, now);
      } else if (isDue(cable, waiting.getValue(), now)) {
        finding(cable, now).ifPresent(due::add);
        forget(cable);
      }
    }
    publisher.publish(due, now);
  }

  /** The devices an alarm about a link or port concerns. */
  List<DeviceId> concerned(AlarmKey key) {
    Cable cable = key.condition() == Condition.LINK_DOWN ? cables.byId(key.object()) : null;
    return cable == null ? List.of(key.device()) : cable.devices().toList();
  }

  private void judge(Cable cable, Moment now) {
    List<Cable.End> bad = cable.ports().filter(end -> verdict(cable, end) == Verdict.BAD).toList();
    boolean good =
        bad.isEmpty() && cable.ports().anyMatch(end -> verdict(cable, end) == Verdict.OK);
    AlarmKey link = cable.linkAlarm();
    if (link != null && scene.desk.isOpen(link)) {
      tell(link, good, !bad.isEmpty(), now);
      return;
    }
    Optional<Cable.End> open = cable.ports().filter(end -> isOpen(end)).findFirst();
    if (open.isPresent()) {
      follow(cable, open.get(), bad, now);
    } else if (bad.isEmpty()) {
      forget(cable);
    } else if (!pending.containsKey(cable) && isWatched(cable, bad.getFirst())) {
      pending.put(cable, now);
      scene.probes.add(cable.devices().toList());
    }
  }

  private void follow(Cable cable, Cable.End open, List<Cable.End> bad, Moment now) {
    if (bad.size() == 2) {
      publisher.becomesLink(cable, open, now);
      return;
    }
    Verdict verdict = verdict(cable, open);
    tell(open.portAlarm(), verdict == Verdict.OK, verdict == Verdict.BAD, now);
  }

  private void tell(AlarmKey key, boolean good, boolean bad, Moment now) {
    if (good) {
      scene.desk.good(key, now);
    } else if (bad) {
      scene.desk.bad(key, now);
    }
  }

  private boolean isWatched(Cable cable, Cable.End bad) {
    return !cable.isLone()
        || (scene.settings.conditions().watchPortsSeenUp()
            && port(bad).map(PortTracker::seenUp).orElse(false));
  }

  private boolean isDue(Cable cable, Moment since, Moment now) {
    if (!scene.mayJudge(now)) {
      return false;
    }
    boolean both = cable.ports().filter(end -> verdict(cable, end) == Verdict.BAD).count() == 2;
    boolean farUnmanaged = cable.devices().count() < 2;
    return both || farUnmanaged || now.isPast(since, scene.settings.settle().cap());
  }

  private Optional<PortPublisher.Finding> finding(Cable cable, Moment now) {
    List<Cable.End> bad = cable.ports().filter(end -> verdict(cable, end) == Verdict.BAD).toList();
    if (bad.isEmpty()) {
      return Optional.empty();
    }
    AlarmKey link = cable.linkAlarm();
    Trouble trouble =
        bad.size() == 2 && link != null
            ? publisher.linkTrouble(cable, link, now)
            : publisher.portTrouble(cable, bad.getFirst(), farIsShut(cable, bad.getFirst()), now);
    return scene.desk.mayOpen(trouble.key(), now)
        ? Optional.of(new PortPublisher.Finding(cable, trouble))
        : Optional.empty();
  }

  private boolean farIsShut(Cable cable, Cable.End bad) {
    Cable.End far = cable.far(bad);
    return far != null && port(far).map(PortTracker::isShut).orElse(false);
  }

  /**
   * Why a port that is down raises no alarm now: its device or the one at the other end is silent.
   */
  private Optional<SilencedAlarm> silence(Cable cable) {
    return cable
        .ports()
        .filter(end -> port(end).map(port -> port.verdict() == Verdict.BAD).orElse(false))
        .findFirst()
        .flatMap(end ->
            cable
                .devices()
                .map(scene.devices::put)
                .filter(WatchedDevice::isSilent)
                .findFirst()
                .map(silent -> because(end, silent)));
  }

  private SilencedAlarm because(Cable.End end, WatchedDevice silent) {
    long incident = scene.desk.alarm(silent.downKey()).map(Alarm::incident).orElse(0L);
    String where = silent.id.equals(end.device()) ? "" : " at the other end";
    return new SilencedAlarm(
        end.portAlarm(), "%s%s is silent".formatted(scene.name(silent.id), where), incident);
  }

  /** A reading from before one of the devices came back says nothing about now. */
  private Verdict verdict(Cable cable, Cable.End end) {
    Optional<PortTracker> port = port(end);
    if (port.isEmpty()) {
      return Verdict.NODATA;
    }
    Moment readAt = port.get().readAt();
    boolean current =
        readAt != null
            && cable
                .devices()
                .map(scene.devices::put)
                .allMatch(device -> device.backAt == null || readAt.isAfter(device.backAt));
    return current ? port.get().verdict() : Verdict.NODATA;
  }

  private Optional<PortTracker> port(Cable.End end) {
    return Optional.ofNullable(end.device())
        .flatMap(scene.devices::find)
        .map(device -> device.ports.get(end.key()));
  }

  private Cable cable(WatchedDevice device, String key) {
    Cable cable = cables.at(device.id, key);
    return cable != null ? cable : lone(device.id, key);
  }

  private Cable lone(DeviceId device, String key) {
    return new Cable("", new Cable.End(device, key, scene.name(device) + " " + key), null);
  }

  /** Whether an alarm about this link or one of its ports is open. */
  boolean hasAlarm(String link) {
    Cable cable = cables.byId(link);
    return cable != null && hasAlarm(cable);
  }

  private boolean hasAlarm(Cable cable) {
    AlarmKey link = cable.linkAlarm();
    return (link != null && scene.desk.isOpen(link)) || cable.ports().anyMatch(this::isOpen);
  }

  private boolean isOpen(Cable.End end) {
    return scene.desk.isOpen(end.portAlarm());
  }

  private void forget(Cable cable) {
    if (pending.remove(cable) != null) {
      cable.ports().forEach(end -> scene.view.unsilence(end.portAlarm()));
    }
  }
}
