package io.bongsu.app.imports;

import io.bongsu.app.imports.ImportReport.Column;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;

/** Reads an uploaded list up to its columns: encoding, separator, header row. */
final class ListReader {
  /** A list that was read; the body is without the header row. */
  record ReadList(TextFile text, CsvTable table, ColumnMapping mapping, List<CsvTable.Row> body) {
    ImportReport report(boolean dryRun, List<ImportReport.Row> rows) {
      List<Column> columns = mapping.describe(body);
      return new ImportReport(
          dryRun, text.charset(), table.separator(), columns, List.copyOf(rows));
    }

    /** Hands every row to one of two takers: its values by column, or what is wrong with it. */
    void forEach(BiConsumer<Integer, Map<String, String>> good, BiConsumer<Integer, String> bad) {
      for (CsvTable.Row row : body) {
        if (row.problem().isEmpty()) {
          good.accept(row.line(), mapping.values(row.fields()));
        } else {
          bad.accept(row.line(), row.problem());
        }
      }
    }
  }

  private ListReader() {}

  static ReadList read(byte[] file, Function<List<String>, ColumnMapping> mapping) {
    TextFile text = TextFile.decode(file);
    CsvTable table = CsvTable.parse(text.text());
    if (table.rows().isEmpty()) {
      throw new ListFormatException("The file is empty: its first row must hold the headers");
    }
    CsvTable.Row header = table.rows().getFirst();
    if (!header.problem().isEmpty()) {
      throw new ListFormatException("Line " + header.line() + ": " + header.problem());
    }
    List<CsvTable.Row> body = table.rows().subList(1, table.rows().size());
    return new ReadList(text, table, mapping.apply(header.fields()), body);
  }
}
