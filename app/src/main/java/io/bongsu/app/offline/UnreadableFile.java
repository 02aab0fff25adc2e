package io.bongsu.app.offline;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.zip.ZipException;

/** Says in plain words why a file cannot be read. */
final class UnreadableFile {
  private UnreadableFile() {}

  static String reason(IOException cause) {
    return switch (cause) {
      case NoSuchFileException _ -> "there is no such file";
      case NotDirectoryException _ -> "it is a file; give the folder that holds the walks";
      case AccessDeniedException _ -> "permission denied";
      case EOFException _, ZipException _ -> "the gzip data is broken from its first octets on";
      default -> String.valueOf(cause.getMessage());
    };
  }
}
