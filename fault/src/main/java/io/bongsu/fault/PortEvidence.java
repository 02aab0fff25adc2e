package io.bongsu.fault;

import io.bongsu.fault.condition.PortTracker;
import io.bongsu.fault.condition.Verdict;
import io.bongsu.fault.time.Moment;
import io.bongsu.model.fault.Alarm;
import io.bongsu.model.fault.ReasonCode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What the newest readings say about the ports of a cable. */
final class PortEvidence {
  private final Scene scene;

  PortEvidence(Scene scene) {
    this.scene = scene;
  }

  /** The ends that report their port down. */
  List<Cable.End> bad(Cable cable) {
    return cable.ports().filter(end -> verdict(cable, end) == Verdict.BAD).toList();
  }

  /** Whether a port is known to be fine and none is known to be down. */
  boolean isGood(Cable cable) {
    return bad(cable).isEmpty() && cable.ports().anyMatch(end -> verdict(cable, end) == Verdict.OK);
  }

  /** A reading from before one of the devices came back says nothing about now. */
  Verdict verdict(Cable cable, Cable.End end) {
    Optional<PortTracker> port = port(end);
    if (port.isEmpty()) {
      return Verdict.NODATA;
    }
    Moment readAt = port.get().readAt();
    boolean current =
        readAt != null
            && devices(cable)
                .allMatch(device -> device.backAt == null || readAt.isAfter(device.backAt));
    return current ? port.get().verdict() : Verdict.NODATA;
  }

  /**
   * Whether a port that is down is a fault: always on a link, whoever saw it up; elsewhere when an
   * admin described it as one to be told about, or when it was seen up.
   */
  boolean isWatched(Cable cable, Cable.End bad) {
    return !cable.isLone()
        || isMonitored(bad)
        || (scene.settings.conditions().watchPortsSeenUp()
            && port(bad).map(PortTracker::seenUp).orElse(false));
  }

  /** Whether the admin of the device described this port as one to be told about. */
  boolean isMonitored(Cable.End end) {
    return port(end)
        .map(port -> scene.settings.conditions().monitored().covers(port.description()))
        .orElse(false);
  }

  /** Whether an admin shut the port at the other end. */
  boolean farIsShut(Cable cable, Cable.End near) {
    Cable.End far = cable.far(near);
    return far != null && port(far).map(PortTracker::isShut).orElse(false);
  }

  /**
   * Whether every device at the cable that was there answered a question asked after this: one that
   * did not may be the reason why its neighbours' ports are down.
   */
  boolean isHeardSince(Cable cable, Moment since) {
    return devices(cable).allMatch(device -> !device.answers() || device.heardAfter(since));
  }

  /**
   * Why a port that is down raises no alarm now: its device or the one at the other end is silent.
   */
  Optional<SilencedAlarm> silence(Cable cable) {
    return cable
        .ports()
        .filter(end -> port(end).map(port -> port.verdict() == Verdict.BAD).orElse(false))
        .findFirst()
        .flatMap(end ->
            devices(cable)
                .filter(WatchedDevice::isSilent)
                .findFirst()
                .map(silent -> because(end, silent)));
  }

  private Stream<WatchedDevice> devices(Cable cable) {
    return cable.devices().flatMap(id -> scene.devices.find(id).stream());
  }

  private SilencedAlarm because(Cable.End end, WatchedDevice silent) {
    long incident = scene.desk.alarm(silent.downKey()).map(Alarm::incident).orElse(0L);
    ReasonCode why =
        silent.id.equals(end.device()) ? ReasonCode.IS_SILENT : ReasonCode.FAR_END_SILENT;
    return new SilencedAlarm(end.portAlarm(), why.of("device", scene.name(silent.id)), incident);
  }

  private Optional<PortTracker> port(Cable.End end) {
    return Optional.ofNullable(end.device())
        .flatMap(scene.devices::find)
        .map(device -> device.ports.get(end.key()));
  }
}
