package io.bongsu.fault;

import io.bongsu.fault.condition.Verdict;
import io.bongsu.fault.incident.PersonDesk;
import io.bongsu.fault.rootcause.DependencyGraph;
import io.bongsu.fault.time.Moment;
import io.bongsu.model.device.Device;
import io.bongsu.model.device.DeviceId;
import io.bongsu.model.fault.Alarm;
import io.bongsu.model.fault.AlarmState;
import io.bongsu.model.fault.Channel;
import io.bongsu.model.fault.Condition;
import io.bongsu.model.fault.FaultListener;
import io.bongsu.model.fault.FaultStore.FaultChange;
import io.bongsu.model.fault.FaultStore.FaultSnapshot;
import io.bongsu.model.inventory.NetworkInterface;
import io.bongsu.model.poll.Fact;
import io.bongsu.model.poll.PollPlan;
import io.bongsu.model.poll.PollResult;
import io.bongsu.model.poll.Prober;
import io.bongsu.model.threshold.ThresholdRule;
import io.bongsu.model.topology.NetworkGraph;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The fault tier without threads and clocks: each step takes one event and the moment it happens,
 * and gives what is to be stored. One thread at a time.
 */
final class FaultCore {
  private static final Duration PAUSE = Duration.ofSeconds(10);

  private final Scene scene;
  private final FaultListener listener;
  private final OutageJudge outages;
  private final PortJudge ports;
  private final AgentJudge agents;
  private final ThresholdJudge thresholds;
  private final SelfJudge self;
  private final StatusBoard statuses;
  private final StickyLinks links = new StickyLinks();
  private @Nullable Moment tickedAt;

  FaultCore(
      FaultSettings settings,
      Supplier<List<Channel>> channels,
      FaultListener listener,
      Prober prober,
      FaultView view) {
    this.scene = new Scene(settings, channels, prober, view);
    this.listener = listener;
    this.outages = new OutageJudge(scene);
    this.ports = new PortJudge(scene);
    this.agents = new AgentJudge(scene);
    this.thresholds = new ThresholdJudge(scene);
    this.self = new SelfJudge(scene);
    this.statuses = new StatusBoard(scene, listener);
  }

  /** How long before a restart something may have closed to matter still. */
  Duration memory() {
    return scene.settings.life().memory();
  }

  /** Takes up what was open before a restart, and what closed a short time before it. */
  void restore(FaultSnapshot kept, FaultSnapshot closed, Moment now) {
    scene.desk.restore(kept, closed, now);
    for (Alarm alarm : kept.alarms()) {
      scene.view.put(alarm);
      statuses.alarm(alarm, concerned(alarm));
      if (alarm.state() == AlarmState.OPEN) {
        restore(alarm, now);
      }
    }
    kept.incidents()
        .forEach(incident -> {
          scene.view.put(incident);
          if (incident.resolvedAt() == null) {
            outages.restore(incident, now);
          }
        });
    statuses.updateAll(now);
  }

  FaultChange result(PollResult result, Moment now) {
    scene
        .devices
        .find(result.device())
        .filter(device -> device.enabled)
        .ifPresent(device -> {
          if (result.plan() == PollPlan.STATUS) {
            reach(device, result, now);
          }
          agents.accept(device, result, now);
          result.facts().forEach(fact -> take(device, fact, now));
          thresholds.accept(device, result, now);
          statuses.update(device, now);
        });
    return finish(now);
  }

  FaultChange network(NetworkGraph graph, Collection<Device> devices, Moment now) {
    for (WatchedDevice gone : scene.devices.replace(devices)) {
      forget(gone, now);
    }
    NetworkGraph kept = links.update(graph, this::isNeeded);
    scene.graph = DependencyGraph.of(kept, devices);
    ports.network(new Cables(kept), now);
    outages.networkChanged();
    thresholds.review(now);
    statuses.updateAll(now);
    return finish(now);
  }

  /** Other threshold rules. */
  FaultChange rules(Collection<ThresholdRule> rules, Moment now) {
    thresholds.rules(rules, now);
    return finish(now);
  }

  /** What ports a device has, as far as is known from before. */
  FaultChange know(DeviceId device, List<NetworkInterface> found, Moment now) {
    scene
        .devices
        .find(device)
        .ifPresent(watched -> {
          ports.describe(watched, found);
          watched.values.speedsChanged();
        });
    return finish(now);
  }

  /** Bongsu looked at itself. */
  FaultChange self(Collection<SelfFinding> findings, Moment now) {
    self.accept(findings, now);
    return finish(now);
  }

