package io.bongsu.storage.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * A process that writes a journal is killed again and again, at a random one of its steps. More
 * rounds: {@code -Dbongsu.kills=1000}.
 */
@Timeout(3_600)
class JournalKillIT {
  private static final int ROUNDS = Integer.getInteger("bongsu.kills", 15);

  @TempDir Path directory;

  @Test
  void whatWasPromisedIsThereAfterAnyNumberOfKillsOnceAndInOrder() throws Exception {
    var random = new Random(Long.getLong("bongsu.seed", 42));
    List<String> promised = new ArrayList<>();
    int killed = 0;
    for (int round = 0; round < ROUNDS; round++) {
      int steps = 1 + random.nextInt(120);
      Process child = launch(round, steps);
      try (var output = child.inputReader()) {
        output
            .lines()
            .filter(line -> line.startsWith("safe "))
            .forEach(line -> promised.add(line.substring(5)));
      }
      killed += child.waitFor() == KilledWriter.KILLED ? 1 : 0;
      List<String> kept = recovered();
      assertThat(kept).as("round %d, %d steps", round, steps).doesNotHaveDuplicates();
      assertThat(kept.stream().filter(promised::contains)).containsExactlyElementsOf(promised);
    }
    assertThat(killed).isEqualTo(ROUNDS);
    assertThat(promised).isNotEmpty();
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
