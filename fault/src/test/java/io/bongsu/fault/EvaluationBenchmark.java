package io.bongsu.fault;

import io.bongsu.fault.rootcause.CauseFinder;
import io.bongsu.fault.rootcause.DependencyGraph;
import io.bongsu.fault.rootcause.NodeState;
import io.bongsu.fault.rootcause.Outage;
import io.bongsu.fault.sim.Devices;
import io.bongsu.fault.sim.Topology;
import io.bongsu.fault.sim.VirtualClock;
import io.bongsu.model.device.DeviceId;
import io.bongsu.model.device.DeviceStatus;
import io.bongsu.model.fault.Alarm;
import io.bongsu.model.fault.FaultListener;
import io.bongsu.model.fault.Incident;
import io.bongsu.model.fault.Reason;
import io.bongsu.model.poll.Fact;
import io.bongsu.model.poll.PollOutcome;
import io.bongsu.model.poll.PollPlan;
import io.bongsu.model.poll.PollResult;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeSet;

/** Measures the CPU time of one pass of the graph rule over 14,000 devices; run by hand. */
public final class EvaluationBenchmark {
  private EvaluationBenchmark() {}

  public static void main(String[] args) {
    measure(
        "tree of 14,000, the root's biggest child lost",
        Topology.tree(14_000, 60, new SplittableRandom(1)),
        List.of(1));
    measure(
        "campus of 14,402 with 2 uplinks each, both cores lost",
        Topology.campus(400, 34),
        List.of(0, 1));
    measure(
        "rings of 14,000, two nodes of one ring lost",
        Topology.rings(520, 20, new SplittableRandom(1)),
        List.of(3, 20));
    wholeTick();
    wholeTick();
  }

  private static void measure(String what, Topology topology, List<Integer> dead) {
    long begin = cpuNanos();
    DependencyGraph graph = DependencyGraph.of(Devices.graph(topology), Devices.all(topology));
    double build = (cpuNanos() - begin) / 1e6;
    NodeState[] states = new NodeState[topology.nodes()];
    boolean[] reached = topology.reached(new TreeSet<>(dead), new TreeSet<>());
    for (int node = 0; node < states.length; node++) {
      states[node] = reached[node] ? NodeState.ALIVE : NodeState.SILENT;
    }
    double[] millis = new double[200];
    List<Outage> outages = List.of();
    for (int run = 0; run < millis.length; run++) {
      long start = cpuNanos();
      outages = CauseFinder.find(graph, states);
      millis[run] = (cpuNanos() - start) / 1e6;
    }
    double first = millis[0];
    Arrays.sort(millis);
    System.out.printf(
        "%s: %d nodes, %d links, %d cut off; graph built in %.0f ms; pass first %.1f ms, median"
            + " %.2f ms, p99 %.2f ms%n",
        what,
        topology.nodes(),
        topology.cables().size(),
        outages.stream().mapToInt(outage -> outage.cut().size()).sum(),
        build,
        first,
        millis[100],
        millis[197]);
  }

  /** The engine's longest step while 8,869 of 14,000 devices fall silent. */
  private static void wholeTick() {
    Topology topology = Topology.tree(14_000, 60, new SplittableRandom(1));
    VirtualClock clock = new VirtualClock();
    FaultCore core =
        new FaultCore(FaultSettings.defaults(""), List::of, new Deaf(), _ -> {}, new FaultView());
    core.network(Devices.graph(topology), Devices.all(topology), clock.now());
    boolean[] reached = topology.reached(new TreeSet<>(List.of(1)), new TreeSet<>());
    double[] longest = new double[2];
    double[] sum = new double[2];
    for (int second = 0; second < 60; second++) {
      for (int node = second % 10; node < topology.nodes(); node += 10) {
        boolean answers = second < 15 || reached[node];
        core.result(result(node, answers, clock), clock.now());
      }
      clock.set(clock.millis() + 1_000);
      long start = cpuNanos();
      core.tick(clock.now());
      int when = second < 15 ? 0 : 1;
      double millis = (cpuNanos() - start) / 1e6;
      longest[when] = Math.max(longest[when], millis);
      sum[when] += millis;
    }
    System.out.printf(
        "whole tick: calm at most %.1f ms, in the outage at most %.1f ms%n",
        longest[0], longest[1]);
  }

  private static PollResult result(int node, boolean answers, VirtualClock clock) {
    Fact fact = new Fact.Reachability(Fact.Method.ICMP, 4, answers ? 1 : 0, 0.01);
    return new PollResult(
        Devices.id(node),
        PollPlan.STATUS,
        clock.now().wall(),
        Duration.ofMillis(5),
        answers ? PollOutcome.ANSWERED : PollOutcome.SILENT,
        "",
        List.of(),
        List.of(fact),
        List.of());
  }

  private static final class Deaf implements FaultListener {
    @Override
    public void statusChanged(DeviceId device, DeviceStatus status, Reason reason, Instant at) {}

    @Override
    public void alarmChanged(Alarm alarm) {}

    @Override
    public void incidentChanged(Incident incident) {}
  }

  /** CPU time of this thread, so that a busy machine does not spoil the numbers. */
  private static long cpuNanos() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }
}