  FaultChange own(OwnReach seen, Moment now) {
    outages.own(seen);
    return finish(now);
  }

  FaultChange tick(Moment now) {
    if (tickedAt != null && now.isPast(tickedAt, PAUSE)) {
      restartSettling(now);
    }
    tickedAt = now;
    outages.tick(now);
    ports.tick(now);
    thresholds.tick();
    scene.desk.tick(now, this::isOld);
    scene.probes.run(now);
    // Time judges silent devices only; whatever else changes a standing says so itself.
    scene.devices.silent().forEach(device -> statuses.update(device, now));
    return finish(now);
  }

  /** Carries a person's wish out. */
  FaultChange command(Consumer<PersonDesk> wish, Moment now) {
    wish.accept(scene.desk.people());
    return finish(now);
  }

  /** Whether something is wrong at a link, so that it must not be forgotten. */
  private boolean isNeeded(NetworkGraph.Link link) {
    return isSilent(link.a()) || isSilent(link.b()) || ports.hasAlarm(link.id());
  }

  private boolean isSilent(NetworkGraph.End end) {
    return end.node()
        .device()
        .flatMap(scene.devices::find)
        .map(WatchedDevice::isSilent)
        .orElse(false);
  }

  /** Whether a device that an alarm is about is silent, which is told on its own. */
  private boolean isOld(Alarm alarm) {
    return alarm.key().condition() != Condition.DEVICE_DOWN
        && concerned(alarm).stream()
            .flatMap(id -> scene.devices.find(id).stream())
            .anyMatch(WatchedDevice::isSilent);
  }

  /** The devices whose standing it changes: none for Bongsu's own. */
  private Collection<DeviceId> concerned(Alarm alarm) {
    return alarm.key().device().isSelf() ? List.of() : ports.concerned(alarm.key());
  }

  private void restore(Alarm alarm, Moment now) {
    if (alarm.key().device().isSelf()) {
      return;
    }
    WatchedDevice device = scene.devices.put(alarm.key().device());
    switch (alarm.key().condition()) {
      case DEVICE_DOWN -> {
        device.assumeSilent(now);
        device.judged(Stage.ROOT, alarm.text());
      }
      case SNMP_SILENT -> agents.restore(alarm.key());
      case INTERFACE_DOWN -> ports.restore(alarm);
      default -> {}
    }
  }

  private void reach(WatchedDevice device, PollResult result, Moment now) {
    boolean was = device.isSilent();
    device.asked(result, now);
    if (device.isSilent() && !was) {
      outages.silent(device, now);
      device.values.forget();
    } else if (was && device.reach.verdict() == Verdict.OK) {
      outages.back(device, now);
    }
    if (device.reach.verdict() == Verdict.OK) {
      scene.desk.good(device.downKey(), now);
    }
  }

  private void take(WatchedDevice device, Fact fact, Moment now) {
    switch (fact) {
      case Fact.InterfaceStatesRead read -> ports.read(device, read.states(), now);
      case Fact.InterfacesRead read -> {
        ports.learn(device, read.interfaces(), now);
        device.values.speedsChanged();
      }
      default -> {}
    }
  }

  private void forget(WatchedDevice gone, Moment now) {
    scene.view.alarms().stream()
        .filter(alarm -> alarm.key().device().equals(gone.id))
        .forEach(
            alarm -> scene.desk.close(alarm.key(), gone.enabled ? "deleted" : "switched off", now));
    gone.back(now);
    statuses.forget(gone);
  }

  /**
   * After a pause of the whole process nothing that waits is to be believed: every judgement waits
   * anew.
   */
  private void restartSettling(Moment now) {
    scene.devices.all().stream()
        .filter(device -> device.stage == Stage.PENDING)
        .forEach(device -> {
          device.pend(now);
          scene.probes.add(List.of(device.id));
        });
  }

  private FaultChange finish(Moment now) {
    FaultChange change = scene.desk.drain();
    for (Alarm alarm : change.alarms()) {
      scene.view.put(alarm);
      Collection<DeviceId> concerned = concerned(alarm);
      statuses.alarm(alarm, concerned);
      listener.alarmChanged(alarm);
      concerned.forEach(id -> scene.devices.find(id).ifPresent(one -> statuses.update(one, now)));
    }
    change
        .incidents()
        .forEach(incident -> {
          scene.view.put(incident);
          listener.incidentChanged(incident);
        });
    return change;
  }
}
