package io.bongsu.storage.memory;

import io.bongsu.model.accounting.Bill;
import io.bongsu.model.accounting.BillSpec;
import io.bongsu.model.accounting.BillStore;
import io.bongsu.model.accounting.Statement;
import java.time.InstantSource;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Bills and frozen statements in memory. */
public final class MemoryBillStore implements BillStore {
  private final InstantSource clock;
  private final SortedMap<Long, Bill> bills = new TreeMap<>();
  private final SortedMap<Long, SortedMap<YearMonth, Statement>> frozen = new TreeMap<>();
  private long lastId;

  /** By this clock. */
  public MemoryBillStore(InstantSource clock) {
    this.clock = clock;
  }

  @Override
  public synchronized List<Bill> all() {
    return List.copyOf(bills.values());
  }

  @Override
  public synchronized Optional<Bill> find(long id) {
    return Optional.ofNullable(bills.get(id));
  }

  @Override
  public synchronized Bill create(BillSpec spec) {
    refuseTaken(0, spec);
    Bill bill = new Bill(++lastId, spec, clock.instant());
    bills.put(bill.id(), bill);
    frozen.put(bill.id(), new TreeMap<>());
    return bill;
  }

  @Override
  public synchronized Optional<Bill> update(long id, BillSpec spec) {
    refuseTaken(id, spec);
    return Optional.ofNullable(
        bills.computeIfPresent(id, (_, old) -> new Bill(id, spec, old.createdAt())));
  }

  @Override
  public synchronized boolean remove(long id) {
    frozen.remove(id);
    return bills.remove(id) != null;
  }

  @Override
  public synchronized Optional<Statement> freeze(Statement statement) {
    SortedMap<YearMonth, Statement> months = frozen.get(statement.bill());
    if (months != null) {
      months.putIfAbsent(statement.month(), statement);
    }
    return frozen(statement.bill(), statement.month());
  }

  @Override
  public synchronized Optional<Statement> frozen(long bill, YearMonth month) {
    return Optional.ofNullable(frozen.get(bill)).map(months -> months.get(month));
  }

  @Override
  public synchronized List<YearMonth> frozenMonths(long bill) {
    SortedMap<YearMonth, Statement> months =
        Objects.requireNonNullElse(frozen.get(bill), new TreeMap<YearMonth, Statement>());
    return List.copyOf(months.keySet());
  }

  private void refuseTaken(long id, BillSpec spec) {
    for (Bill other : bills.values()) {
      if (other.id() != id && other.spec().name().equals(spec.name())) {
        throw new IllegalArgumentException("Another bill is already named \"" + spec.name() + "\"");
      }
    }
  }
}
