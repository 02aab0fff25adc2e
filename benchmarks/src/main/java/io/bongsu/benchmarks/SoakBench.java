package io.bongsu.benchmarks;

import io.bongsu.benchmarks.Product.Spent;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/**
 * Lets the whole product poll a farm for an hour and looks every few minutes whether what it holds
 * stays level: heap, threads, files, queues. After half of the time it is stopped for ten seconds
 * by a signal, as a machine that stands still would: no device may be told down for that. Then the
 * database hangs for a while and comes back: no sample may be lost. Options, with their usual
 * values: {@code --minutes 60 --every 5 --away 0} (minutes that the database hangs, within those of
 * the run) and those of the farm of {@link CollectBench}.
 */
public final class SoakBench {
  private static final Duration STANDSTILL = Duration.ofSeconds(10);
  private static final Duration CATCH_UP = Duration.ofMinutes(30);

  private final CollectSetup setup;
  private final int minutes;
  private final int every;
  private final int away;
  private final PrintStream out;

  private SoakBench(Options options, PrintStream out) {
    this.setup = CollectSetup.of(options);
    this.minutes = options.number("--minutes", 60);
    this.every = Math.max(1, options.number("--every", 5));
    this.away = options.number("--away", 0);
    this.out = out;
  }

  /** Runs it. */
  public static void main(String[] arguments) throws InterruptedException {
    Options options =
        new Options(CollectSetup.optionsAnd("--minutes", "--every", "--away"), arguments);
    new SoakBench(options, System.out).run();
  }

  private void run() throws InterruptedException {
    out.println(Machine.description() + "; " + Machine.load());
    out.println(setup.farm() + ", " + minutes + " minutes");
    try (Workshop workshop = Workshop.open();
        FarmProcess farm = FarmProcess.start(setup.farm(), workshop.folder());
        Product product = Product.start(workshop.folder())) {
      out.println("Import: " + product.rest().importDevices(setup.deviceList(), false));
      boolean stood = false;
      for (int minute = every; minute <= minutes; minute += every) {
        if (!stood && minute > minutes / 2) {
          product.standStill(STANDSTILL);
          stood = true;
          out.printf("Stood still for %d s%n", STANDSTILL.toSeconds());
          minute += goDark(product);
        }
        look(product, farm, minute);
      }
    }
    out.println("At the end: " + Machine.load());
  }

  /** The database hangs, and all that is polled meanwhile has to wait; minutes that it took. */
  private int goDark(Product product) throws InterruptedException {
    if (away == 0) {
      return 0;
    }
    Counters before = samples(product);
    product.hangDatabase();
    try {
      for (int minute = 1; minute <= away; minute++) {
        Thread.sleep(Duration.ofMinutes(1));
        tellDark("Database away for " + minute + " min", product, before);
      }
    } finally {
      product.wakeDatabase();
    }
    long back = System.nanoTime();
    long most = Math.max(1_000_000, samples(product).queued() / 100);
    while (samples(product).queued() > most && System.nanoTime() - back < CATCH_UP.toNanos()) {
      Thread.sleep(Duration.ofSeconds(1));
    }
    double seconds = (System.nanoTime() - back) / 1e9;
    tellDark("Database back, %.0f s to catch up".formatted(seconds), product, before);
    return away + (int) Math.ceil(seconds / 60);
  }

  private void tellDark(String what, Product product, Counters before) {
    Counters now = samples(product);
    out.printf(
        "%s: samples meanwhile %s; waiting %d; %s; %s%n",
        what,
        Counters.text(now.since(before).samples()),
        now.queued(),
        product.resources(),
        Machine.load());
  }

  private static Counters samples(Product product) {
    return Counters.of(product.rest().get("/status"));
  }

  private void look(Product product, FarmProcess farm, int minute) throws InterruptedException {
    Lateness late = Lateness.of(product.rest().text("/metrics"));
    Counters before = Counters.of(product.rest().get("/status"));
    Spent begin = product.spent();
    double farmBegin = farm.spent();
    Thread.sleep(Duration.ofMinutes(every));
    Spent spent = product.spent().since(begin);
    JsonNode status = product.rest().get("/status");
    Counters counted = Counters.of(status).since(before);
    out.printf(
        "Minute %d: CPU %.3f s per 1,000 devices and minute (farm %.3f); behind schedule %s%n",
        minute,
        spent.cpu() * 1_000 / setup.devices() / every,
        (farm.spent() - farmBegin) * 1_000 / setup.devices() / every,
        Lateness.of(product.rest().text("/metrics")).since(late));
    out.println("  polls: " + Counters.text(counted.polls()));
    out.println("  samples: " + Counters.text(counted.samples()));
    out.printf(
        "  heap after collection %.0f MB, %s; PostgreSQL %d processes, %d MB on disk%n",
        product.heapAfterCollection(),
        product.resources(),
        product.serverProcesses(),
        status.path("store").path("bytes").asLong() >> 20);
    out.printf(
        "  devices %s; alarms so far, at most 500: %s; components not up: %s; %s%n",
        status.path("devices"),
        alarms(product.rest().get("/alarms?state=all&limit=500")),
        notUp(status),
        Machine.load());
  }

  private static Map<String, Integer> alarms(JsonNode page) {
    Map<String, Integer> byCondition = new TreeMap<>();
    page.path("items")
        .forEach(alarm -> byCondition.merge(alarm.path("condition").asString(), 1, Integer::sum));
    return byCondition;
  }

  private static String notUp(JsonNode status) {
    StringBuilder found = new StringBuilder();
    for (JsonNode part : status.path("components")) {
      if (!part.path("status").asString().equals("up")) {
        found.append(part.path("name").asString()).append(": ");
        found.append(part.path("message").asString()).append(' ');
      }
    }
    return found.isEmpty() ? "none" : found.toString().strip();
  }
}
