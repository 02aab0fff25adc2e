package io.bongsu.benchmarks;

import io.bongsu.model.bridging.BridgeReport;
import io.bongsu.model.bridging.LearnedAddresses;
import io.bongsu.model.bridging.MacSet;
import io.bongsu.model.inventory.NetworkInterface;
import io.bongsu.model.net.MacAddress;
import io.bongsu.model.routing.InterfaceAddress;
import io.bongsu.model.routing.ResolvedAddresses;
import io.bongsu.model.topology.NeighbourClaim;
import io.bongsu.model.topology.NeighbourReport;
import io.bongsu.model.topology.PortEvidence;
import io.bongsu.topology.DeviceFacts;
import io.bongsu.topology.LiveInference;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * Measures how long the inference takes to follow a change of one device of a large network; every
 * change is taken back, which counts as an update too.
 */
final class DeviceUpdates {
  private static final int WARM_UP = 10;
  private static final int COUNTED = 60;

  /** One device otherwise than before; null: gone. */
  private interface Change {
    @Nullable DeviceFacts of(DeviceFacts device);
  }

  private final LiveInference live = new LiveInference();
  private final List<DeviceFacts> network;
  private final Random random = new Random(7);
  private final PrintStream out;

  DeviceUpdates(List<DeviceFacts> network, PrintStream out) {
    this.network = new ArrayList<>(network);
    this.out = out;
  }

  void run() {
    long start = System.nanoTime();
    var _ = live.update(network, List.of());
    out.printf("Kept for updates: built in %.2f s%n", (System.nanoTime() - start) / 1e9);
    measure("nothing changed", device -> device);
    measure("a neighbour row less", device -> with(device, fewer(claims(device)), bridge(device)));
    measure(
        "a cable on another port", device -> with(device, moved(claims(device)), bridge(device)));
    measure("other addresses learned", device -> with(device, claims(device), learnt(device)));
    measure("another address resolved", this::resolving);
    measure("another name", DeviceUpdates::renamed);
    measure("an interface less", DeviceUpdates::withoutInterface);
    measure("the device gone", _ -> null);
    out.printf("Whole builds: %d, updates: %d%n", live.wholeBuilds(), live.updates());
  }

  private void measure(String what, Change change) {
    List<Double> clock = new ArrayList<>();
    List<Double> cpu = new ArrayList<>();
    long looked = 0;
    for (int i = 0; i < WARM_UP + COUNTED; i++) {
      int place = random.nextInt(network.size());
      DeviceFacts device = network.get(place);
      DeviceFacts other = change.of(device);
      List<DeviceFacts> changed = new ArrayList<>(network);
      if (other == null) {
        changed.remove(place);
      } else {
        changed.set(place, other);
      }
      for (List<DeviceFacts> step : List.of(changed, network)) {
        long began = System.nanoTime();
        long used = cpu();
        var _ = live.update(step, List.of());
        if (i >= WARM_UP) {
          cpu.add((cpu() - used) / 1e6);
          clock.add((System.nanoTime() - began) / 1e6);
          looked = Math.max(looked, live.observersLookedAt());
        }
      }
    }
    Collections.sort(clock);
    Collections.sort(cpu);
    out.printf(
        "Update, %s: p50 %.1f ms, max %.1f ms; CPU p50 %.1f ms, max %.1f ms; at most %d devices"
            + " looked at%n",
        what,
        clock.get(clock.size() / 2),
        clock.getLast(),
        cpu.get(cpu.size() / 2),
        cpu.getLast(),
        looked);
  }

  private static long cpu() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private static List<NeighbourClaim> claims(DeviceFacts device) {
    return device.report() == null ? List.of() : device.report().claims();
  }

  private static BridgeReport bridge(DeviceFacts device) {
    return device.report() == null ? BridgeReport.NONE : device.report().bridge();
  }

  private static List<NeighbourClaim> fewer(List<NeighbourClaim> claims) {
    return claims.isEmpty() ? claims : List.copyOf(claims.subList(1, claims.size()));
  }

  private static List<NeighbourClaim> moved(List<NeighbourClaim> claims) {
    if (claims.isEmpty()) {
      return claims;
    }
    List<NeighbourClaim> all = new ArrayList<>(claims);
    NeighbourClaim first = all.removeFirst();
    all.add(
        new NeighbourClaim(
            first.protocol(),
            new PortEvidence(4_711, 0, 0, PortEvidence.Kind.UNKNOWN, "moved", ""),
            first.chassis(),
            first.sysName(),
            first.sysDescr(),
            first.remotePort(),
            first.addresses(),
            first.capabilities()));
    return List.copyOf(all);
  }

  private BridgeReport learnt(DeviceFacts device) {
    BridgeReport bridge = bridge(device);
    List<LearnedAddresses> learned = new ArrayList<>(bridge.forwarding());
    if (!learned.isEmpty()) {
      LearnedAddresses last = learned.removeLast();
      LongStream more = random.longs(20, 0x0600_0000_0000L, 0x0600_ffff_ffffL);
      learned.add(
          new LearnedAddresses(
              last.port(),
              last.ifIndex(),
              MacSet.of(LongStream.concat(Arrays.stream(last.macs().values()).skip(20), more))));
    }
    return new BridgeReport(bridge.ports(), bridge.spanningTree(), learned, bridge.aggregates());
  }

  /** A router reached somebody else in one of its subnets. */
  private DeviceFacts resolving(DeviceFacts device) {
    NeighbourReport report = device.report();
    if (report == null || report.routing().addresses().isEmpty()) {
      return device;
    }
    InterfaceAddress own = report.routing().addresses().getFirst();
    ResolvedAddresses resolved =
        ResolvedAddresses.of(
            List.of(
                new ResolvedAddresses.Entry(
                    own.address(), own.ifIndex(), new MacAddress(random.nextLong(1L << 40)))));
    return facts(
        device,
        device.names(),
        device.interfaces(),
        report.with(report.routing().with(report.routing().routes(), resolved)));
  }

  private static DeviceFacts renamed(DeviceFacts device) {
    Set<String> names = new HashSet<>(device.names());
    names.add("renamed-" + device.device());
    return facts(device, names, device.interfaces(), device.report());
  }

  private static DeviceFacts withoutInterface(DeviceFacts device) {
    List<NetworkInterface> ports = device.interfaces();
    return facts(
        device,
        device.names(),
        ports.isEmpty() ? ports : List.copyOf(ports.subList(1, ports.size())),
        device.report());
  }

  private static DeviceFacts with(
      DeviceFacts device, List<NeighbourClaim> claims, BridgeReport bridge) {
    NeighbourReport report = device.report();
    return facts(
        device,
        device.names(),
        device.interfaces(),
        report == null
            ? null
            : new NeighbourReport(
                report.chassis(),
                report.localName(),
                report.deviceId(),
                report.bridgeAddress(),
                report.localPorts(),
                claims,
                report.complete(),
                bridge,
                report.routing()));
  }

  private static DeviceFacts facts(
      DeviceFacts device,
      Set<String> names,
      List<NetworkInterface> interfaces,
      @Nullable NeighbourReport report) {
    return new DeviceFacts(
        device.device(),
        device.name(),
        names,
        device.site(),
        device.role(),
        device.addresses(),
        interfaces,
        report,
        device.serial());
  }
}
