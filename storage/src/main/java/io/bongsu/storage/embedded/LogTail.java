package io.bongsu.storage.embedded;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** The last lines of a log file. */
final class LogTail {
  private static final int LENGTH = 2_000;

  private LogTail() {}

  static String of(Path log) throws IOException {
    try (var file = new RandomAccessFile(log.toFile(), "r")) {
      long from = Math.max(0, file.length() - LENGTH);
      file.seek(from);
      byte[] tail = new byte[(int) (file.length() - from)];
      file.readFully(tail);
      return new String(tail, StandardCharsets.ISO_8859_1);
    }
  }
}
