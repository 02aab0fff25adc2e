package io.bongsu.storage.journal;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;

/** A process that writes a journal, says what is safe, and dies at one of its steps. */
final class KilledWriter {
  static final int KILLED = 137;
  static final LogLimits LIMITS = new LogLimits(600, Long.MAX_VALUE);

  private KilledWriter() {}

  public static void main(String[] arguments) {
    FaultyFolder folder = new FaultyFolder(new DiskFolder(Path.of(arguments[0])));
    AtomicInteger left = new AtomicInteger(Integer.parseInt(arguments[2]));
    folder.before =
        _ -> {
          if (left.decrementAndGet() == 0) {
            Runtime.getRuntime().halt(KILLED);
          }
        };
    Journal journal =
        new Journal(new SegmentLog(folder, LIMITS, System::nanoTime), new Ballast(folder, 0));
    journal.open();
    for (int i = 0; true; i++) {
      List<CompletableFuture<Long>> together = new ArrayList<>();
      for (int j = 0; j <= i % 3; j++) {
        String text = "round " + arguments[1] + " record " + i + "." + j;
        together.add(
            journal
                .append(text.getBytes(StandardCharsets.UTF_8))
                .whenComplete((seq, broken) -> report(text, broken)));
      }
      together.forEach(CompletableFuture::join);
    }
  }

  private static synchronized void report(String text, Throwable broken) {
    if (broken == null) {
      System.out.println("safe " + text);
      System.out.flush();
    }
  }
}
