package io.bongsu.storage.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * A process that writes a journal and works it off is killed again and again, at a random one of
 * its steps. More rounds: {@code -Dbongsu.kills=1000}.
 */
@Timeout(3_600)
class JournalKillIT {
  private static final int ROUNDS = Integer.getInteger("bongsu.kills", 15);

  /** What was done is read again where the process died before that was noted. */
  private static final int DONE_AGAIN = 5;

  @TempDir Path directory;

  @Test
  void whatWasPromisedIsThereAfterAnyNumberOfKillsOnceAndInOrder() throws Exception {
    var random = new Random(Long.getLong("bongsu.seed", 42));
    List<String> promised = new ArrayList<>();
    Set<String> done = new HashSet<>();
    int killed = 0;
    for (int round = 0; round < ROUNDS; round++) {
      int steps = 1 + random.nextInt(120);
      Process child = launch(round, steps);
      try (var output = child.inputReader()) {
        output
            .lines()
            .forEach(line -> (line.startsWith("safe ") ? promised : done).add(line.substring(5)));
      }
      killed += child.waitFor() == KilledWriter.KILLED ? 1 : 0;
      List<String> kept = recovered();
      assertThat(kept).as("round %d, %d steps", round, steps).doesNotHaveDuplicates();
      List<String> due = promised.stream().filter(text -> !done.contains(text)).toList();
      assertThat(kept.stream().filter(promised::contains).filter(text -> !done.contains(text)))
          .as("round %d, %d steps: what is due", round, steps)
          .containsExactlyElementsOf(due);
      assertThat(kept.stream().filter(done::contains)).hasSizeLessThan(DONE_AGAIN);
    }
    System.out.println(
        killed + " kills, " + promised.size() + " records, " + done.size() + " done");
    assertThat(killed).isEqualTo(ROUNDS);
    assertThat(done).hasSizeGreaterThan(promised.size() / 4);
  }

  private List<String> recovered() throws IOException {
    SegmentLog log =
        new SegmentLog(new DiskFolder(directory), KilledWriter.LIMITS, System::nanoTime);
    log.open();
    List<String> texts = new ArrayList<>();
    for (List<LogRecord> batch = log.read(100); !batch.isEmpty(); batch = log.read(100)) {
      batch.forEach(record -> texts.add(new String(record.payload(), StandardCharsets.UTF_8)));
    }
    return texts;
  }

  private Process launch(int round, int steps) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xshare:auto",
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            KilledWriter.class.getName(),
            directory.toString(),
            Integer.toString(round),
            Integer.toString(steps))
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }
}
