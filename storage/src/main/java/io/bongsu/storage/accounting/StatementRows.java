package io.bongsu.storage.accounting;

import io.bongsu.model.accounting.Charge;
import io.bongsu.model.accounting.Statement;
import io.bongsu.model.accounting.Statement.PortUsage;
import io.bongsu.model.accounting.Usage;
import io.bongsu.storage.database.Columns;
import io.bongsu.storage.database.StoredJson;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/** Statements as rows. */
final class StatementRows {
  private static final String INSERT =
      """
      INSERT INTO bill_statement (bill, month, computed_at, %s, in_bps, out_bps, in_bytes, out_bytes,
        slots, expected_slots, measured, overuse, overuse_fee, total, port_usage)
      SELECT id, :month, :computed_at, %s, :in_bps, :out_bps, :in_bytes, :out_bytes,
        :slots, :expected_slots, :measured, :overuse, :overuse_fee, :total, :port_usage::jsonb
      FROM bill WHERE id = :bill
      ON CONFLICT (bill, month) DO NOTHING
      """
          .formatted(SpecColumns.NAMES, SpecColumns.VALUES);

  private final StoredJson json;
  private final SpecColumns terms;

  StatementRows(StoredJson json, SpecColumns terms) {
    this.json = json;
    this.terms = terms;
  }

  void insert(Handle handle, Statement statement) {
    Usage usage = statement.usage();
    Charge charge = statement.charge();
    terms
        .bind(handle.createUpdate(INSERT), statement.terms())
        .bind("bill", statement.bill())
        .bind("month", statement.month().atDay(1))
        .bind("computed_at", statement.computedAt())
        .bind("in_bps", usage.inBps())
        .bind("out_bps", usage.outBps())
        .bind("in_bytes", usage.inBytes())
        .bind("out_bytes", usage.outBytes())
        .bind("slots", usage.slots())
        .bind("expected_slots", usage.expectedSlots())
        .bind("measured", charge.measured())
        .bind("overuse", charge.overuse())
        .bind("overuse_fee", charge.overuseFee())
        .bind("total", charge.total())
        .bind("port_usage", json.write(statement.ports()))
        .execute();
  }

  Statement read(ResultSet row, StatementContext context) throws SQLException {
    return new Statement(
        row.getLong("bill"),
        YearMonth.from(row.getObject("month", LocalDate.class)),
        terms.read(row),
        Columns.instant(row, "computed_at"),
        new Usage(
            row.getDouble("in_bps"),
            row.getDouble("out_bps"),
            row.getDouble("in_bytes"),
            row.getDouble("out_bytes"),
            row.getLong("slots"),
            row.getLong("expected_slots")),
        new Charge(
            row.getDouble("measured"),
            row.getDouble("overuse"),
            row.getBigDecimal("overuse_fee"),
            row.getBigDecimal("total")),
        List.of(json.read(row.getString("port_usage"), PortUsage[].class)));
  }
}
