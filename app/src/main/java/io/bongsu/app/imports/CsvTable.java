package io.bongsu.app.imports;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * A separated text as rows that know their line. A quotation mark that never closes spoils its own
 * row only.
 *
 * @param separator comma, semicolon or tab
 * @param rows without empty ones; the first is the header
 */
record CsvTable(String separator, List<Row> rows) {
  /** The most lines that one quoted field may span. */
  private static final int MAX_SPAN = 20;

  private static final int MAX_ROWS = 200_000;
  private static final Map<Character, String> SEPARATORS =
      Map.of(',', "comma", ';', "semicolon", '\t', "tab");

  /**
   * One record.
   *
   * @param line where it begins, 1 is the first of the file
   * @param problem why it could not be read, empty when it could
   */
  record Row(int line, List<String> fields, String problem) {}

  static CsvTable parse(String text) {
    List<String> lines = text.lines().toList();
    if (lines.size() > MAX_ROWS) {
      throw new ListFormatException(
          "The list has " + lines.size() + " lines; the most is " + MAX_ROWS + ": split it");
    }
    char separator = separator(lines);
    List<Row> rows = new ArrayList<>();
    int next = 0;
    while (next < lines.size()) {
      int span = span(lines, next);
      if (span == 0) {
        rows.add(
            new Row(next + 1, List.of(), "A quotation mark opens in this line and never closes"));
        next++;
      } else {
        String record = String.join("\n", lines.subList(next, next + span));
        if (!record.isBlank()) {
          rows.add(read(record, separator, next + 1));
        }
        next += span;
      }
    }
    return new CsvTable(SEPARATORS.getOrDefault(separator, "comma"), rows);
  }

  /** The candidate that occurs most in the first line that is not blank, outside quotes. */
  private static char separator(List<String> lines) {
    String head = lines.stream().filter(line -> !line.isBlank()).findFirst().orElse("");
    String unquoted = head.replaceAll("\"[^\"]*\"", "");
    return List.of(',', ';', '\t').stream()
        .max(
            Comparator.comparingLong(
                candidate -> unquoted.chars().filter(c -> c == candidate).count()))
        .orElse(',');
  }

  /** How many lines the record has whose quotes close, 0 when they do not. */
  private static int span(List<String> lines, int from) {
    long quotes = 0;
    for (int span = 1; span <= MAX_SPAN && from + span <= lines.size(); span++) {
      quotes += lines.get(from + span - 1).chars().filter(c -> c == '"').count();
      if (quotes % 2 == 0) {
        return span;
      }
    }
    return 0;
  }

  private static Row read(String record, char separator, int line) {
    try {
      List<String> fields =
          CsvReader.builder().fieldSeparator(separator).ofCsvRecord(record).stream()
              .findFirst()
              .map(CsvRecord::getFields)
              .orElse(List.of());
      return new Row(line, fields, "");
    } catch (RuntimeException malformed) {
      return new Row(line, List.of(), "The line is not CSV: " + malformed.getMessage());
    }
  }
}
