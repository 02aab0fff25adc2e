package io.bongsu.model.accounting;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/**
 * Keeps bills and the statements that are frozen. Thread-safe; blocking.
 *
 * <p>Every method throws {@link io.bongsu.model.StoreException} when the store cannot be reached.
 */
public interface BillStore {
  /** All bills, by id. */
  List<Bill> all();

  /** One bill. */
  Optional<Bill> find(long id);

  /**
   * Adds a bill, created now.
   *
   * @throws IllegalArgumentException when another bill has the name
   */
  Bill create(BillSpec spec);

  /**
   * Replaces what was said about a bill; empty when it is gone. Frozen statements stay as they are.
   *
   * @throws IllegalArgumentException when another bill has the name
   */
  Optional<Bill> update(long id, BillSpec spec);

  /** Forgets a bill with all its statements; false when there was none. */
  boolean remove(long id);

  /**
   * Keeps a statement for good. The first one of a bill and month wins: later ones are ignored, as
   * are those of bills that are gone.
   *
   * @return the one that is kept; empty when the bill is gone
   */
  Optional<Statement> freeze(Statement statement);

  /** The frozen statement of a month. */
  Optional<Statement> frozen(long bill, YearMonth month);

  /** The months of a bill that are frozen, in rising order. */
  List<YearMonth> frozenMonths(long bill);
}
