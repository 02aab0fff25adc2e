package io.bongsu.benchmarks.peer;

import io.bongsu.benchmarks.process.CpuTime;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** prometheus-snmp-exporter: one process that lives, scraped for one device after the other. */
final class Exporter implements Peer {
  private static final Program EXPORTER =
      new Program("prometheus-snmp-exporter", "prometheus-snmp-exporter");
  private static final long LOOK_MILLIS = 100;
  private static final int LOOKS = 100;

  private final HttpClient http = HttpClient.newHttpClient();
  private final Installed installed;
  private final Path folder;

  Exporter(Installed installed, Path folder) {
    this.installed = installed;
    this.folder = folder;
  }

  @Override
  public String name() {
    return "prometheus-snmp-exporter";
  }

  @Override
  public String remark() {
    return "second round counted; hands the values over as text, and calculates and stores nothing:"
        + " Prometheus, which would, is not counted, nor is who scrapes";
  }

  @Override
  public List<Program> programs() {
    return List.of(EXPORTER);
  }

  @Override
  public int devices(int sample) {
    return 10 * sample;
  }

  @Override
  public double timesAMinute(int interval) {
    return 60.0 / interval;
  }

  @Override
  public Spent ask(Agents agents) throws IOException, InterruptedException {
    Path settings = Files.writeString(folder.resolve("snmp.yml"), ExporterSettings.of(agents));
    String at = "127.0.0.1:" + freePort();
    Process exporter =
        installed.serve(
            folder.resolve("exporter.log"),
            EXPORTER,
            "--config.file=" + settings,
            "--web.listen-address=" + at);
    try {
      awaitReady("http://" + at + "/");
      String scrape = "http://" + at + "/snmp?module=" + ExporterSettings.MODULE + "&target=";
      scrapeAll(scrape, agents);
      double before = CpuTime.of(exporter.pid());
      long values = scrapeAll(scrape, agents);
      double cpu = CpuTime.of(exporter.pid()) - before;
      return new Spent(cpu, values, agents.values(Column.TEN.size()), "");
    } finally {
      exporter.destroy();
      exporter.waitFor();
    }
  }

  private void awaitReady(String uri) throws IOException, InterruptedException {
    for (int look = 0; look < LOOKS; look++) {
      try {
        get(uri);
        return;
      } catch (IOException notYet) {
        Thread.sleep(LOOK_MILLIS);
      }
    }
    throw new IllegalStateException(
        "it does not listen; it said: " + Files.readString(folder.resolve("exporter.log")));
  }

  private long scrapeAll(String uri, Agents agents) throws IOException, InterruptedException {
    long values = 0;
    for (String target : agents.targets()) {
      values += get(uri + target).lines().filter(line -> line.startsWith("if")).count();
    }
    return values;
  }

  private String get(String uri) throws IOException, InterruptedException {
    HttpRequest request = HttpRequest.newBuilder(URI.create(uri)).build();
    return http.send(request, BodyHandlers.ofString()).body();
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
