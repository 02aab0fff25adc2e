package io.bongsu.storage.journal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A process that writes a journal and works it off, says what is safe and what is done, and dies at
 * one of its steps.
 */
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
      workOff(journal.log(), i);
    }
  }

  /** Of what was read, now and then only half is done and the rest read again. */
  private static void workOff(SegmentLog log, int turn) {
    try {
      List<LogRecord> batch = log.read(turn % 4);
      List<LogRecord> done = turn % 5 == 0 ? batch.subList(0, batch.size() / 2) : batch;
      for (LogRecord record : done) {
        say("done " + new String(record.payload(), StandardCharsets.UTF_8));
        log.ack(record.seq());
      }
      if (done.size() < batch.size()) {
        log.rewind();
      }
      log.saveAck();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static void report(String text, Throwable broken) {
    if (broken == null) {
      say("safe " + text);
    }
  }

  private static synchronized void say(String line) {
    System.out.println(line);
    System.out.flush();
  }
}
