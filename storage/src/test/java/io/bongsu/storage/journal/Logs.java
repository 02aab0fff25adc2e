package io.bongsu.storage.journal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Logs and records for tests. */
final class Logs {
  static final LogLimits SMALL = new LogLimits(1_000, 50_000);

  private Logs() {}

  static SegmentLog opened(JournalFolder folder) throws IOException {
    return opened(folder, new ArrayList<>());
  }

  static SegmentLog opened(JournalFolder folder, List<Damage> damages) throws IOException {
    SegmentLog log = new SegmentLog(folder, SMALL, System::nanoTime);
    damages.addAll(log.open());
    return log;
  }

  /** Records "from" to "to", both inclusive, each in a commit of its own. */
  static void fill(SegmentLog log, int from, int to) throws IOException {
    for (int i = from; i <= to; i++) {
      log.commit(List.of(content(i)));
    }
  }

  static LogRecord.Content content(int number) {
    String text = "record " + number + " " + "x".repeat(number % 40);
    return new LogRecord.Content(1, text.getBytes(StandardCharsets.UTF_8));
  }

  /** The numbers in the texts of all records that are read from here on. */
  static List<Integer> rest(SegmentLog log) throws IOException {
    List<Integer> numbers = new ArrayList<>();
    for (List<LogRecord> batch = log.read(7); !batch.isEmpty(); batch = log.read(7)) {
      for (LogRecord record : batch) {
        String text = new String(record.payload(), StandardCharsets.UTF_8);
        numbers.add(Integer.parseInt(text.split(" ", -1)[1]));
      }
    }
    return numbers;
  }

  static Integer[] numbers(int from, int to) {
    return IntStream.rangeClosed(from, to).boxed().toArray(Integer[]::new);
  }
}
