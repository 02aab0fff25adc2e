package io.bongsu.benchmarks;

import io.bongsu.model.device.Device;
import io.bongsu.model.device.DeviceChange;
import io.bongsu.model.device.DeviceId;
import io.bongsu.model.device.DeviceSpec;
import io.bongsu.model.device.SnmpAccess;
import io.bongsu.model.net.IpAddress;
import io.bongsu.model.series.MetricGroup;
import io.bongsu.model.series.SampleFrame;
import io.bongsu.storage.Storage;
import io.bongsu.storage.StorageConfig;
import io.bongsu.storage.series.rows.Retention;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
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
  private static final int METRICS = MetricGroup.INTERFACE.metrics().size();
  private static final int FRAMES_AT_ONCE = 1_440;

  private final int days;
  private final int charts;
  private final int rounds;
  private final Instant end = Instant.now();
  private final Random random = new Random(1);

  private ChartsBench(Options options) {
    days = options.number("--days", 30);
    charts = options.number("--charts", 20);
    rounds = options.number("--rounds", 20);
  }

  /** Runs it. */
  public static void main(String[] arguments) throws InterruptedException {
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

  private DeviceId fill(Path data) throws InterruptedException {
    StorageConfig.Samples samples =
        new StorageConfig.Samples(
            Retention.DEFAULT.withRaw(Duration.ofDays(days + 10L)),
            30_000_000,
            Duration.ofMillis(200));
    try (Storage storage = Storage.postgres(new StorageConfig(data, null, 0, samples))) {
      storage.start();
      Device device = storage.devices().apply(List.of(new DeviceChange.Create(quiet()))).getFirst();
      List<String> ports = IntStream.range(0, PORTS).mapToObj(i -> "Gi1/0/" + i).toList();
      Instant at = end.minus(Duration.ofDays(days));
      for (long written = 0; at.isBefore(end); at = at.plusSeconds(60)) {
        storage.samples().offer(device.id(), frame(at, ports));
        if (++written % FRAMES_AT_ONCE == 0) {
          drain(storage);
        }
      }
      drain(storage);
      System.out.printf("%d days of %d ports, each 60 s, are stored%n", days, PORTS);
      return device.id();
    }
  }

  private static void drain(Storage storage) throws InterruptedException {
    while (storage.samples().counts().queued() > 0) {
      Thread.sleep(20);
    }
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

  private SampleFrame frame(Instant at, List<String> ports) {
    float[] row = new float[PORTS * METRICS];
    for (int i = 0; i < row.length; i++) {
      row[i] = random.nextFloat() * 1e8f;
    }
    return new SampleFrame(MetricGroup.INTERFACE, at, ports, row);
  }

  private void measure(Rest rest, DeviceId device) {
    String series =
        IntStream.range(0, charts)
            .mapToObj(i ->
                "series=%s:%s:Gi1/0/%d"
                    .formatted(device, i % 2 == 0 ? "ifInBps" : "ifOutBps", i / 2))
            .collect(Collectors.joining("&"));
    String page =
        "/series/batch?%s&from=%d&to=%d&maxPoints=500"
            .formatted(
                series, end.minus(Duration.ofDays(days)).getEpochSecond(), end.getEpochSecond());
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
