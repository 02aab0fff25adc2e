package io.bongsu.fault;

import io.bongsu.fault.incident.Case;
import io.bongsu.fault.incident.Trouble;
import io.bongsu.fault.rootcause.Outage.Frontier;
import io.bongsu.model.device.DeviceId;
import io.bongsu.model.fault.Condition;
import io.bongsu.model.fault.Incident.Impacted;
import io.bongsu.model.poll.Fact;
import java.time.Instant;
import java.util.List;

/** Puts causes into words. */
final class OutageText {
  private final Scene scene;

  OutageText(Scene scene) {
    this.scene = scene;
  }

  Case of(RootGroup group, List<Impacted> impacted, Instant since) {
    List<Trouble> roots = group.roots().stream().map(root -> trouble(root, since)).toList();
    String tail =
        impacted.isEmpty()
            ? ""
            : "; %d devices are reached only through it".formatted(impacted.size());
    String cause =
        group.kind() == RootGroup.Kind.SINGLE
            ? roots.getFirst().reason() + tail
            : "%s: %s%s".formatted(why(group), names(group.roots()), tail.replace("it", "them"));
    return new Case(title(group), cause, roots, impacted);
  }

  String title(RootGroup group) {
    int count = group.roots().size();
    return switch (group.kind()) {
      case SINGLE -> scene.name(group.roots().getFirst().device()) + " is down";
      case DOOR -> "%d devices next to %s are down".formatted(count, group.name());
      case SITE -> "Site %s is down".formatted(group.name());
      case CUT_OFF -> "Bongsu may be cut off from the network";
    };
  }

  Trouble trouble(Frontier root, Instant since) {
    WatchedDevice device = scene.devices.put(root.device());
    return new Trouble(
        device.downKey(),
        Condition.DEVICE_DOWN.severity(),
        scene.name(root.device()) + " does not answer",
        evidence(root, device),
        since);
  }

  String behind(List<DeviceId> causes) {
    String names = String.join(", ", causes.stream().limit(3).map(scene::name).toList());
    String more = causes.size() > 3 ? " and %d more".formatted(causes.size() - 3) : "";
    return causes.size() == 1
        ? "The only path runs through " + names
        : "All paths run through " + names + more;
  }

  private String evidence(Frontier root, WatchedDevice device) {
    String what = device.reach.method() == Fact.Method.ICMP ? "ping" : "SNMP";
    String lost =
        "%s does not answer %s (%d tries)"
            .formatted(scene.name(device.id), what, device.reach.lost());
    if (root.doors().isEmpty()) {
      return lost + "; Bongsu reaches it without crossing another device";
    }
    String door = scene.graph.name(root.doors().getFirst());
    return "%s, while %s next to it is reached: it is down, or its link is".formatted(lost, door);
  }

  private static String why(RootGroup group) {
    return switch (group.kind()) {
      case SINGLE -> "";
      case DOOR -> "Next to " + group.name() + ", which answers, these went silent together";
      case SITE -> "Every device of the site is silent: power or uplink";
      case CUT_OFF -> "Every device next to Bongsu is silent, and most of the network with it";
    };
  }

  private String names(List<Frontier> roots) {
    String some =
        String.join(", ", roots.stream().limit(5).map(root -> scene.name(root.device())).toList());
    return roots.size() > 5 ? some + " and %d more".formatted(roots.size() - 5) : some;
  }
}
