package io.bongsu.benchmarks;

import io.bongsu.model.topology.NetworkGraph;
import io.bongsu.topology.DeviceFacts;
import io.bongsu.topology.LinkInference;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.ref.Reference;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Measures the inference of a large network, as a whole and after changes of one device: recorded
 * networks, copied under other identities until there are enough devices, each with more unmanaged
 * neighbours and learned addresses. Options: {@code --devices 14000 --rows 350000 --entries
 * 10000000}; BONGSU_REALDATA names the recordings.
 */
public final class TopologyBench {
  private TopologyBench() {}

  /** Runs it. */
  public static void main(String[] arguments) throws IOException {
    Options options = new Options(Set.of("--devices", "--rows", "--entries"), arguments);
    int devices = options.number("--devices", 14_000);
    int rows = options.number("--rows", 350_000);
    int entries = options.number("--entries", 10_000_000);
    Path sets = Path.of(System.getenv().getOrDefault("BONGSU_REALDATA", "../shared/realdata"));
    System.out.println(Machine.description() + "; " + Machine.load());
    List<DeviceFacts> recorded = RecordedNetworks.read(sets.resolve("topologies"));
    List<DeviceFacts> network =
        new NetworkCopies(recorded, rows / devices, entries / devices).make(devices);
    run(network, System.out);
    System.out.println("At the end: " + Machine.load());
  }

  private static void run(List<DeviceFacts> network, PrintStream out) {
    long rows = network.stream().mapToLong(TopologyBench::rows).sum();
    long entries = network.stream().mapToLong(TopologyBench::entries).sum();
    out.printf("%d devices, %d rows, %d forwarding entries%n", network.size(), rows, entries);
    out.printf("Heap of the facts: %.0f MB%n", heap());
    for (int i = 1; i <= 3; i++) {
      long start = System.nanoTime();
      long cpu = cpu();
      NetworkGraph graph = new LinkInference().infer(network, List.of());
      double seconds = (System.nanoTime() - start) / 1e9;
      out.printf(
          "Full build %d: %.2f s, CPU %.2f s, %d nodes, %d links, %d adjacencies%n",
          i,
          seconds,
          (cpu() - cpu) / 1e9,
          graph.nodes().size(),
          graph.links().size(),
          graph.adjacencies().size());
    }
    out.printf("Heap afterwards: %.0f MB%n", heap());
    List<DeviceFacts> one = new ArrayList<>(network.subList(0, Math.min(80, network.size())));
    long start = cpu();
    var _ = new LinkInference().infer(one, List.of());
    out.printf("One site of %d devices: CPU %.0f ms%n", one.size(), (cpu() - start) / 1e6);
    DeviceUpdates updates = new DeviceUpdates(network, out);
    try {
      updates.run();
      out.printf("Heap with all that is kept: %.0f MB%n", heap());
    } finally {
      Reference.reachabilityFence(updates);
    }
  }

  private static long rows(DeviceFacts device) {
    return device.report() == null ? 0 : device.report().claims().size();
  }

  private static long entries(DeviceFacts device) {
    return device.report() == null
        ? 0
        : device.report().bridge().forwarding().stream().mapToLong(one -> one.macs().size()).sum();
  }

  private static long cpu() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private static double heap() {
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    return (runtime.totalMemory() - runtime.freeMemory()) / 1e6;
  }
}
