package io.bongsu.app.http.api;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.bongsu.app.http.Exchange;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/** CSV as RFC 4180 has it. */
final class Csv {
  private static final Pattern NUMBER = Pattern.compile("-?[0-9]+([.][0-9]+)?(E-?[0-9]+)?");
  private static final String FORMULA = "=+-@\t\r";

  private Csv() {}

  /** Answers with a file for spreadsheets. */
  static void send(Exchange exchange, String name, List<List<String>> rows) {
    exchange.answerHeader("Content-Disposition", "attachment; filename=\"" + name + "\"");
    exchange.content("text/csv; charset=utf-8", forSpreadsheets(rows));
  }

  /** As it is, for our own reader. */
  static byte[] plain(List<List<String>> rows) {
    StringWriter text = new StringWriter();
    try (CsvWriter writer = CsvWriter.builder().build(text)) {
      rows.forEach(writer::writeRecord);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  /** For spreadsheets: with a BOM, and nothing in it that one would take for a formula. */
  static byte[] forSpreadsheets(List<List<String>> rows) {
    byte[] body = plain(rows.stream().map(row -> row.stream().map(Csv::tame).toList()).toList());
    byte[] bom = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
    byte[] file = new byte[bom.length + body.length];
    System.arraycopy(bom, 0, file, 0, bom.length);
    System.arraycopy(body, 0, file, bom.length, body.length);
    return file;
  }

  private static String tame(String cell) {
    return !cell.isEmpty()
            && !NUMBER.matcher(cell).matches()
            && FORMULA.indexOf(cell.charAt(0)) >= 0
        ? "'" + cell
        : cell;
  }
}
