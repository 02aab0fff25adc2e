package io.bongsu.benchmarks;

import io.bongsu.benchmarks.Product.Spent;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * Measures the whole product while it polls a farm of agents: pings every 10 s, traffic every
 * interval, health, neighbours, storage, with everything in its usual settings; nobody looks on
 * meanwhile. Options, with their usual values: {@code --devices 1000 --ports 48 --varbinds 768
 * --interval 60 --warm 1 --rounds 3 --slow 0 --dead 0 --peer 20}. With {@code --varbinds 480} the
 * agents have 10 of the 16 columns that a traffic poll looks for; slow and dead are per cent of the
 * devices.
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
        FarmProcesses farm = FarmProcesses.start(setup.farm(), workshop.folder())) {
      try (Product product = Product.start(workshop.folder())) {
        double bongsu = measure(product, farm);
        out.printf("Bongsu and PostgreSQL: CPU %.3f s per round and 1,000 devices%n", bongsu);
        peer(bongsu);
      }
    }
    out.println("At the end: " + Machine.load());
  }

  /** Returns the CPU seconds per round and 1,000 devices, PostgreSQL included. */
  private double measure(Product product, FarmProcesses farm) throws InterruptedException {
    Spent atImport = product.spent();
    out.println("Import: " + product.rest().importDevices(setup.deviceList(), false));
    tell("Import", product.spent().since(atImport));
    for (int round = 1; round <= setup.warm(); round++) {
      Spent last = product.spent();
      Thread.sleep(Duration.ofSeconds(setup.interval()));
      tell("Warming up", product.spent().since(last));
    }
    Counters before = counters(product);
    Lateness late = Lateness.of(product.rest().text("/metrics"));
    double farmSpent = farm.spent();
    ThreadTimes threads = product.threads();
    Spent begin = product.spent();
    for (int round = 1; round <= setup.rounds(); round++) {
      Spent last = product.spent();
      Thread.sleep(Duration.ofSeconds(setup.interval()));
      tell("Round " + round, product.spent().since(last));
    }
    Spent all = product.spent().since(begin);
    out.println("By threads, CPU s: " + product.threads().since(threads));
    out.printf("Farm: CPU %.2f s a round%n", (farm.spent() - farmSpent) / setup.rounds());
    conclude(product, counters(product).since(before), late);
    return all.cpu() / setup.rounds() / setup.devices() * 1_000;
  }

  private void conclude(Product product, Counters counted, Lateness before) {
    out.println("Polls of these rounds: " + Counters.text(counted.polls()));
    out.println("Samples of these rounds: " + Counters.text(counted.samples()));
    out.println("Samples since start: " + Counters.text(counters(product).samples()));
    out.println("Behind schedule: " + Lateness.of(product.rest().text("/metrics")).since(before));
    out.printf("Heap after collection: %.0f MB%n", product.heapAfterCollection());
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

  private void peer(double bongsu) {
    int sample = Math.min(setup.peer(), setup.devices());
    if (sample == 0) {
      return;
    }
    NetSnmp.Spent spent =
        new NetSnmp(setup.farm().udpPort(), setup.farm().ports()).walkColumns(sample);
    double perThousand = spent.cpu() * 1_000 / sample;
    out.printf(
        "snmpbulkwalk, one a column: CPU %.2f s per 1,000 devices (%d lines of %d devices), %.1f"
            + " times Bongsu's%n",
        perThousand, spent.values(), sample, perThousand / bongsu);
  }
}
