package io.bongsu.storage.series;

import static org.assertj.core.api.Assertions.assertThat;

import io.bongsu.storage.database.Quarantine;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * A process whose samples wait on the disk for the database is killed again and again with kill -9.
 * More rounds: {@code -Dbongsu.kills=1000}.
 */
@Timeout(3_600)
class SpoolKillIT {
  private static final int ROUNDS = Math.max(3, Integer.getInteger("bongsu.kills", 15) / 5);

  /** One second, and as much again for a machine that is busy with other tests. */
  private static final Duration MOST_LOST = Duration.ofSeconds(2);

  @TempDir Path directory;

  @Test
  void aKillCostsTheSamplesOfTheLastSecondAndNoOthers() throws Exception {
    var random = new Random(Long.getLong("bongsu.seed", 42));
    List<Long> expected = new ArrayList<>();
    List<Double> gaps = new ArrayList<>();
    long next = 1;
    for (int round = 0; round < ROUNDS; round++) {
      NavigableMap<Long, Long> offered = offeredUntilKilled(next, 100 + random.nextInt(500));
      long first = next;
      List<Long> kept = kept();
      long last = kept.isEmpty() ? first - 1 : Math.max(first - 1, kept.getLast());
      LongStream.rangeClosed(first, last).forEach(expected::add);
      assertThat(kept)
          .as("round %d: all that was kept before, and no hole", round)
          .isEqualTo(expected);
      gaps.add(gapSeconds(offered, last));
      next = offered.lastKey() + 2;
    }
    System.out.println("Seconds of samples lost, by kill: " + gaps);
    assertThat(gaps).allMatch(gap -> gap <= MOST_LOST.toMillis() / 1e3);
  }

  /** From the first frame that is missing to the last that was offered. */
  private static double gapSeconds(NavigableMap<Long, Long> offered, long last) {
    var missing = offered.higherEntry(last);
    return missing == null ? 0 : (offered.lastEntry().getValue() - missing.getValue()) / 1e9;
  }

  private NavigableMap<Long, Long> offeredUntilKilled(long first, int frames) throws Exception {
    Process child = launch(first);
    NavigableMap<Long, Long> offered = new TreeMap<>();
    try (BufferedReader output = child.inputReader()) {
      for (String line = output.readLine(); line != null; line = output.readLine()) {
        if (line.startsWith("offered ")) {
          String[] parts = line.split(" ", 3);
          offered.put(Long.parseLong(parts[1]), Long.parseLong(parts[2]));
        }
        if (offered.size() == frames) {
          child.toHandle().destroyForcibly();
        }
      }
    }
    child.waitFor();
    return offered;
  }

  /** The numbers that the next process would read. */
  private List<Long> kept() throws IOException {
    SampleSpool spool = SampleWriter.Overflow.into(directory, 1 << 26, new Quarantine()).spool();
    long samples = spool.open();
    List<Long> numbers =
        spool.read(Long.MAX_VALUE).frames().stream().map(frame -> frame.device().value()).toList();
    spool.close();
    assertThat(samples).isEqualTo(2L * numbers.size());
    return numbers;
  }

  private Process launch(long first) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xshare:auto",
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            KilledSpooler.class.getName(),
            directory.toString(),
            Long.toString(first))
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }
}
