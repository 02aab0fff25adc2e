package io.bongsu.fault;

import io.bongsu.fault.incident.Case;
import io.bongsu.fault.incident.Trouble;
import io.bongsu.fault.time.Moment;
import io.bongsu.model.device.DeviceId;
import io.bongsu.model.fault.AlarmKey;
import io.bongsu.model.fault.Condition;
import io.bongsu.model.fault.Reason;
import io.bongsu.model.fault.ReasonCode;
import io.bongsu.model.fault.Severity;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Tells about ports and links that are down; many of one device at once are one story. */
final class PortPublisher {
  private static final int MANY = 3;

  private final Scene scene;
  private final PortEvidence evidence;

  PortPublisher(Scene scene, PortEvidence evidence) {
    this.scene = scene;
    this.evidence = evidence;
  }

  record Finding(Cable cable, Trouble trouble) {}

  void publish(List<Finding> due, Moment now) {
    List<Finding> rest = new ArrayList<>(due);
    for (DeviceId device : byCount(due)) {
      List<Finding> members =
          rest.stream().filter(one -> one.cable().devices().anyMatch(device::equals)).toList();
      if (members.size() >= MANY) {
        Reason title =
            ReasonCode.PORTS_DOWN.of("device", scene.name(device), "count", members.size());
        Reason cause = ReasonCode.DOWN_TOGETHER.of();
        scene.desk.open(new Case(title, cause, troubles(members), List.of()), now);
        rest.removeAll(members);
      }
    }
    for (Finding one : rest) {
      scene.desk.open(
          new Case(one.trouble().text(), one.trouble().reason(), List.of(one.trouble()), List.of()),
          now);
    }
  }

  Trouble linkTrouble(Cable cable, AlarmKey key, Moment now) {
    return new Trouble(
        key,
        Condition.LINK_DOWN.severity(),
        ReasonCode.LINK_DOWN.of("link", cable.label()),
        ReasonCode.BOTH_ENDS_DOWN.of(),
        now.wall());
  }

  Trouble portTrouble(Cable cable, Cable.End end, Moment now) {
    Cable.End far = cable.far(end);
    Reason text =
        far == null
            ? ReasonCode.PORT_DOWN.of("port", end.label())
            : ReasonCode.PORT_DOWN_TOWARDS.of("port", end.label(), "far", far.label());
    ReasonCode why =
        evidence.farIsShut(cable, end) ? ReasonCode.FAR_END_SHUT : ReasonCode.REPORTED_DOWN;
    return new Trouble(end.portAlarm(), severity(cable, end), text, why.of(), now.wall());
  }

  /** What is behind a port nobody asked to be told about may be switched off at any time. */
  private Severity severity(Cable cable, Cable.End end) {
    return cable.isLone() && !evidence.isMonitored(end)
        ? Severity.WARNING
        : Condition.INTERFACE_DOWN.severity();
  }

  /** The far end says so, too: from now on one link alarm tells it. */
  void becomesLink(Cable cable, Cable.End open, Moment now) {
    AlarmKey link = cable.linkAlarm();
    if (link != null) {
      scene.desk.replace(open.portAlarm(), linkTrouble(cable, link, now), now);
    }
  }

  private static List<Trouble> troubles(List<Finding> findings) {
    return findings.stream().map(Finding::trouble).toList();
  }

  private static List<DeviceId> byCount(List<Finding> due) {
    Map<DeviceId, Integer> counts = new HashMap<>();
    due.forEach(one -> one.cable().devices().forEach(id -> counts.merge(id, 1, Integer::sum)));
    return counts.keySet().stream()
        .sorted((one, other) -> {
          int more = counts.getOrDefault(other, 0) - counts.getOrDefault(one, 0);
          return more != 0 ? more : one.compareTo(other);
        })
        .toList();
  }
}
