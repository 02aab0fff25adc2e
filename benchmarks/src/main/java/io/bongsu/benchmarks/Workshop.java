package io.bongsu.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A folder for the time of one measurement. */
record Workshop(Path folder) implements AutoCloseable {
  static Workshop open() {
    try {
      return new Workshop(Files.createTempDirectory("bongsu-bench-"));
    } catch (IOException failed) {
      throw new UncheckedIOException("There is no room for a measurement", failed);
    }
  }

  @Override
  public void close() {
    try (Stream<Path> found = Files.walk(folder)) {
      List<Path> innermostFirst = found.sorted(Comparator.reverseOrder()).toList();
      for (Path each : innermostFirst) {
        Files.deleteIfExists(each);
      }
    } catch (IOException left) {
      throw new UncheckedIOException(folder + " cannot be removed", left);
    }
  }
}
