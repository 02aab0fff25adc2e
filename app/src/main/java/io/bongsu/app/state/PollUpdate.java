package io.bongsu.app.state;

import io.bongsu.model.inventory.AgentManners;
import io.bongsu.model.inventory.DeviceInventory;
import io.bongsu.model.inventory.Finding;
import io.bongsu.model.inventory.Health;
import io.bongsu.model.inventory.InterfaceState;
import io.bongsu.model.inventory.NetworkInterface;
import io.bongsu.model.inventory.SystemGroup;
import io.bongsu.model.poll.Fact;
import io.bongsu.model.poll.PollOutcome;
import io.bongsu.model.poll.PollPlan;
import io.bongsu.model.poll.PollResult;
import io.bongsu.model.topology.NeighbourReport;
import io.bongsu.topology.ClaimAgeing;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a view becomes by a poll result; pure. */
final class PollUpdate {
  private static final int MAX_FINDINGS = 50;

  private PollUpdate() {}

  static DeviceView apply(DeviceView view, PollResult result) {
    Optional<Finding> replaced = Replacement.seen(view.inventory(), result);
    DeviceInventory inventory =
        replaced.isPresent()
            ? Replacement.cleared(view.inventory(), result.at())
            : view.inventory();
    DeviceView.Ping ping = view.ping();
    for (Fact fact : result.facts()) {
      inventory = learn(inventory, fact);
      if (fact instanceof Fact.Reachability reach) {
        ping = new DeviceView.Ping(ping.lastSeen(), reach.rttSeconds(), loss(reach));
      }
    }
    List<Finding> findings = findings(inventory.findings(), result, replaced);
    if (answered(result)) {
      ping = new DeviceView.Ping(result.at(), ping.rttSeconds(), ping.lossPercent());
    }
    Instant at = result.facts().isEmpty() || !learns(result) ? inventory.at() : result.at();
    boolean same = Objects.equals(at, inventory.at()) && findings.equals(inventory.findings());
    return new DeviceView(
        view.device(),
        view.status(),
        same ? inventory : new Parts(inventory).with(at, findings),
        ping);
  }

  private static double loss(Fact.Reachability reach) {
    return reach.sent() == 0
        ? Double.NaN
        : 100.0 * (reach.sent() - reach.received()) / reach.sent();
  }

  private static boolean answered(PollResult result) {
    return result.outcome() == PollOutcome.ANSWERED || result.outcome() == PollOutcome.PARTIAL;
  }

  /**
   * Only the slow plans change what is kept of a device, so that a quiet network writes nothing.
   */
  private static boolean learns(PollResult result) {
    return result.plan() == PollPlan.INVENTORY && answered(result);
  }

  private static DeviceInventory learn(DeviceInventory known, Fact fact) {
    Parts parts = new Parts(known);
    return switch (fact) {
      case Fact.SystemRead read -> parts.with(read.complete() ? read : filled(known, read));
      case Fact.InterfacesRead read -> parts.with(interfaces(known.interfaces(), read));
      case Fact.InterfaceStatesRead read ->
          changed(parts, states(known.interfaces(), read.states()));
      case Fact.HealthRead(Health health, boolean complete) ->
          parts.with(complete ? health : health.or(known.health()));
      case Fact.NeighboursRead read -> parts.with(neighbours(known, read.report()));
      case Fact.MannersLearnt(AgentManners manners) -> parts.with(manners);
      case Fact.Reachability _, Fact.Restarted _ -> known;
    };
  }

  /** A walk that broke off blanks nothing. */
  private static Fact.SystemRead filled(DeviceInventory known, Fact.SystemRead read) {
    SystemGroup before = known.system();
    return new Fact.SystemRead(
        before == null ? read.system() : read.system().or(before),
        read.identity().or(known.identity()),
        false);
  }

  /** A walk that broke off proves no interface gone. */
  private static List<NetworkInterface> interfaces(
      List<NetworkInterface> known, Fact.InterfacesRead read) {
    if (read.complete()) {
      return read.interfaces().equals(known) ? known : read.interfaces();
    }
    Map<String, NetworkInterface> merged = new java.util.LinkedHashMap<>();
    known.forEach(port -> merged.put(port.key(), port));
    read.interfaces().forEach(port -> merged.put(port.key(), port));
    return List.copyOf(merged.values());
  }

