package io.bongsu.fault;

import io.bongsu.fault.incident.Case;
import io.bongsu.fault.incident.Trouble;
import io.bongsu.fault.rootcause.Outage.Frontier;
import io.bongsu.model.device.DeviceId;
import io.bongsu.model.fault.Condition;
import io.bongsu.model.fault.Incident.Impacted;
import io.bongsu.model.fault.Reason;
import io.bongsu.model.fault.ReasonCode;
import io.bongsu.model.poll.Fact;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** Puts causes into words. */
final class OutageText {
  private final Scene scene;

  OutageText(Scene scene) {
    this.scene = scene;
  }

  Case of(RootGroup group, List<Impacted> impacted, Instant since) {
    List<Trouble> roots = group.roots().stream().map(root -> trouble(root, since)).toList();
    boolean single = group.kind() == RootGroup.Kind.SINGLE;
    Reason why = single ? roots.getFirst().reason() : why(group);
    ReasonCode tail = single ? ReasonCode.ONLY_THROUGH_IT : ReasonCode.ONLY_THROUGH_THEM;
    Reason cause = impacted.isEmpty() ? why : why.then(tail.of("count", impacted.size()));
    return new Case(title(group), cause, roots, impacted);
  }

  Reason title(RootGroup group) {
    int count = group.roots().size();
    return switch (group.kind()) {
      case SINGLE ->
          ReasonCode.DEVICE_DOWN.of("device", scene.name(group.roots().getFirst().device()));
      case DOOR -> ReasonCode.NEIGHBOURS_DOWN.of("count", count, "device", group.name());
      case SITE -> ReasonCode.SITE_DOWN.of("site", group.name());
    };
  }

  Trouble trouble(Frontier root, Instant since) {
    WatchedDevice device = scene.devices.put(root.device());
    return new Trouble(
        device.downKey(),
        Condition.DEVICE_DOWN.severity(),
        ReasonCode.DEVICE_SILENT.of("device", scene.name(root.device())),
        evidence(root, device),
        since);
  }

  Reason behind(List<DeviceId> causes) {
    if (causes.size() == 1) {
      return ReasonCode.ONLY_PATH.of("device", scene.name(causes.getFirst()));
    }
    return listed(ReasonCode.ALL_PATHS, causes, 3);
  }

  private Reason evidence(Frontier root, WatchedDevice device) {
    String name = scene.name(device.id);
    String probe = device.reach.method() == Fact.Method.ICMP ? "ping" : "SNMP";
    int tries = device.reach.lost();
    if (root.doors().isEmpty()) {
      return ReasonCode.LOST_AT_ATTACHMENT.of("device", name, "probe", probe, "tries", tries);
    }
    String door = scene.graph.name(root.doors().getFirst());
    return ReasonCode.LOST_BESIDE.of(
        "device", name, "probe", probe, "tries", tries, "neighbour", door);
  }

  private Reason why(RootGroup group) {
    List<DeviceId> devices = group.roots().stream().map(Frontier::device).toList();
    return switch (group.kind()) {
      case SINGLE -> Reason.NONE;
      case DOOR -> listed(ReasonCode.SILENT_TOGETHER, devices, 5, "device", group.name());
      case SITE -> listed(ReasonCode.SITE_SILENT, devices, 5);
    };
  }

  /** A sentence with the names of some devices, and how many more there are. */
  Reason listed(ReasonCode code, List<DeviceId> devices, int most, String... others) {
    String names = String.join(", ", devices.stream().limit(most).map(scene::name).toList());
    Stream<Object> gaps = Stream.concat(Stream.of(others), Stream.of("devices", names));
    Reason some = code.of(gaps.toArray());
    int more = devices.size() - most;
    return more > 0 ? some.then(ReasonCode.AND_MORE.of("count", more)) : some;
  }
}
