package io.bongsu.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Saves each test from unpacking PostgreSQL's programs: data directories link to those of the
 * first.
 */
final class UnpackedOnce {
  private UnpackedOnce() {}

  static void seed(Path data) throws IOException {
    Path shared = Files.createDirectories(Path.of("target", "postgres-programs").toAbsolutePath());
    Files.createSymbolicLink(data.resolve("postgres-programs"), shared);
  }

  /** Takes the link away before JUnit deletes the directory, and warns of it. */
  static void unseed(Path data) throws IOException {
    Path link = data.resolve("postgres-programs");
    if (Files.isSymbolicLink(link)) {
      Files.delete(link);
    }
  }
}
