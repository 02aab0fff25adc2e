package io.bongsu.app.offline;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;

/** Says in plain words why a file cannot be read. */
final class UnreadableFile {
  private UnreadableFile() {}

  static String reason(IOException cause) {
    return switch (cause) {
      case NoSuchFileException _ -> "there is no such file";
      case AccessDeniedException _ -> "permission denied";
      default -> String.valueOf(cause.getMessage());
    };
  }
}
