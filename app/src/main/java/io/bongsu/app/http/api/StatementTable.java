package io.bongsu.app.http.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A statement as rows: what it came to, then its ports. The same for spreadsheet and print. */
record StatementTable(StatementJson statement) {
  private static final List<String> PORT_COLUMNS =
      List.of(
          "device",
          "port",
          "description",
          "in_bit_per_s",
          "out_bit_per_s",
          "in_bytes",
          "out_bytes",
          "coverage_percent");

  /** Pairs of what and how much. */
  List<List<String>> summary() {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("bill", statement.billName()));
    rows.add(List.of("month", statement.month()));
    rows.add(List.of("from", statement.from().toString()));
    rows.add(List.of("to", statement.to().toString()));
    rows.add(List.of("state", statement.state()));
    rows.add(List.of("computed_at", statement.computedAt().toString()));
    rows.add(List.of("kind", statement.kind()));
    rows.add(List.of("direction", statement.direction()));
    rows.add(List.of("percentile", text(statement.percentile())));
    rows.add(List.of("measured_bit_per_s", number(statement.measuredBps())));
    rows.add(List.of("committed_bit_per_s", text(statement.committedBps())));
    rows.add(List.of("measured_bytes", number(statement.measuredBytes())));
    rows.add(List.of("quota_bytes", text(statement.quotaBytes())));
    rows.removeIf(row -> row.getLast().isEmpty());
    rows.add(List.of("in_bytes", number(statement.inBytes())));
    rows.add(List.of("out_bytes", number(statement.outBytes())));
    rows.add(List.of("overuse", decimal(statement.overuse())));
    rows.add(List.of("overuse_unit", statement.overuseUnit()));
    rows.add(List.of("currency", statement.currency()));
    rows.add(List.of("base_fee", statement.baseFee()));
    rows.add(List.of("overuse_price", statement.overusePrice()));
    rows.add(List.of("overuse_fee", statement.overuseFee()));
    rows.add(List.of("total", statement.total()));
    rows.add(List.of("coverage_percent", decimal(statement.coveragePercent())));
    rows.add(List.of("partial", statement.partial() ? "yes" : "no"));
    return rows;
  }

  /** The header and a row for each port. */
  List<List<String>> ports() {
    List<List<String>> rows = new ArrayList<>();
    rows.add(PORT_COLUMNS);
    for (StatementJson.PortJson port :
        Objects.requireNonNullElse(statement.ports(), List.<StatementJson.PortJson>of())) {
      rows.add(
          List.of(
              port.deviceName(),
              port.instanceName(),
              port.alias(),
              number(port.inBps()),
              number(port.outBps()),
              number(port.inBytes()),
              number(port.outBytes()),
              decimal(port.coveragePercent())));
    }
    return rows;
  }

  /** All rows of a file, an empty one between. */
  List<List<String>> rows() {
    List<List<String>> rows = summary();
    rows.add(List.of(""));
    rows.addAll(ports());
    return rows;
  }

  private static String text(@Nullable Object value) {
    return Objects.toString(value, "");
  }

  private static String number(@Nullable Double value) {
    return value == null ? "" : String.format(Locale.ROOT, "%.0f", value);
  }

  private static String decimal(double value) {
    return String.format(Locale.ROOT, "%.3f", value);
  }
}
