package io.bongsu.benchmarks;

import io.bongsu.benchmarks.Product.Spent;
import io.bongsu.benchmarks.peer.Agents;
import io.bongsu.benchmarks.peer.Peers;
import io.bongsu.benchmarks.peer.Peers.Bongsu;
import io.bongsu.benchmarks.process.ThreadTimes;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * Measures the whole product while it polls a farm of agents: pings every 10 s, traffic every
 * interval, health, neighbours, storage, with everything in its usual settings; nobody looks on
 * meanwhile. Then peers ask the same agents. Options, with their usual values: {@code --devices
 * 1000 --ports 48 --varbinds 768 --interval 60 --warm 1 --rounds 3 --slow 0 --dead 0 --fan-out 0
 * --peer 20}. With {@code --varbinds 480} the agents have 10 of the 16 columns that a traffic poll
 * looks for, and those ten the peers read; slow and dead are per cent of the devices; {@code --peer
 * 0} leaves the peers out.
 */
public final class CollectBench {
  private static final Set<String> OPTIONS =
      CollectSetup.optionsAnd("--warm", "--rounds", "--peer");

  private final CollectSetup setup;
  private final PrintStream out;

  private CollectBench(CollectSetup setup, PrintStream out) {
    this.setup = setup;
    this.out = out;
  }

  /** Runs it. */
  public static void main(String[] arguments) throws InterruptedException {
    new CollectBench(CollectSetup.of(new Options(OPTIONS, arguments)), System.out).run();
  }

  private void run() throws InterruptedException {
    out.println(Machine.description() + "; " + Machine.load());
    out.println(setup);
    try (Workshop workshop = Workshop.open();
        FarmProcess farm = FarmProcess.start(setup.farm(), workshop.folder())) {
      Bongsu bongsu;
      try (Product product = Product.start(workshop.folder())) {
        bongsu = measure(product, farm);
      }
      if (setup.peer() > 0) {
        Agents agents = new Agents(setup.farm().quickOnes(), setup.farm().ports());
        Peers.in(workshop.folder(), out).compare(agents, setup.peer(), setup.interval(), bongsu);
      }
    }
    out.println("At the end: " + Machine.load());
  }

  private Bongsu measure(Product product, FarmProcess farm) throws InterruptedException {
    Spent atImport = product.spent();
    out.println("Import: " + product.rest().importDevices(setup.deviceList(), false));
    tell("Import", product.spent().since(atImport));
    rounds(product, "Warming up", setup.warm());
    Counters before = counters(product);
    String metrics = product.rest().text("/metrics");
    double farmSpent = farm.spent();
    ThreadTimes threads = product.threads();
    Spent begin = product.spent();
    rounds(product, "Round", setup.rounds());
    Spent all = product.spent().since(begin);
    ThreadTimes ofThreads = product.threads().since(threads);
    out.println("By threads, CPU s: " + ofThreads);
    out.printf("Farm: CPU %.2f s a round%n", (farm.spent() - farmSpent) / setup.rounds());
    conclude(product, counters(product).since(before), metrics);
    Bongsu bongsu = new Bongsu(perMinute(all.cpu()), perMinute(ofThreads.polling()));
    out.printf(
        "Bongsu, CPU s per 1,000 devices and minute: %.3f with PostgreSQL (%.3f), %.3f of it the"
            + " threads that poll, ping and take in%n",
        bongsu.whole(), perMinute(all.postgres()), bongsu.polling());
    return bongsu;
  }

  private void rounds(Product product, String name, int count) throws InterruptedException {
    for (int round = 1; round <= count; round++) {
      Spent last = product.spent();
      Thread.sleep(Duration.ofSeconds(setup.interval()));
      tell(name + " " + round, product.spent().since(last));
    }
  }

  /** What all rounds took, for 1,000 devices and a minute. */
  private double perMinute(double seconds) {
    double minutes = setup.rounds() * setup.interval() / 60.0;
    return seconds * 1_000 / setup.devices() / minutes;
  }

  private void conclude(Product product, Counters counted, String before) {
    String metrics = product.rest().text("/metrics");
    out.println("Polls of these rounds: " + Counters.text(counted.polls()));
    out.println("Left out by plan: " + LeftOut.of(metrics).since(LeftOut.of(before)));
    out.println("Samples of these rounds: " + Counters.text(counted.samples()));
    tellStored(product.rest().get("/status"));
    JsonNode map = product.rest().get("/topology");
    out.println(
        "Map: " + map.path("nodes").size() + " nodes, " + map.path("links").size() + " links");
    out.println("Behind schedule: " + Lateness.of(metrics).since(Lateness.of(before)));
    out.printf("Heap after collection: %.0f MB%n", product.heapAfterCollection());
  }

  private void tellStored(JsonNode status) {
    Counters counters = Counters.of(status);
    JsonNode store = status.path("store");
    long raw = 0;
    for (JsonNode table : store.path("tables")) {
      raw += table.path("kind").asString().equals("raw") ? table.path("bytes").asLong() : 0;
    }
    double stored = Math.max(1, counters.stored());
    out.println("Samples since start: " + Counters.text(counters.samples()));
    out.printf(
        "Bytes per sample stored since start: %.2f with roll-ups, %.2f without, indexes"
            + " included, nothing packed yet (sizes up to a minute old)%n",
        store.path("bytes").asLong() / stored, raw / stored);
  }

  private static Counters counters(Product product) {
    JsonNode status = product.rest().get("/status");
    return Counters.of(status);
  }

  private void tell(String what, Spent spent) {
    out.printf(
        "%s: %.1f s, CPU %.2f s Bongsu + %.2f s PostgreSQL = %.3f s per 1,000 devices; %s%n",
        what,
        spent.wall(),
        spent.product(),
        spent.postgres(),
        spent.cpu() * 1_000 / setup.devices(),
        Machine.load());
  }
}
