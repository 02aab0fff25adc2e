package io.bongsu.storage;

import io.bongsu.model.device.DeviceChange;
import io.bongsu.model.device.DeviceChange.Create;
import io.bongsu.model.device.DeviceId;
import io.bongsu.model.device.SnmpAccess;
import io.bongsu.model.series.Metric;
import io.bongsu.model.series.MetricGroup;
import io.bongsu.model.series.SampleFrame;
import io.bongsu.model.series.SampleSink.Counts;
import io.bongsu.model.series.SeriesQuery.Question;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Prints what docs/benchmarks.md tells of the store; run its main by hand. Not a test: it judges
 * nothing.
 */
final class StorageMeasurement {
  private static final int DEVICES = 14_000;
  private static final int POLLED = 1_000;
  private static final int PORTS = 48;
  private static final int POLLS = 60;

  private final PostgresStorage storage;
  private final Random random = new Random(1);

  private StorageMeasurement(PostgresStorage storage) {
    this.storage = storage;
  }

  public static void main(String[] arguments) throws Exception {
    Path data = Files.createTempDirectory("bongsu-storage-measure");
    UnpackedOnce.seed(data);
    var storage = new PostgresStorage(StorageConfig.embedded(data), InstantSource.system());
    try {
      timed("first start", storage::start);
      new StorageMeasurement(storage).run();
    } finally {
      storage.close();
      TemporaryData.delete(data);
    }
  }

  private void run() {
    List<DeviceId> devices = new ArrayList<>();
    List<DeviceChange> creates =
        IntStream.range(0, DEVICES)
            .<DeviceChange>mapToObj(i ->
                new Create(
                    Specs.of(
                        "sw-" + i,
                        "10.1." + (i >> 8) + "." + (i & 255),
                        null,
                        new SnmpAccess.Own(Specs.COMMUNITY))))
            .toList();
    timed(
        "create 14,000 devices",
        () -> storage.devices().apply(creates).forEach(device -> devices.add(device.id())));
    timed("read 14,000 devices", () -> storage.devices().all());
    List<DeviceChange> updates =
        IntStream.range(0, DEVICES)
            .<DeviceChange>mapToObj(
                i -> new DeviceChange.Update(devices.get(i), ((Create) creates.get(i)).spec()))
            .toList();
    timed("update 14,000 devices", () -> storage.devices().apply(updates));
    samples(devices.subList(0, POLLED));
  }

  private void samples(List<DeviceId> devices) {
    Instant begin = Instant.now().minus(Duration.ofSeconds(60L * POLLS));
    List<String> ports =
        IntStream.range(0, PORTS).mapToObj(i -> "GigabitEthernet1/0/" + i).toList();
    List<float[]> polls = IntStream.range(0, 64).mapToObj(_ -> values()).toList();
    timed("store 60 polls of 1,000 devices", () -> offerAll(devices, begin, ports, polls));
    Counts counts = storage.samples().counts();
    System.out.println(counts);
    long bytes =
        storage
            .database()
            .<Long>with(handle ->
                handle
                    .createQuery(
                        "SELECT sum(pg_total_relation_size(inhrelid)) FROM pg_inherits WHERE inhparent = 'sample'::regclass")
                    .mapTo(Long.class)
                    .one());
    System.out.printf("%.2f bytes per sample with index%n", (double) bytes / counts.stored());
    var question =
        new Question(devices.get(7), Metric.IF_IN_BPS, ports.get(17), begin, Instant.now(), 500);
    timed("one series, first", () -> storage.series().query(question));
    timed("one series, again", () -> storage.series().query(question));
  }

  private void offerAll(
      List<DeviceId> devices, Instant begin, List<String> ports, List<float[]> polls) {
    for (int poll = 0; poll < POLLS; poll++) {
      Instant at = begin.plusSeconds(60L * poll);
      for (DeviceId device : devices) {
        float[] values = polls.get(random.nextInt(polls.size()));
        storage.samples().offer(device, new SampleFrame(MetricGroup.INTERFACE, at, ports, values));
      }
    }
    Eventually.that("all is stored", () -> storage.samples().counts().queued() == 0);
  }

  /** Half the ports carry traffic; the rates of errors and discards are nearly always 0. */
  private float[] values() {
    int columns = MetricGroup.INTERFACE.metrics().size();
    float[] values = new float[PORTS * columns];
    for (int port = 0; port < PORTS; port += 2) {
      for (int column = 0; column < 4; column++) {
        values[port * columns + column] = random.nextFloat() * 1e8f;
      }
    }
    return values;
  }

  /**
   * Wall time, and the processor time of this process and of the server's processes, which a busy
   * machine leaves alone.
   */
  static void timed(String what, Runnable work) {
    long wall = System.nanoTime();
    long own = ownCpu();
    long server = serverCpu();
    work.run();
    System.out.printf(
        "%s: %d ms, of processors: Bongsu %d ms, PostgreSQL %d ms%n",
        what,
        (System.nanoTime() - wall) / 1_000_000,
        (ownCpu() - own) / 1_000_000,
        (serverCpu() - server) / 1_000_000);
  }

  private static long ownCpu() {
    return cpu(ProcessHandle.current());
  }

  private static long serverCpu() {
    return ProcessHandle.allProcesses()
        .filter(process ->
            isServer(process) || process.parent().map(StorageMeasurement::isServer).orElse(false))
        .mapToLong(StorageMeasurement::cpu)
        .sum();
  }

  private static boolean isServer(ProcessHandle process) {
    return process.info().arguments().map(List::of).orElse(List.of()).stream()
        .anyMatch(argument -> argument.contains("bongsu-storage-measure"));
  }

  private static long cpu(ProcessHandle process) {
    return process.info().totalCpuDuration().map(Duration::toNanos).orElse(0L);
  }
}
