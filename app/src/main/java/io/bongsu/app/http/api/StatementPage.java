package io.bongsu.app.http.api;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;

/** A statement as a page to print: no script, one style that the policy names by its hash. */
record StatementPage(StatementTable table) {
  private static final String STYLE =
      "body{font:11pt sans-serif;margin:2cm;color:#111}"
          + "h1{font-size:16pt}table{border-collapse:collapse;margin:1em 0}"
          + "th,td{text-align:left;padding:3pt 10pt 3pt 0;border-bottom:1px solid #ccc;"
          + "vertical-align:top}"
          + ".warning{border:1px solid #111;padding:6pt}"
          + "@media print{body{margin:0}thead{display:table-header-group}tr{break-inside:avoid}}";

  /** What the page may do: show itself. */
  static final String POLICY =
      "default-src 'none'; style-src 'sha256-"
          + hash(STYLE)
          + "'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

  String html() {
    StatementJson statement = table.statement();
    StringBuilder page = new StringBuilder(4_000);
    page.append("<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>");
    text(page, statement.billName() + " " + statement.month());
    page.append("</title><style>").append(STYLE).append("</style></head><body><h1>");
    text(page, statement.billName() + " · " + statement.month());
    page.append("</h1>");
    warnings(page, statement);
    page.append("<table><tbody>");
    table.summary().forEach(row -> pair(page, row));
    page.append("</tbody></table><table><thead>");
    List<List<String>> ports = table.ports();
    row(page, "th", ports.getFirst());
    page.append("</thead><tbody>");
    ports.subList(1, ports.size()).forEach(port -> row(page, "td", port));
    return page.append("</tbody></table></body></html>\n").toString();
  }

  private static void warnings(StringBuilder page, StatementJson statement) {
    if (!statement.state().equals("frozen")) {
      warning(page, "Not final: the numbers may still change.");
    }
    if (statement.partial()) {
      warning(
          page,
          "Partial: only %.1f %% of the five-minute values are there. Nothing was filled in."
              .formatted(statement.coveragePercent()));
    }
  }

  private static void warning(StringBuilder page, String sentence) {
    page.append("<p class=\"warning\">");
    text(page, sentence);
    page.append("</p>");
  }

  private static void pair(StringBuilder page, List<String> row) {
    page.append("<tr><th scope=\"row\">");
    text(page, row.getFirst().replace('_', ' '));
    page.append("</th><td>");
    text(page, row.getLast());
    page.append("</td></tr>\n");
  }

  private static void row(StringBuilder page, String cell, List<String> row) {
    page.append("<tr>");
    for (String value : row) {
      page.append('<').append(cell).append('>');
      text(page, cell.equals("th") ? value.replace('_', ' ') : value);
      page.append("</").append(cell).append('>');
    }
    page.append("</tr>\n");
  }

  /** Whatever it is, it is text. */
  private static void text(StringBuilder page, String raw) {
    for (int i = 0; i < raw.length(); i++) {
      char c = raw.charAt(i);
      switch (c) {
        case '<' -> page.append("&lt;");
        case '>' -> page.append("&gt;");
        case '&' -> page.append("&amp;");
        case '"' -> page.append("&quot;");
        case '\'' -> page.append("&#39;");
        default -> page.append(c);
      }
    }
  }

  private static String hash(String style) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(style.getBytes(StandardCharsets.UTF_8));
      return Base64.getEncoder().encodeToString(digest);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
