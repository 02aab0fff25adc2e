package io.bongsu.app.offline;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Recorded networks; they are not part of the repository: tests of them are skipped without. */
final class RecordedSets {
  private static final Path ROOT = root();
  private static final List<RecordedSet> SETS = read();

  private RecordedSets() {}

  private static Path root() {
    String told = System.getenv("BONGSU_REALDATA");
    return Path.of(System.getProperty("bongsu.root", ".."))
        .resolve(told == null ? "../shared/realdata" : told)
        .resolve("topologies");
  }

  private static List<RecordedSet> read() {
    List<RecordedSet> sets = new ArrayList<>();
    if (Files.isDirectory(ROOT)) {
      try (Stream<Path> folders = Files.list(ROOT)) {
        for (Path folder : folders.filter(Files::isDirectory).sorted().toList()) {
          sets.add(RecordedSet.read(folder));
        }
      } catch (IOException unreadable) {
        throw new UncheckedIOException(unreadable);
      }
    } else {
      System.out.println("tests of recorded networks are skipped: " + missing());
    }
    return List.copyOf(sets);
  }

  private static String missing() {
    return "no recorded networks at " + ROOT + " (BONGSU_REALDATA)";
  }

  /** Every set, in the order of their names. */
  static List<RecordedSet> all() {
    assumeTrue(!SETS.isEmpty(), missing());
    return SETS;
  }
}
