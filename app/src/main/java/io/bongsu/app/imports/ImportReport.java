package io.bongsu.app.imports;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What an import did, or would do.
 *
 * @param charset UTF-8 or CP949
 * @param separator comma, semicolon or tab
 * @param columns the file's headers, in order
 * @param rows one for each row, by line
 */
public record ImportReport(
    boolean dryRun, String charset, String separator, List<Column> columns, List<Row> rows) {
  /** How many rows got this verdict. */
  public long count(Verdict verdict) {
    return rows.stream().filter(row -> row.verdict() == verdict).count();
  }

  /** What becomes of a row. */
  public enum Verdict {
    CREATE,
    UPDATE,
    UNCHANGED,
    REJECT;

    /** As the REST API writes it. */
    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * A header of the file.
   *
   * @param header as written, clean
   * @param column the column it was read as, null: ignored
   * @param sample its first value that is not empty, clean; secrets masked
   */
  public record Column(String header, @Nullable String column, String sample) {}

  /**
   * One row.
   *
   * @param line line of the file; the header is 1
   * @param name clean
   * @param address clean; as it stands in the file where it cannot be read
   * @param reason why it was rejected, one sentence; otherwise empty
   * @param diff what an update changes
   */
  public record Row(
      int line, Verdict verdict, String name, String address, String reason, List<Diff> diff) {}

  /** One changed field; secrets masked. */
  public record Diff(String field, String from, String to) {}
}
