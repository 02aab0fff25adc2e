package io.bongsu.benchmarks;

import io.bongsu.benchmarks.store.History;
import io.bongsu.model.device.DeviceId;
import io.bongsu.model.device.DeviceSpec;
import io.bongsu.model.device.SnmpAccess;
import io.bongsu.model.net.IpAddress;
import io.bongsu.storage.series.rows.Retention;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Measures a page of 20 charts over 30 days through the REST interface of the whole product.
 * Options: {@code --days 30 --charts 20 --rounds 20}.
 */
public final class ChartsBench {
  private static final Set<String> OPTIONS = Set.of("--days", "--charts", "--rounds");
  private static final int PORTS = 48;

  private final int days;
  private final int charts;
  private final int rounds;

  private ChartsBench(Options options) {
    days = options.number("--days", 30);
    charts = options.number("--charts", 20);
    rounds = options.number("--rounds", 20);
  }

  /** Runs it. */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    System.out.println(Machine.description() + "; " + Machine.load());
    ChartsBench bench = new ChartsBench(new Options(OPTIONS, arguments));
    try (Workshop workshop = Workshop.open()) {
      DeviceId device = bench.fill(workshop.folder().resolve("data"));
      Map<String, String> keep =
          Map.of("BONGSU_SAMPLES_RETENTION_DAYS", Integer.toString(bench.days + 10));
      try (Product product = Product.start(workshop.folder(), keep)) {
        bench.measure(product.rest(), device);
      }
    }
    System.out.println("At the end: " + Machine.load());
  }

  private DeviceId fill(Path data) throws IOException {
    Retention retention = Retention.DEFAULT.withRaw(Duration.ofDays(days + 10L));
    DeviceId device = History.write(data, quiet(), PORTS, retention, Duration.ofDays(days));
    System.out.printf("%d days of %d ports, each 60 s, are stored%n", days, PORTS);
    return device;
  }

  /** A device that nobody polls meanwhile. */
  private static DeviceSpec quiet() {
    return new DeviceSpec(
        "bench",
        IpAddress.parse("192.0.2.1"),
        161,
        "",
        "",
        new TreeSet<>(),
        new SnmpAccess.None(),
        "",
        "",
        null,
        new DeviceSpec.Polling(Duration.ofSeconds(60), true, false));
  }

  private void measure(Rest rest, DeviceId device) {
    List<String> ports = History.busyPorts(PORTS);
    Instant end = Instant.now();
    String series =
        IntStream.range(0, charts)
            .mapToObj(i ->
                "series=%s:%s:%s"
                    .formatted(device, i % 2 == 0 ? "ifInBps" : "ifOutBps", ports.get(i / 2)))
            .collect(Collectors.joining("&"));
    String page =
        "/series/batch?%s&from=%d&to=%d&maxPoints=400"
            .formatted(
                series, end.minus(Duration.ofDays(days)).getEpochSecond(), end.getEpochSecond());
    measure(rest, "as the web page asks", page + "&percentile=95&baseline=true");
    measure(rest, "charts alone", page);
    measure(rest, "and last week", page + "&compare=week");
    measure(rest, "and 95th percentile", page + "&percentile=95");
    measure(rest, "and the usual band", page + "&baseline=true");
  }

  private void measure(Rest rest, String what, String page) {
    long first = System.nanoTime();
    int buckets = 0;
    for (var item : rest.get(page).path("items")) {
      buckets += item.path("buckets").size();
    }
    double cold = (System.nanoTime() - first) / 1e6;
    double[] milliseconds = new double[rounds];
    for (int round = 0; round < rounds; round++) {
      long start = System.nanoTime();
      rest.get(page);
      milliseconds[round] = (System.nanoTime() - start) / 1e6;
    }
    Arrays.sort(milliseconds);
    System.out.printf(
        "%-22s %d charts, %d buckets: first %.0f ms, then median %.0f ms, most %.0f ms%n",
        what, charts, buckets, cold, milliseconds[rounds / 2], milliseconds[rounds - 1]);
  }
}
