package io.bongsu.benchmarks.store;

import io.bongsu.benchmarks.store.Peers.Day;
import io.bongsu.model.series.Metric;
import io.bongsu.model.series.MetricGroup;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.LongToDoubleFunction;

/**
 * VictoriaMetrics, as Debian packs it, given the samples as JSON lines, an hour of a series each.
 */
final class Victoria {
  private static final long LOOK_MILLIS = 200;
  private static final int LOOKS = 300;

  private final Path folder;
  private final LongToDoubleFunction cpu;
  private final PrintStream out;
  private final HttpClient client = HttpClient.newHttpClient();

  Victoria(Path folder, LongToDoubleFunction cpu, PrintStream out) {
    this.folder = folder;
    this.cpu = cpu;
    this.out = out;
  }

  void run(List<Day> days) throws IOException, InterruptedException {
    if (!Files.isExecutable(Path.of("/usr/bin/victoria-metrics"))) {
      out.println("VictoriaMetrics is not measured: install the package victoria-metrics");
      return;
    }
    String address = "127.0.0.1:" + freePort();
    Process server =
        new ProcessBuilder(
                "/usr/bin/victoria-metrics",
                "-storageDataPath=" + folder,
                "-httpListenAddr=" + address,
                "-retentionPeriod=12")
            .redirectErrorStream(true)
            .redirectOutput(folder.resolveSibling("victoria.log").toFile())
            .start();
    try {
      measure(server, "http://" + address, days);
    } finally {
      server.destroy();
      server.waitFor();
    }
  }

  private void measure(Process server, String url, List<Day> days)
      throws IOException, InterruptedException {
    await(url);
    double before = cpu.applyAsDouble(server.pid());
    for (Day day : days) {
      for (int hour = 0; hour < Peers.POLLS; hour += 60) {
        post(url + "/api/v1/import", lines(day, hour));
      }
    }
    get(url + "/internal/force_flush");
    get(url + "/internal/force_merge");
    double spent = cpu.applyAsDouble(server.pid()) - before;
    long samples = days.stream().mapToLong(Day::samples).sum();
    Thread.sleep(LOOK_MILLIS * 25);
    out.printf(
        "VictoriaMetrics: %.2f bytes per sample on disk with index, CPU %.2f s per million%n",
        (double) size() / samples, spent * 1e6 / samples);
    String question = url + question(days.getFirst());
    out.println("  one series, 24 h: " + Tries.of(() -> check(get(question))));
  }

  private static String question(Day day) {
    String series =
        "%s{device=\"%d\",port=\"%s\"}"
            .formatted(Metric.IF_IN_BPS.label(), day.device(), day.ports().get(Peers.ASKED));
    return "/api/v1/export?match%5B%5D=" + URLEncoder.encode(series, StandardCharsets.UTF_8);
  }

  private static void check(String answer) throws IOException {
    long values =
        answer.substring(answer.indexOf("\"timestamps\"")).chars().filter(c -> c == ',').count();
    if (values < Peers.POLLS - 1) {
      throw new IOException("VictoriaMetrics gave " + values + " values: " + answer);
    }
  }

  private static String lines(Day day, int first) {
    StringBuilder lines = new StringBuilder();
    for (int port = 0; port < day.ports().size(); port++) {
      for (Metric metric : MetricGroup.INTERFACE.metrics()) {
        StringBuilder values = new StringBuilder();
        StringBuilder times = new StringBuilder();
        for (int poll = first; poll < first + 60; poll++) {
          String comma = poll == first ? "" : ",";
          values.append(comma).append(day.value(poll, port, metric));
          times.append(comma).append(day.frames().get(poll).at().toEpochMilli());
        }
        lines.append(
            "{\"metric\":{\"__name__\":\"%s\",\"device\":\"%d\",\"port\":\"%s\"},\"values\":[%s],\"timestamps\":[%s]}%n"
                .formatted(metric.label(), day.device(), day.ports().get(port), values, times));
      }
    }
    return lines.toString();
  }

  private long size() throws IOException {
    try (var files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum();
    }
  }

  private void await(String url) throws InterruptedException {
    for (int look = 0; look < LOOKS; look++) {
      try {
        get(url + "/health");
        return;
      } catch (IOException notYet) {
        Thread.sleep(LOOK_MILLIS);
      }
    }
    throw new IllegalStateException("VictoriaMetrics did not start");
  }

  private String get(String url) throws IOException, InterruptedException {
    return client
        .send(HttpRequest.newBuilder(URI.create(url)).build(), BodyHandlers.ofString())
        .body();
  }

  private void post(String url, String body) throws IOException, InterruptedException {
    int status =
        client
            .send(
                HttpRequest.newBuilder(URI.create(url)).POST(BodyPublishers.ofString(body)).build(),
                BodyHandlers.discarding())
            .statusCode();
    if (status >= 300) {
      throw new IOException("VictoriaMetrics refused samples: " + status);
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
