package io.bongsu.storage.accounting;

import io.bongsu.model.accounting.BillSpec;
import io.bongsu.model.accounting.BillingCalendar;
import io.bongsu.model.accounting.PortRef;
import io.bongsu.model.accounting.PortSelection;
import io.bongsu.model.accounting.Tariff;
import io.bongsu.model.accounting.Tariff.Basis;
import io.bongsu.storage.database.Columns;
import io.bongsu.storage.database.StoredJson;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import org.jdbi.v3.core.statement.SqlStatement;

/** The terms of a bill as columns, which bills and statements have in common. */
final class SpecColumns {
  /** In the order in which {@link #bind} names them. */
  static final String NAMES =
      "name, ports, tags, customers, percentile, direction, included, currency, base_fee, overuse_price, start_day, zone";

  static final String VALUES =
      ":name, :ports::jsonb, :tags, :customers, :percentile, :direction, :included, :currency, :base_fee, :overuse_price, :start_day, :zone";

  private final StoredJson json;

  SpecColumns(StoredJson json) {
    this.json = json;
  }

  <S extends SqlStatement<S>> S bind(S statement, BillSpec spec) {
    Tariff tariff = spec.tariff();
    return statement
        .bind("name", spec.name())
        .bind("ports", json.write(spec.ports().ports()))
        .bindArray("tags", String.class, spec.ports().tags())
        .bindArray("customers", String.class, spec.ports().customers())
        .bind("percentile", tariff.basis() instanceof Basis.Percentile(int rank) ? rank : null)
        .bind("direction", tariff.direction().label())
        .bind("included", tariff.included())
        .bind("currency", tariff.price().currency().getCurrencyCode())
        .bind("base_fee", tariff.price().baseFee())
        .bind("overuse_price", tariff.price().overuse())
        .bind("start_day", spec.calendar().startDay())
        .bind("zone", spec.calendar().zone().getId());
  }

  BillSpec read(ResultSet row) throws SQLException {
    return new BillSpec(
        row.getString("name"),
        new PortSelection(
            List.of(json.read(row.getString("ports"), PortRef[].class)),
            Columns.texts(row, "tags"),
            Columns.texts(row, "customers")),
        tariff(row),
        new BillingCalendar(row.getInt("start_day"), ZoneId.of(row.getString("zone"))));
  }

  private static Tariff tariff(ResultSet row) throws SQLException {
    int rank = row.getInt("percentile");
    Basis basis = row.wasNull() ? new Basis.Volume() : new Basis.Percentile(rank);
    Tariff.Price price =
        new Tariff.Price(
            Currency.getInstance(row.getString("currency")),
            row.getBigDecimal("base_fee"),
            row.getBigDecimal("overuse_price"));
    String direction = row.getString("direction").toUpperCase(Locale.ROOT);
    return new Tariff(basis, Tariff.Direction.valueOf(direction), row.getDouble("included"), price);
  }
}
