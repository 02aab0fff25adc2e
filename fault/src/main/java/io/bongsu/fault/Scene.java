package io.bongsu.fault;

import io.bongsu.fault.incident.IncidentDesk;
import io.bongsu.fault.rootcause.DependencyGraph;
import io.bongsu.fault.time.Moment;
import io.bongsu.model.device.DeviceId;
import io.bongsu.model.fault.Channel;
import io.bongsu.model.poll.Prober;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What all judges look at; used by the engine's thread only. */
final class Scene {
  private static final String SELF = "Bongsu";

  final FaultSettings settings;
  final DeviceBoard devices;
  final IncidentDesk desk;
  final ProbeQueue probes;
  final FaultView view;
  DependencyGraph graph = DependencyGraph.EMPTY;
  private @Nullable Moment startedAt;
  private boolean settled;

  Scene(FaultSettings settings, Supplier<List<Channel>> channels, Prober prober, FaultView view) {
    this.settings = settings;
    this.devices = new DeviceBoard(settings.conditions());
    this.desk = new IncidentDesk(settings.life(), settings.messages(), this::name, channels);
    this.probes = new ProbeQueue(prober);
    this.view = view;
  }

  String name(DeviceId device) {
    return device.isSelf() ? SELF : graph.name(device);
  }

  /** Whether new faults may be told: after a full poll round, or when that takes too long. */
  boolean mayJudge(Moment now) {
    if (startedAt == null) {
      startedAt = now;
    }
    settled = settled || now.isPast(startedAt, settings.settle().startUp()) || devices.allAsked();
    return settled;
  }
}
