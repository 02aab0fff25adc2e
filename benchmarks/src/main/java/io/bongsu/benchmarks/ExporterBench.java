package io.bongsu.benchmarks;

import io.bongsu.benchmarks.farm.AgentFarm;
import io.bongsu.benchmarks.farm.FarmPlan;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/**
 * The peer that polls in one process: Debian's prometheus-snmp-exporter reading the ten columns of
 * a 480-varbind device of the farm, scraped one device after the other and again. It keeps and
 * calculates nothing; Prometheus, which would, is not counted. Options: {@code --devices 200}.
 */
public final class ExporterBench {
  private static final String PROGRAM = "/usr/bin/prometheus-snmp-exporter";
  private static final int PORTS = 48;
  private static final int VARBINDS = 480;
  private static final int UDP_PORT = 16_161;

  /** Names, columns and types of what a traffic poll reads. */
  private static final List<String[]> METRICS =
      List.of(
          new String[] {"ifAdminStatus", "2.2.1.7", "gauge"},
          new String[] {"ifOperStatus", "2.2.1.8", "gauge"},
          new String[] {"ifInDiscards", "2.2.1.13", "counter"},
          new String[] {"ifInErrors", "2.2.1.14", "counter"},
          new String[] {"ifOutDiscards", "2.2.1.19", "counter"},
          new String[] {"ifOutErrors", "2.2.1.20", "counter"},
          new String[] {"ifName", "31.1.1.1.1", "DisplayString"},
          new String[] {"ifHCInOctets", "31.1.1.1.6", "counter"},
          new String[] {"ifHCOutOctets", "31.1.1.1.10", "counter"},
          new String[] {"ifCounterDiscontinuityTime", "31.1.1.1.19", "gauge"});

  private final HttpClient http = HttpClient.newHttpClient();
  private final int devices;
  private final PrintStream out;

  private ExporterBench(int devices, PrintStream out) {
    this.devices = devices;
    this.out = out;
  }

  /** Runs it. */
  public static void main(String[] arguments) throws InterruptedException {
    int devices = new Options(Set.of("--devices"), arguments).number("--devices", 200);
    new ExporterBench(devices, System.out).run();
  }

  private void run() throws InterruptedException {
    out.println(Machine.description() + "; " + Machine.load());
    FarmPlan plan = new FarmPlan(devices, PORTS, VARBINDS, 0, 0, UDP_PORT);
    try (Workshop workshop = Workshop.open();
        FarmProcesses farm = FarmProcesses.start(plan, workshop.folder())) {
      int port = freePort();
      Process exporter = start(workshop.folder(), port);
      try {
        double farmBefore = farm.spent();
        scrapeAll(exporter, port);
        out.printf("Farm: CPU %.2f s%n", farm.spent() - farmBefore);
      } finally {
        exporter.destroy();
        exporter.waitFor();
      }
    }
    out.println("At the end: " + Machine.load());
  }

  private void scrapeAll(Process exporter, int port) throws InterruptedException {
    awaitReady(port);
    for (int round = 1; round <= 2; round++) {
      double before = CpuTime.of(exporter.pid());
      long lines = 0;
      for (int i = 0; i < devices; i++) {
        lines += scrape(port, AgentFarm.address(i, UDP_PORT).getAddress().getHostAddress());
      }
      double spent = CpuTime.of(exporter.pid()) - before;
      out.printf(
          "prometheus-snmp-exporter, round %d: CPU %.2f s per 1,000 devices (%d values of %d"
              + " devices)%n",
          round, spent * 1_000 / devices, lines, devices);
    }
  }

  private Process start(Path folder, int port) {
    try {
      Path config = Files.writeString(folder.resolve("snmp.yml"), configuration());
      return new ProcessBuilder(
              PROGRAM, "--config.file=" + config, "--web.listen-address=127.0.0.1:" + port)
          .redirectErrorStream(true)
          .redirectOutput(folder.resolve("exporter.log").toFile())
          .start();
    } catch (IOException missing) {
      throw new UncheckedIOException(
          PROGRAM + " cannot be run: apt-get install prometheus-snmp-exporter", missing);
    }
  }

  private static String configuration() {
    StringBuilder yaml = new StringBuilder("if_mib:\n  walk:\n");
    METRICS.forEach(metric -> yaml.append("  - 1.3.6.1.2.1.").append(metric[1]).append('\n'));
    yaml.append("  metrics:\n");
    for (String[] metric : METRICS) {
      yaml.append("  - name: ").append(metric[0]).append("\n    oid: 1.3.6.1.2.1.");
      yaml.append(metric[1]).append("\n    type: ").append(metric[2]);
      yaml.append("\n    help: ").append(metric[0]);
      yaml.append("\n    indexes:\n    - labelname: ifIndex\n      type: gauge\n");
    }
    return yaml.append("  version: 2\n  max_repetitions: 50\n  auth:\n    community: farm\n")
        .toString();
  }

  private void awaitReady(int port) throws InterruptedException {
    for (int i = 0; i < 100; i++) {
      try {
        get("http://127.0.0.1:" + port + "/");
        return;
      } catch (UncheckedIOException notYet) {
        Thread.sleep(100);
      }
    }
    throw new IllegalStateException(PROGRAM + " does not listen");
  }

  private long scrape(int port, String address) {
    String target = address + ":" + UDP_PORT;
    String text = get("http://127.0.0.1:" + port + "/snmp?module=if_mib&target=" + target);
    return text.lines().filter(line -> line.startsWith("if")).count();
  }

  private String get(String uri) {
    try {
      HttpRequest request = HttpRequest.newBuilder(URI.create(uri)).build();
      return http.send(request, HttpResponse.BodyHandlers.ofString()).body();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stop);
    }
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException none) {
      throw new UncheckedIOException(none);
    }
  }
}
