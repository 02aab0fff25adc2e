package io.bongsu.benchmarks;

import io.bongsu.benchmarks.Product.Spent;
import io.bongsu.benchmarks.farm.AgentFarm;
import io.bongsu.benchmarks.farm.FarmPlan;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * Measures how soon the product serves again with a network that it knows. The data of that network
 * are gathered once, from a farm of agents, and kept in a folder of the temporary directory, so
 * that each further run takes only the starts. Options, with their usual values: {@code --devices
 * 14000 --ports 48 --varbinds 480 --fan-out 20 --warm 3 --starts 3}; {@code --warm} is in minutes.
 */
public final class RestartBench {
  private static final Set<String> OPTIONS =
      Set.of("--devices", "--ports", "--varbinds", "--fan-out", "--warm", "--starts");
  private static final int UDP_PORT = 21_161;
  private static final int INTERVAL = 60;

  private final FarmPlan plan;
  private final Path folder;
  private final PrintStream out;

  private RestartBench(FarmPlan plan, PrintStream out) {
    this.plan = plan;
    this.out = out;
    this.folder =
        Path.of(
            System.getProperty("java.io.tmpdir"),
            "bongsu-restart-%d-%d-%d".formatted(plan.devices(), plan.ports(), plan.fanOut()));
  }

  /** Runs it. */
  public static void main(String[] arguments) throws InterruptedException, IOException {
    Options options = new Options(OPTIONS, arguments);
    FarmPlan plan =
        new FarmPlan(
            options.number("--devices", 14_000),
            options.number("--ports", 48),
            options.number("--varbinds", 480),
            0,
            0,
            options.number("--fan-out", 20),
            UDP_PORT);
    new RestartBench(plan, System.out)
        .run(options.number("--warm", 3), options.number("--starts", 3));
  }

  private void run(int warm, int starts) throws InterruptedException, IOException {
    out.println(Machine.description() + "; " + Machine.load());
    out.println(plan + ", kept in " + folder);
    Files.createDirectories(folder);
    try (FarmProcess _ = FarmProcess.start(plan, folder)) {
      gather(warm);
      for (int i = 0; i < starts; i++) {
        restart();
      }
    }
  }

  /** Lets the product get to know the network, unless it did so in an earlier run. */
  private void gather(int minutes) throws InterruptedException, IOException {
    Path mark = folder.resolve("gathered");
    if (Files.exists(mark)) {
      return;
    }
    try (Product product = Product.start(folder)) {
      String list = AgentFarm.farmDeviceListCsv(plan, INTERVAL, AgentFarm.Ping.YES);
      out.println("Import: " + product.rest().importDevices(list, false));
      Thread.sleep(Duration.ofMinutes(minutes));
    }
    Files.createFile(mark);
  }

  /** From the start of the process until the devices, the alarms and the map are told. */
  private void restart() throws InterruptedException {
    long begun = System.nanoTime();
    try (Product again = Product.start(folder)) {
      tell("serving", begun, again);
      int devices = again.rest().get("/devices?limit=1").path("total").asInt();
      tell(devices + " devices", begun, again);
      JsonNode map = again.rest().get("/topology");
      tell(
          map.path("nodes").size() + " nodes, " + map.path("links").size() + " links",
          begun,
          again);
    }
  }

  private void tell(String what, long begun, Product product) {
    Spent spent = product.spent();
    out.printf(
        "%s after %.1f s, CPU %.1f s Bongsu + %.1f s PostgreSQL; %s%n",
        what, (System.nanoTime() - begun) / 1e9, spent.product(), spent.postgres(), Machine.load());
  }
}
