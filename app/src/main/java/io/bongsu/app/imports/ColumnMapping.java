package io.bongsu.app.imports;

import io.bongsu.model.text.NetworkText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which column of the file is which column of a list. */
final class ColumnMapping {
  private static final Set<String> SECRET = Set.of("community", "v3_auth_key", "v3_priv_key");

  private final Map<String, Integer> places = new HashMap<>();
  private final List<@Nullable String> columns = new ArrayList<>();
  private final List<String> headers;

  private ColumnMapping(List<String> headers, Headers known, Map<String, String> stated) {
    this.headers = headers;
    for (int i = 0; i < headers.size(); i++) {
      String column = column(headers.get(i), known, stated).orElse(null);
      columns.add(column);
      if (column != null && places.putIfAbsent(column, i) != null) {
        throw new ListFormatException(
            "Two columns mean "
                + column
                + ": \""
                + headers.get(places.getOrDefault(column, 0))
                + "\" and \""
                + headers.get(i)
                + "\"; map one of them to nothing");
      }
    }
  }

  /**
   * Recognises headers.
   *
   * @param stated what the admin said of headers: a column, or empty text to leave it out
   */
  static ColumnMapping of(List<String> headers, Headers known, Map<String, String> stated) {
    ColumnMapping mapping = new ColumnMapping(headers, known, stated);
    for (String required : known.required()) {
      if (!mapping.places.containsKey(required)) {
        throw new ListFormatException(
            "The first row names no "
                + required
                + " column. It must hold the headers; known: "
                + known.names());
      }
    }
    return mapping;
  }

  private static Optional<String> column(String header, Headers known, Map<String, String> stated) {
    String said = stated.get(header.strip());
    if (said == null) {
      return known.column(header);
    }
    if (said.isBlank()) {
      return Optional.empty();
    }
    return Optional.of(
        known
            .column(said)
            .orElseThrow(() ->
                new ListFormatException("\"" + said + "\" is no column; known: " + known.names())));
  }

  /** The values of a row by column, stripped; empty cells are left out. */
  Map<String, String> values(List<String> fields) {
    Map<String, String> found = new HashMap<>();
    places.forEach((column, place) -> {
      String value = place < fields.size() ? fields.get(place).strip() : "";
      if (!value.isEmpty()) {
        found.put(column, value);
      }
    });
    return found;
  }

  /** Each header with its column and the first value under it. */
  List<ImportReport.Column> describe(List<CsvTable.Row> rows) {
    List<ImportReport.Column> described = new ArrayList<>();
    for (int i = 0; i < headers.size(); i++) {
      String column = columns.get(i);
      String sample = sample(rows, i);
      boolean masked = column != null && SECRET.contains(column) && !sample.isEmpty();
      described.add(
          new ImportReport.Column(
              NetworkText.clean(headers.get(i), 255), column, masked ? "•••" : sample));
    }
    return described;
  }

  private static String sample(List<CsvTable.Row> rows, int place) {
    return rows.stream()
        .limit(200)
        .filter(row -> place < row.fields().size())
        .map(row -> NetworkText.clean(row.fields().get(place), 255))
        .filter(value -> !value.isEmpty())
        .findFirst()
        .orElse("");
  }
}