  /** Behind a port that goes down nobody is heard from then on. */
  private static DeviceInventory changed(Parts parts, List<NetworkInterface> ports) {
    List<NetworkInterface> before = parts.of().interfaces();
    NeighbourReport report = parts.of().neighbours();
    DeviceInventory changed = parts.with(ports);
    return report == null || ports.equals(before)
        ? changed
        : new Parts(changed).with(ClaimAgeing.silence(report, before, ports));
  }

  private static List<NetworkInterface> states(
      List<NetworkInterface> known, List<InterfaceState> states) {
    if (isSame(known, states)) {
      return known;
    }
    Map<String, InterfaceState> byKey = new HashMap<>();
    states.forEach(state -> byKey.put(state.key(), state));
    return isSame(known, byKey)
        ? known
        : known.stream().map(port -> with(port, byKey.get(port.key()))).toList();
  }

  /** Mostly nothing has changed and both lists are in the same order. */
  private static boolean isSame(List<NetworkInterface> known, List<InterfaceState> states) {
    boolean same = known.size() == states.size();
    for (int i = 0; same && i < states.size(); i++) {
      NetworkInterface port = known.get(i);
      InterfaceState state = states.get(i);
      same = port.key().equals(state.key()) && state.equals(port.state());
    }
    return same;
  }

  private static boolean isSame(List<NetworkInterface> known, Map<String, InterfaceState> byKey) {
    for (NetworkInterface port : known) {
      InterfaceState state = byKey.get(port.key());
      if (state != null && !state.equals(port.state())) {
        return false;
      }
    }
    return true;
  }

  private static NetworkInterface with(NetworkInterface port, @Nullable InterfaceState state) {
    return state == null ? port : port.with(state);
  }

  private static NeighbourReport neighbours(DeviceInventory known, NeighbourReport fresh) {
    NeighbourReport last = known.neighbours();
    if (last == null) {
      return fresh;
    }
    NeighbourReport merged = ClaimAgeing.merge(last, fresh, known.interfaces());
    return merged.equals(last) ? last : merged;
  }

  private static List<Finding> findings(
      List<Finding> known, PollResult result, Optional<Finding> replaced) {
    boolean anew = result.plan() == PollPlan.INVENTORY && result.outcome() == PollOutcome.ANSWERED;
    if (result.findings().isEmpty() && !anew && replaced.isEmpty()) {
      return known;
    }
    Set<Finding> all = new LinkedHashSet<>(known);
    all.removeIf(finding -> anew && !finding.category().equals(Finding.REPLACED));
    all.addAll(result.findings());
    replaced.ifPresent(all::add);
    List<Finding> list = new ArrayList<>(all);
    return List.copyOf(list.subList(Math.max(0, list.size() - MAX_FINDINGS), list.size()));
  }

  /** Changes one part of an inventory and keeps the others. */
  private record Parts(DeviceInventory of) {
    DeviceInventory with(Fact.SystemRead read) {
      return new DeviceInventory(
          of.at(),
          read.identity(),
          read.system(),
          of.interfaces(),
          of.health(),
          of.neighbours(),
          of.findings(),
          of.manners(),
          of.boxSince());
    }

    DeviceInventory with(Health health) {
      return new DeviceInventory(
          of.at(),
          of.identity(),
          of.system(),
          of.interfaces(),
          health,
          of.neighbours(),
          of.findings(),
          of.manners(),
          of.boxSince());
    }

    DeviceInventory with(List<NetworkInterface> interfaces) {
      return new DeviceInventory(
          of.at(),
          of.identity(),
          of.system(),
          interfaces,
          of.health(),
          of.neighbours(),
          of.findings(),
          of.manners(),
          of.boxSince());
    }

    DeviceInventory with(NeighbourReport neighbours) {
      return new DeviceInventory(
          of.at(),
          of.identity(),
          of.system(),
          of.interfaces(),
          of.health(),
          neighbours,
          of.findings(),
          of.manners(),
          of.boxSince());
    }

    DeviceInventory with(@Nullable Instant at, List<Finding> findings) {
      return new DeviceInventory(
          at,
          of.identity(),
          of.system(),
          of.interfaces(),
          of.health(),
          of.neighbours(),
          findings,
          of.manners(),
          of.boxSince());
    }

    DeviceInventory with(@Nullable AgentManners manners) {
      return new DeviceInventory(
          of.at(),
          of.identity(),
          of.system(),
          of.interfaces(),
          of.health(),
          of.neighbours(),
          of.findings(),
          manners,
          of.boxSince());
    }
  }
}
