package io.bongsu.storage.accounting;

import io.bongsu.model.StoreException;
import io.bongsu.model.accounting.Bill;
import io.bongsu.model.accounting.BillSpec;
import io.bongsu.model.accounting.BillStore;
import io.bongsu.model.accounting.Statement;
import io.bongsu.storage.database.Columns;
import io.bongsu.storage.database.Database;
import io.bongsu.storage.database.DatabaseFailure;
import io.bongsu.storage.database.StoredJson;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/** Bills and frozen statements on PostgreSQL. */
public final class PostgresBillStore implements BillStore {
  private static final String INSERT =
      "INSERT INTO bill (%s, created_at) VALUES (%s, :created_at) RETURNING *"
          .formatted(SpecColumns.NAMES, SpecColumns.VALUES);
  private static final String UPDATE =
      "UPDATE bill SET (%s) = (%s) WHERE id = :id RETURNING *"
          .formatted(SpecColumns.NAMES, SpecColumns.VALUES);
  private static final String FROZEN =
      "SELECT * FROM bill_statement WHERE bill = :bill AND month = :month";
  private static final String MONTHS =
      "SELECT month FROM bill_statement WHERE bill = :bill ORDER BY month";

  private final Database database;
  private final InstantSource clock;
  private final SpecColumns specs;
  private final StatementRows statements;

  /** In this database. */
  public PostgresBillStore(Database database, InstantSource clock) {
    StoredJson json = new StoredJson();
    this.database = database;
    this.clock = clock;
    this.specs = new SpecColumns(json);
    this.statements = new StatementRows(json, specs);
  }

  @Override
  public List<Bill> all() {
    return database.with(
        handle -> handle.createQuery("SELECT * FROM bill ORDER BY id").map(this::read).list());
  }

  @Override
  public Optional<Bill> find(long id) {
    return database.with(handle ->
        handle
            .createQuery("SELECT * FROM bill WHERE id = :id")
            .bind("id", id)
            .map(this::read)
            .findOne());
  }

  @Override
  public Bill create(BillSpec spec) {
    return named(
        spec,
        () ->
            database.with(handle ->
                specs
                    .bind(handle.createQuery(INSERT), spec)
                    .bind("created_at", clock.instant())
                    .map(this::read)
                    .one()));
  }

  @Override
  public Optional<Bill> update(long id, BillSpec spec) {
    return named(
        spec,
        () ->
            database.with(handle ->
                specs
                    .bind(handle.createQuery(UPDATE), spec)
                    .bind("id", id)
                    .map(this::read)
                    .findOne()));
  }

  @Override
  public boolean remove(long id) {
    return database.with(handle ->
        handle.createUpdate("DELETE FROM bill WHERE id = :id").bind("id", id).execute())
        > 0;
  }

  @Override
  public Optional<Statement> freeze(Statement statement) {
    return database.inTransaction(handle -> {
      statements.insert(handle, statement);
      return find(handle, statement.bill(), statement.month());
    });
  }

  @Override
  public Optional<Statement> frozen(long bill, YearMonth month) {
    return database.with(handle -> find(handle, bill, month));
  }

  @Override
  public List<YearMonth> frozenMonths(long bill) {
    return database.with(handle ->
        handle.createQuery(MONTHS).bind("bill", bill).mapTo(LocalDate.class).list().stream()
            .map(YearMonth::from)
            .toList());
  }

  private Optional<Statement> find(Handle handle, long bill, YearMonth month) {
    return handle
        .createQuery(FROZEN)
        .bind("bill", bill)
        .bind("month", month.atDay(1))
        .map(statements::read)
        .findOne();
  }

  private static <T> T named(BillSpec spec, Supplier<T> write) {
    try {
      return write.get();
    } catch (StoreException e) {
      if (DatabaseFailure.uniqueViolation(e).isPresent()) {
        throw new IllegalArgumentException(
            "Another bill is already named \"" + spec.name() + "\"", e);
      }
      throw e;
    }
  }

  private Bill read(ResultSet row, StatementContext context) throws SQLException {
    return new Bill(row.getLong("id"), specs.read(row), Columns.instant(row, "created_at"));
  }
}
