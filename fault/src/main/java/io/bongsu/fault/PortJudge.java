package io.bongsu.fault;

import io.bongsu.fault.condition.PortReading;
import io.bongsu.fault.condition.PortTracker;
import io.bongsu.fault.condition.Verdict;
import io.bongsu.fault.incident.Trouble;
import io.bongsu.fault.time.Moment;
import io.bongsu.model.device.DeviceId;
import io.bongsu.model.fault.Alarm;
import io.bongsu.model.fault.AlarmKey;
import io.bongsu.model.fault.Condition;
import io.bongsu.model.inventory.InterfaceState;
import io.bongsu.model.inventory.NetworkInterface;
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
  /** So many times the cap, a device may be late with an answer that clears its ports. */
  private static final int PATIENCE = 4;

  private final Scene scene;
  private final PortEvidence evidence;
  private final PortPublisher publisher;
  private final Map<Cable, Moment> pending = new LinkedHashMap<>();
  private Cables cables = Cables.NONE;

  PortJudge(Scene scene) {
    this.scene = scene;
    this.evidence = new PortEvidence(scene);
    this.publisher = new PortPublisher(scene, evidence);
  }

  /**
   * Takes the links over. What waits goes on waiting with its timer: a map that is drawn anew all
   * the time must not keep an alarm from becoming due. A port that was down before anybody told of
   * its link is judged now.
   */
  void network(Cables next, Moment now) {
    Cables before = cables;
    Map<Cable, Moment> waiting = new LinkedHashMap<>(pending);
    cables = next;
    pending.clear();
    waiting.forEach(this::goOn);
    waiting.keySet().stream().flatMap(Cable::ports).forEach(this::unsilenceUnlessPending);
    next.differing(before).forEach(cable -> judge(cable, now));
  }

  private void goOn(Cable old, Moment since) {
    for (Cable cable : old.ports().map(this::cable).toList()) {
      List<Cable.End> bad = evidence.bad(cable);
      boolean silenced = evidence.silence(cable).isPresent();
      if (silenced || (!bad.isEmpty() && evidence.isWatched(cable, bad.getFirst()))) {
        pending.merge(cable, since, Moment::earlier);
      }
    }
  }

  private void unsilenceUnlessPending(Cable.End end) {
    if (!pending.containsKey(cable(end))) {
      scene.view.unsilence(end.portAlarm());
    }
  }

  /** Takes in what ports a device has, without how they are. */
  void describe(WatchedDevice device, List<NetworkInterface> found) {
    found.forEach(one -> device.port(one.key()).describe(one));
  }

  /** Takes an inventory of one device in. */
  void learn(WatchedDevice device, List<NetworkInterface> found, Moment now) {
    describe(device, found);
    read(device, found.stream().map(NetworkInterface::state).toList(), now);
  }

  /** Takes readings of one device in; mostly they are the last ones again, and nothing is down. */
  void read(WatchedDevice device, List<InterfaceState> states, Moment now) {
    PortReading last = device.reading;
    boolean again = last != null && last.tells(states, now);
    PortReading reading = again && last != null ? last : new PortReading(states, now);
    device.reading = reading;
    if (!again || device.portsMatter) {
      device.portsMatter = false;
      states.forEach(state -> read(device, state, reading, now));
    }
    refresh(device, now);
  }

  private void read(WatchedDevice device, InterfaceState state, PortReading reading, Moment now) {
    PortTracker port = device.port(state.key());
    boolean changed = port.accept(state, reading);
    if (changed || port.verdict() == Verdict.BAD) {
      device.portsMatter = true;
      judge(cable(device.id, state.key()), now);
    }
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
    device.port(kept.key().object()).assumeDown();
  }

  void tick(Moment now) {
    List<PortPublisher.Finding> due = new ArrayList<>();
    for (Map.Entry<Cable, Moment> waiting : List.copyOf(pending.entrySet())) {
      Cable cable = waiting.getKey();
      Optional<SilencedAlarm> silence = evidence.silence(cable);
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
    List<Cable.End> bad = evidence.bad(cable);
    AlarmKey link = cable.linkAlarm();
    if (link != null && scene.desk.isOpen(link)) {
      tell(link, evidence.isGood(cable), !bad.isEmpty(), now);
      return;
    }
    Optional<Cable.End> open = cable.ports().filter(end -> isOpen(end)).findFirst();
    if (open.isPresent()) {
      follow(cable, open.get(), bad, now);
    } else if (bad.isEmpty()) {
      forget(cable);
    } else if (!pending.containsKey(cable) && evidence.isWatched(cable, bad.getFirst())) {
      pending.put(cable, now);
      scene.probes.add(cable.devices().toList());
    }
  }

  private void follow(Cable cable, Cable.End open, List<Cable.End> bad, Moment now) {
    if (bad.size() == 2) {
      publisher.becomesLink(cable, open, now);
      return;
    }
    Verdict verdict = evidence.verdict(cable, open);
    if (verdict == Verdict.BAD) {
      scene.desk.worsen(publisher.portTrouble(cable, open, now), now);
    }
    tell(open.portAlarm(), verdict == Verdict.OK, verdict == Verdict.BAD, now);
  }

  private void tell(AlarmKey key, boolean good, boolean bad, Moment now) {
    if (good) {
      scene.desk.good(key, now);
    } else if (bad) {
      scene.desk.bad(key, now);
    }
  }

  private boolean isDue(Cable cable, Moment since, Moment now) {
    if (!scene.mayJudge(now)) {
      return false;
    }
    if (!evidence.isHeardSince(cable, since)
        && !now.isPast(since, scene.settings.settle().cap().multipliedBy(PATIENCE))) {
      return false;
    }
    boolean both = evidence.bad(cable).size() == 2;
    boolean farUnmanaged = cable.devices().count() < 2;
    return both || farUnmanaged || now.isPast(since, scene.settings.settle().cap());
  }

  private Optional<PortPublisher.Finding> finding(Cable cable, Moment now) {
    List<Cable.End> bad = evidence.bad(cable);
    if (bad.isEmpty()) {
      return Optional.empty();
    }
    AlarmKey link = cable.linkAlarm();
    Trouble trouble =
        bad.size() == 2 && link != null
            ? publisher.linkTrouble(cable, link, now)
            : publisher.portTrouble(cable, bad.getFirst(), now);
    return scene.desk.mayOpen(trouble.key(), now)
        ? Optional.of(new PortPublisher.Finding(cable, trouble))
        : Optional.empty();
  }

  /** The cable that is at this port now. */
  private Cable cable(Cable.End end) {
    return cable(end.portAlarm().device(), end.key());
  }

  private Cable cable(DeviceId device, String key) {
    Cable cable = cables.at(device, key);
    return cable != null ? cable : lone(device, key);
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
