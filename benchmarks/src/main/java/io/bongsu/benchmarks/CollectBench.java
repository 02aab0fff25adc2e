package io.bongsu.benchmarks;

import io.bongsu.benchmarks.Product.Spent;
import io.bongsu.benchmarks.farm.AgentFarm;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * Measures the whole product while it polls a farm of agents: pings every 10 s, traffic every
 * interval, health, neighbours, storage, with everything in its usual settings. Options: {@code
 * --devices 1000 --ports 48 --interval 60 --rounds 3 --peer 20}.
 */
public final class CollectBench {
  private static final Set<String> OPTIONS =
      Set.of("--devices", "--ports", "--interval", "--rounds", "--peer");
  private static final Duration FARM_PATIENCE = Duration.ofMinutes(2);
  private static final long LOOK_MILLIS = 1_000;

  private final Setup setup;
  private final PrintStream out;

  private CollectBench(Setup setup, PrintStream out) {
    this.setup = setup;
    this.out = out;
  }

  /** Runs it. */
  public static void main(String[] arguments) throws InterruptedException {
    new CollectBench(Setup.of(new Options(OPTIONS, arguments)), System.out).run();
  }

  private void run() throws InterruptedException {
    out.println(Machine.description() + "; " + Machine.load());
    try (Workshop workshop = Workshop.open();
        JavaProgram farm = farm(workshop.folder())) {
      farm.await(() -> farm.says("ready:"), FARM_PATIENCE);
      try (Product product = Product.start(workshop.folder())) {
        double bongsu = measure(product);
        peer(bongsu);
      }
    }
    out.println("At the end: " + Machine.load());
  }

  private JavaProgram farm(Path folder) {
    return JavaProgram.start(
        "io.bongsu.benchmarks.farm.FarmMain",
        folder.resolve("farm.log"),
        Map.of(),
        Integer.toString(setup.devices()),
        Integer.toString(setup.ports()),
        Integer.toString(setup.udpPort()));
  }

  /** Returns the CPU seconds per round and 1,000 devices, PostgreSQL included. */
  private double measure(Product product) throws InterruptedException {
    Spent atImport = product.spent();
    String list =
        AgentFarm.farmDeviceListCsv(
            setup.devices(), setup.udpPort(), setup.interval(), AgentFarm.Ping.YES);
    out.println("Import: " + product.rest().importDevices(list, false));
    waitARound(product, new Lag());
    tell("The first round (inventory, cold JVM, import)", product.spent().since(atImport));

    Lag lag = new Lag();
    Counters before = counters(product);
    Spent begin = product.spent();
    for (int round = 1; round <= setup.rounds(); round++) {
      Spent last = product.spent();
      waitARound(product, lag);
      tell("Round " + round, product.spent().since(last));
    }
    Spent all = product.spent().since(begin);
    Counters counted = counters(product).since(before);
    conclude(product, counted, lag);
    return all.cpu() / setup.rounds() / setup.devices() * 1_000;
  }

  private void conclude(Product product, Counters counted, Lag lag) {
    out.println("Polls of these rounds: " + Counters.text(counted.polls()));
    out.println("Samples of these rounds: " + Counters.text(counted.samples()));
    out.println("Samples since start: " + Counters.text(counters(product).samples()));
    out.println("Behind schedule: " + lag);
    out.printf("Heap after collection: %.0f MB%n", product.heapAfterCollection());
  }

  private void waitARound(Product product, Lag lag) throws InterruptedException {
    long end = System.nanoTime() + Duration.ofSeconds(setup.interval()).toNanos();
    while (System.nanoTime() < end) {
      Thread.sleep(LOOK_MILLIS);
      lag.add(status(product).path("polls").path("lagSeconds").asDouble());
    }
  }

  private static JsonNode status(Product product) {
    return product.rest().get("/status");
  }

  private static Counters counters(Product product) {
    return Counters.of(status(product));
  }

  private void tell(String what, Spent spent) {
    out.printf(
        "%s: %.1f s, CPU %.2f s Bongsu + %.2f s PostgreSQL = %.2f s per 1,000 devices; %s%n",
        what,
        spent.wall(),
        spent.product(),
        spent.postgres(),
        spent.cpu() * 1_000 / setup.devices(),
        Machine.load());
  }

  private void peer(double bongsu) {
    int sample = Math.min(setup.peer(), setup.devices());
    NetSnmp.Spent spent = new NetSnmp(setup.udpPort(), setup.ports()).walkColumns(sample);
    double perThousand = spent.cpu() * 1_000 / sample;
    out.printf("Bongsu and PostgreSQL: CPU %.2f s per round and 1,000 devices%n", bongsu);
    out.printf(
        "snmpbulkwalk, one a column: CPU %.2f s per 1,000 devices (%d lines of %d devices), %.1f"
            + " times Bongsu's%n",
        perThousand, spent.values(), sample, perThousand / bongsu);
  }

  private record Setup(int devices, int ports, int interval, int rounds, int peer, int udpPort) {
    static Setup of(Options options) {
      return new Setup(
          options.number("--devices", 1_000),
          options.number("--ports", 48),
          options.number("--interval", 60),
          Math.max(1, options.number("--rounds", 3)),
          Math.max(1, options.number("--peer", 20)),
          freeUdpPort());
    }

    private static int freeUdpPort() {
      try (DatagramSocket socket = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
        return socket.getLocalPort();
      } catch (IOException none) {
        throw new UncheckedIOException("There is no free UDP port", none);
      }
    }
  }
}
