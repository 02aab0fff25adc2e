package io.bongsu.benchmarks;

import io.bongsu.model.device.DeviceId;
import io.bongsu.model.series.MetricGroup;
import io.bongsu.model.series.SampleFrame;
import io.bongsu.performance.HotValues;
import io.bongsu.performance.HotValues.Scope;
import io.bongsu.performance.Ranked;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Measures the memory of the hot ring, and the time and CPU time of a ranking over every port.
 * Options: {@code --devices 14000 --ports 48 --frames 5 --rounds 50}.
 */
public final class RankingBench {
  private static final Set<String> OPTIONS = Set.of("--devices", "--ports", "--frames", "--rounds");
  private static final int METRICS = MetricGroup.INTERFACE.metrics().size();
  private static final int TOP = 10;
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private final int devices;
  private final int frames;
  private final int rounds;
  private final List<String> ports;
  private final Random random = new Random(1);

  private RankingBench(Options options) {
    devices = options.number("--devices", 14_000);
    frames = options.number("--frames", HotValues.USUAL_FRAMES);
    rounds = options.number("--rounds", 50);
    ports = IntStream.range(0, options.number("--ports", 48)).mapToObj(i -> "Gi1/0/" + i).toList();
  }

  /** Runs it. */
  public static void main(String[] arguments) {
    System.out.println(Machine.description() + "; " + Machine.load());
    new RankingBench(new Options(OPTIONS, arguments)).run();
    System.out.println("At the end: " + Machine.load());
  }

  private void run() {
    double before = usedMegabytes();
    HotValues values = filled();
    System.out.printf(
        "%d devices x %d ports x %d metrics x %d frames: %.0f MB%n",
        devices, ports.size(), METRICS, frames, usedMegabytes() - before);
    for (String label : List.of("ifInBps", "ifUtilisation", "ifErrorPercent")) {
      measure(values, Objects.requireNonNull(Ranked.known().get(label)));
    }
  }

  private HotValues filled() {
    HotValues values = new HotValues(frames);
    Map<String, Float> speeds = new HashMap<>();
    ports.forEach(port -> speeds.put(port, 1e9f));
    for (int frame = 0; frame < frames; frame++) {
      Instant at = Instant.EPOCH.plusSeconds(60L * frame);
      for (long device = 1; device <= devices; device++) {
        values.keep(new DeviceId(device), frame(at));
      }
    }
    for (long device = 1; device <= devices; device++) {
      values.speeds(new DeviceId(device), speeds);
    }
    return values;
  }

  private SampleFrame frame(Instant at) {
    float[] row = new float[ports.size() * METRICS];
    for (int i = 0; i < row.length; i++) {
      row[i] = random.nextFloat() * 1e9f;
    }
    return new SampleFrame(MetricGroup.INTERFACE, at, List.copyOf(ports), row);
  }

  private void measure(HotValues values, Ranked ranked) {
    double[] wall = new double[rounds];
    double[] cpu = new double[rounds];
    int considered = 0;
    for (int round = -rounds; round < rounds; round++) {
      long start = System.nanoTime();
      long spent = THREADS.getCurrentThreadCpuTime();
      considered = values.top(ranked, TOP, Scope.ALL).considered();
      if (round >= 0) {
        wall[round] = (System.nanoTime() - start) / 1e6;
        cpu[round] = (THREADS.getCurrentThreadCpuTime() - spent) / 1e6;
      }
    }
    Arrays.sort(wall);
    Arrays.sort(cpu);
    System.out.printf(
        "top %d of %d values by %-15s median %.1f ms (CPU %.1f ms), 95th %.1f ms (CPU %.1f ms)%n",
        TOP,
        considered,
        ranked.label(),
        wall[rounds / 2],
        cpu[rounds / 2],
        wall[rounds * 95 / 100],
        cpu[rounds * 95 / 100]);
  }

  private static double usedMegabytes() {
    Runtime runtime = Runtime.getRuntime();
    for (int i = 0; i < 3; i++) {
      System.gc();
    }
    return (runtime.totalMemory() - runtime.freeMemory()) / 1e6;
  }
}
