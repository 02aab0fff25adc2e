package io.bongsu.fault;

import io.bongsu.fault.incident.Case;
import io.bongsu.fault.incident.Trouble;
import io.bongsu.fault.rootcause.DependencyGraph;
import io.bongsu.fault.rootcause.Outage;
import io.bongsu.fault.rootcause.Outage.Frontier;
import io.bongsu.fault.time.Moment;
import io.bongsu.model.device.DeviceId;
import io.bongsu.model.fault.Alarm;
import io.bongsu.model.fault.AlarmKey;
import io.bongsu.model.fault.Condition;
import io.bongsu.model.fault.Incident;
import io.bongsu.model.fault.Incident.Impacted;
import io.bongsu.model.fault.Reason;
import io.bongsu.model.fault.ReasonCode;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Notices that Bongsu itself is cut off. That is one incident about Bongsu; what is silent
 * meanwhile is not judged but unknown, and judged anew when it is over.
 */
final class Isolation {
  static final AlarmKey KEY = new AlarmKey(DeviceId.SELF, "", Condition.POLLER_ISOLATED);

  private static final int SAMPLE = 8;

  private final Scene scene;
  private final OutageText text;
  private final Map<DeviceId, Impacted> frozen = new TreeMap<>();
  private OwnReach own = OwnReach.UNKNOWN;
  private DependencyGraph attachedIn = DependencyGraph.EMPTY;
  private List<DeviceId> attached = List.of();
  private boolean holds;

  Isolation(Scene scene) {
    this.scene = scene;
    this.text = new OutageText(scene);
  }

  void own(OwnReach seen) {
    own = seen;
  }

  /** Whether nothing is to be judged now. */
  boolean holds() {
    return holds;
  }

  /**
   * Some of what is silent next to Bongsu, other than this: whether it answers tells whose fault it
   * is.
   */
  List<DeviceId> beside(DeviceId silent) {
    return attached().stream().filter(id -> !id.equals(silent)).limit(SAMPLE).toList();
  }

  /** Whether it is clear that others next to Bongsu answer, or that they do not. */
  boolean isClear(WatchedDevice silent) {
    List<DeviceId> others = beside(silent.id);
    return own.state() == OwnReach.State.REACHED
        || others.stream().allMatch(this::isSilent)
        || others.stream()
            .flatMap(id -> scene.devices.find(id).stream())
            .anyMatch(one -> one.answers() && one.heardAfter(silent.reach.silentSince()));
  }

  /** Begins when what is silent looks like it; gives {@link #holds}. */
  boolean begins(List<Outage> outages, Moment now) {
    List<Frontier> roots =
        outages.stream()
            .flatMap(outage -> outage.frontier().stream())
            .filter(root -> scene.devices.put(root.device()).stage == Stage.PENDING)
            .toList();
    boolean together = own.state() == OwnReach.State.LOST || roots.size() > 1;
    if (together && looksCutOff()) {
      holds = true;
      tell(roots.stream().map(Frontier::device).toList(), now);
    }
    return holds;
  }

  /**
   * Ends when what stands next to Bongsu answers; comes back to a fault that was closed by hand.
   */
  void tick(Moment now) {
    if (!holds || !scene.mayJudge(now)) {
      return;
    }
    if (!looksCutOff()) {
      holds = false;
      frozen.clear();
      scene.desk.good(KEY, now);
    } else if (!scene.desk.isOpen(KEY)) {
      tell(List.copyOf(frozen.keySet()), now);
    }
  }

  /** These are silent, and nothing follows from it. */
  void freeze(Collection<WatchedDevice> silent) {
    long incident = scene.desk.alarm(KEY).map(Alarm::incident).orElse(0L);
    boolean changed = false;
    for (WatchedDevice device : silent) {
      Reason why = ReasonCode.NOT_KNOWN_CUT_OFF.of("device", scene.name(device.id));
      device.judged(Stage.FROZEN, why);
      scene.view.silence(new SilencedAlarm(device.downKey(), why, incident));
      changed |= frozen.put(device.id, new Impacted(device.id, why, true)) == null;
    }
    if (changed) {
      scene.desk.impacted(incident, List.copyOf(frozen.values()));
    }
  }

  /** Takes up an incident from before a restart; false when it is about something else. */
  boolean restore(Incident kept, Moment now) {
    long mine = scene.desk.alarm(KEY).map(Alarm::incident).orElse(0L);
    if (mine != kept.id()) {
      return false;
    }
    holds = true;
    for (Impacted one : kept.impacted()) {
      WatchedDevice device = scene.devices.put(one.device());
      device.assumeSilent(now);
      device.judged(Stage.FROZEN, one.reason());
      frozen.put(one.device(), one);
      scene.view.silence(new SilencedAlarm(device.downKey(), one.reason(), kept.id()));
    }
    return true;
  }

  private void tell(List<DeviceId> roots, Moment now) {
    if (scene.desk.isOpen(KEY)) {
      scene.desk.bad(KEY, now);
    } else if (scene.desk.mayOpen(KEY, now)) {
      Reason title = ReasonCode.CUT_OFF.of();
      Reason cause = cause(roots);
      Trouble trouble =
          new Trouble(KEY, KEY.condition().severity(), title, cause, since(roots, now));
      scene.desk.open(new Case(title, cause, List.of(trouble), List.copyOf(frozen.values())), now);
    }
  }

  private Reason cause(List<DeviceId> roots) {
    return own.state() == OwnReach.State.LOST
        ? ReasonCode.GATEWAY_SILENT.of(
            "gateway", own.through(), "silent", silent(), "devices", polled())
        : text.listed(ReasonCode.ALL_NEXT_SILENT, roots, 5);
  }

  private Instant since(List<DeviceId> roots, Moment now) {
    Moment first = now;
    for (DeviceId root : roots) {
      Moment since = scene.devices.put(root).reach.silentSince();
      first = since == null ? first : Moment.earlier(first, since);
    }
    return first.wall();
  }

  /** A share of a network of one device says nothing: there the gateway must be dead, too. */
  private boolean looksCutOff() {
    boolean many = silent() > scene.settings.settle().isolationShare() * polled();
    return switch (own.state()) {
      case REACHED -> false;
      case LOST -> many;
      case UNKNOWN -> many && allNextAreSilent();
    };
  }

  /** All attach points, of which there are two or more. */
  private boolean allNextAreSilent() {
    return attached().size() > 1 && attached().stream().allMatch(this::isSilent);
  }

  private List<DeviceId> attached() {
    if (attachedIn != scene.graph) {
      attachedIn = scene.graph;
      attached =
          attachedIn.devices().stream()
              .filter(attachedIn::isAttached)
              .filter(this::isPolled)
              .toList();
    }
    return attached;
  }

  private boolean isPolled(DeviceId id) {
    return scene.devices.find(id).map(device -> device.enabled).orElse(false);
  }

  private boolean isSilent(DeviceId id) {
    return scene.devices.find(id).map(WatchedDevice::isSilent).orElse(false);
  }

  private long silent() {
    return scene.devices.silent().size();
  }

  private long polled() {
    return scene.devices.all().stream().filter(device -> device.enabled).count();
  }
}
