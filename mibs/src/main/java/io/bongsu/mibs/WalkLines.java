package io.bongsu.mibs;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.zip.ZipException;

/**
 * Splits a stream into lines without trusting it: lines and the whole are bounded, and octets
 * survive as the characters U+0000 to U+00FF.
 */
final class WalkLines {
  private static final int LONGEST_LINE = 1 << 20;

  private final InputStream in;
  private final long maxSize;
  private String complaint = "";

  /** Takes one line and its number, counted from 1. */
  interface Taker {
    void take(int number, String line);
  }

  WalkLines(InputStream in, long maxSize) {
    this.in = in;
    this.maxSize = maxSize;
  }

  /** What stopped the reading before the end of the file, when something did. */
  Optional<String> complaint() {
    return Optional.of(complaint).filter(text -> !text.isEmpty());
  }

  void forEach(Taker taker) throws IOException {
    byte[] chunk = new byte[1 << 16];
    ByteArrayOutputStream line = new ByteArrayOutputStream(256);
    long size = 0;
    int number = 1;
    for (int read = read(chunk); read > 0; read = read(chunk)) {
      size += read;
      for (int i = 0; i < read; i++) {
        if (chunk[i] == '\n') {
          taker.take(number++, text(line));
          line.reset();
        } else if (line.size() < LONGEST_LINE) {
          line.write(chunk[i]);
        } else {
          complaint = "line " + number + " is longer than 1 MiB: the rest of it was left out";
        }
      }
      if (size > maxSize) {
        complaint =
            "the file is larger than " + (maxSize >> 20) + " MiB: the rest of it was left out";
        break;
      }
    }
    if (line.size() > 0 && size <= maxSize) {
      taker.take(number, text(line));
    }
  }

  private int read(byte[] chunk) throws IOException {
    try {
      return in.read(chunk);
    } catch (ZipException | EOFException broken) {
      complaint =
          "the gzip data is broken: what could be unpacked was read (" + broken.getMessage() + ")";
      return -1;
    }
  }

  private static String text(ByteArrayOutputStream line) {
    String text = line.toString(StandardCharsets.ISO_8859_1);
    return text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
  }
}
