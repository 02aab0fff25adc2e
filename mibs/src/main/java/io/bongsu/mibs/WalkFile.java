package io.bongsu.mibs;

import io.bongsu.model.inventory.Finding;
import io.bongsu.model.snmp.MapSnmpView;
import io.bongsu.model.snmp.SnmpView;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;

/**
 * A recorded walk: snmprec lines ({@code oid|tag|value}) or the text of {@code snmpwalk -On}, plain
 * or gzip.
 *
 * @param view what the walk holds
 * @param rows how many objects it holds
 * @param findings lines that could not be read, with their numbers
 */
public record WalkFile(SnmpView view, int rows, List<Finding> findings) {
  /** The most octets read of one file, unpacked. */
  public static final long MAX_SIZE = 512L << 20;

  /**
   * Reads a file to its end or to {@link #MAX_SIZE}.
   *
   * @throws IOException with a sentence for people when it cannot be read at all
   */
  public static WalkFile read(Path file) throws IOException {
    if (Files.isDirectory(file)) {
      throw new IOException("it is a folder, not a recorded walk");
    }
    try (InputStream raw = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
      return read(unpacked(raw), MAX_SIZE);
    }
  }

  /**
   * Reads a stream to its end or to a number of octets; a broken gzip stream ends with a finding.
   */
  static WalkFile read(InputStream in, long maxSize) throws IOException {
    WalkText text = new WalkText();
    WalkLines lines = new WalkLines(in, maxSize);
    lines.forEach(text::line);
    lines.complaint().ifPresent(text::complain);
    var values = text.finish();
    return new WalkFile(MapSnmpView.complete(values), values.size(), text.findings());
  }

  private static InputStream unpacked(InputStream in) throws IOException {
    in.mark(2);
    boolean packed = in.read() == 0x1f && in.read() == 0x8b;
    in.reset();
    return packed ? new GZIPInputStream(in, 1 << 16) : in;
  }
}
