package io.bongsu.storage.series;

import io.bongsu.model.device.DeviceId;
import io.bongsu.model.series.MetricGroup;
import io.bongsu.model.series.SampleFrame;
import io.bongsu.storage.journal.Ballast;
import io.bongsu.storage.journal.DiskFolder;
import io.bongsu.storage.journal.Journal;
import io.bongsu.storage.journal.LogLimits;
import io.bongsu.storage.journal.SegmentLog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What the local disk costs: fsync and group commit of the journal, and ten minutes of 90,000
 * samples a second through the spool. Run {@link #main} with {@code -Xmx256m} and a directory.
 */
final class DurabilityMeasurement {
  private static final int SECONDS = 600;
  private static final int FRAMES_A_SECOND = 234;

  private DurabilityMeasurement() {}

  public static void main(String[] arguments) throws Exception {
    Path directory = Files.createTempDirectory(Path.of(arguments[0]), "durability");
    journal(directory.resolve("journal"), 1, 1_000);
    journal(directory.resolve("journal-16"), 16, 1_000);
    spool(directory.resolve("spool"));
  }

  private static void journal(Path directory, int threads, int each) throws Exception {
    var folder = new DiskFolder(directory);
    var log = new SegmentLog(folder, LogLimits.of(1L << 30), System::nanoTime);
    try (Journal journal = new Journal(log, new Ballast(folder, 0))) {
      journal.open();
      long[] took = new long[threads * each];
      long began = System.nanoTime();
      List<Thread> running = new ArrayList<>();
      for (int t = 0; t < threads; t++) {
        int first = t * each;
        running.add(
            Thread.ofPlatform()
                .start(() -> {
                  for (int i = 0; i < each; i++) {
                    long at = System.nanoTime();
                    journal.append(new byte[1_000]).join();
                    took[first + i] = System.nanoTime() - at;
                  }
                }));
      }
      for (Thread thread : running) {
        thread.join();
      }
      double seconds = (System.nanoTime() - began) / 1e9;
      Arrays.sort(took);
      System.out.printf(
          "journal, %d threads, 1 kB: %.0f records/s, p50 %.2f ms, p99 %.2f ms, max %.1f ms%n",
          threads,
          took.length / seconds,
          took[took.length / 2] / 1e6,
          took[took.length * 99 / 100] / 1e6,
          took[took.length - 1] / 1e6);
    }
  }

  private static void spool(Path directory) throws IOException {
    SampleQueue queue = opened(directory);
    long began = System.nanoTime();
    long heap = 0;
    for (int second = 0; second < SECONDS; second++) {
      for (int i = 0; i < FRAMES_A_SECOND; i++) {
        queue.add(frame(i, Instant.ofEpochSecond(second)));
      }
      queue.spill(0);
      heap = Math.max(heap, used());
    }
    tell("written", queue, began);
    queue.close();
    began = System.nanoTime();
    queue = opened(directory);
    tell("recovered", queue, began);
    began = System.nanoTime();
    for (List<QueuedFrame> batch = queue.take(1_000_000);
        !batch.isEmpty();
        batch = queue.take(1_000_000)) {
      queue.stored(batch);
      queue.finish(List.of());
      heap = Math.max(heap, used());
    }
    tell("read back", queue, began);
    System.out.printf("heap used at most %d MB%n", heap >> 20);
  }

  private static SampleQueue opened(Path directory) throws IOException {
    var folder = new DiskFolder(directory);
    var log = new SegmentLog(folder, LogLimits.of(Long.MAX_VALUE), System::nanoTime);
    var queue =
        new SampleQueue(new SampleSpool(folder, log, 8L << 30), 4_000_000, System::nanoTime);
    queue.open();
    return queue;
  }

  private static void tell(String what, SampleQueue queue, long began) {
    System.out.printf(
        "spool %s: %s in %.2f s%n", what, queue.counts(), (System.nanoTime() - began) / 1e9);
  }

  private static QueuedFrame frame(int device, Instant at) {
    List<String> ports = new ArrayList<>();
    float[] values = new float[48 * 8];
    for (int i = 0; i < 48; i++) {
      ports.add("GigabitEthernet0/" + i);
    }
    for (int i = 0; i < values.length; i++) {
      values[i] = device * 31 + i;
    }
    var frame = new SampleFrame(MetricGroup.INTERFACE, at, ports, values);
    return new QueuedFrame(new DeviceId(device + 1), frame, frame.samples());
  }

  private static long used() {
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }
}
