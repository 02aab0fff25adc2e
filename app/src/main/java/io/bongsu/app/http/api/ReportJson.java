package io.bongsu.app.http.api;

import io.bongsu.app.imports.ImportReport;
import io.bongsu.app.imports.ImportReport.Verdict;
import java.util.List;

/** What an import did. */
record ReportJson(
    boolean dryRun,
    long created,
    long updated,
    long unchanged,
    long rejected,
    DetectedJson detected,
    List<ImportReport.Column> columns,
    List<RowJson> rows) {
  static ReportJson of(ImportReport report) {
    return new ReportJson(
        report.dryRun(),
        report.count(Verdict.CREATE),
        report.count(Verdict.UPDATE),
        report.count(Verdict.UNCHANGED),
        report.count(Verdict.REJECT),
        new DetectedJson(report.charset(), report.separator()),
        report.columns(),
        report.rows().stream().map(RowJson::of).toList());
  }

  /** For the audit log. */
  String told() {
    return "%s%d created, %d updated, %d unchanged, %d rejected"
        .formatted(dryRun ? "dry run: " : "", created, updated, unchanged, rejected);
  }

  /** How the file was read. */
  record DetectedJson(String charset, String separator) {}

  /** One row. */
  record RowJson(
      int line,
      String verdict,
      String name,
      String address,
      String reason,
      List<ImportReport.Diff> diff) {
    static RowJson of(ImportReport.Row row) {
      return new RowJson(
          row.line(), row.verdict().label(), row.name(), row.address(), row.reason(), row.diff());
    }
  }
}
