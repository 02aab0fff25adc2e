package io.bongsu.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bongsu.model.accounting.Bill;
import io.bongsu.model.accounting.BillSpec;
import io.bongsu.model.accounting.BillStore;
import io.bongsu.model.accounting.BillingCalendar;
import io.bongsu.model.accounting.Charge;
import io.bongsu.model.accounting.PortRef;
import io.bongsu.model.accounting.PortSelection;
import io.bongsu.model.accounting.Statement;
import io.bongsu.model.accounting.Statement.PortUsage;
import io.bongsu.model.accounting.Tariff;
import io.bongsu.model.accounting.Tariff.Basis;
import io.bongsu.model.accounting.Tariff.Direction;
import io.bongsu.model.accounting.Usage;
import io.bongsu.model.device.DeviceId;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every {@link BillStore} does. */
abstract class BillStoreContract {
  private static final YearMonth NOVEMBER = YearMonth.of(2026, 11);
  private static final PortRef PORT = new PortRef(new DeviceId(7), "Gi1/0/1");

  abstract BillStore store();

  private static BillSpec spec(String name, Basis basis) {
    Tariff.Price won =
        new Tariff.Price(
            Currency.getInstance("KRW"), new BigDecimal("500000"), new BigDecimal("1250.50"));
    return new BillSpec(
        name,
        new PortSelection(List.of(PORT), List.of("transit"), List.of("한빛 은행", "O'Neil")),
        new Tariff(basis, Direction.MAX, 100e6, won),
        new BillingCalendar(15, ZoneId.of("Asia/Seoul")));
  }

  private static Statement statement(Bill bill, YearMonth month, double measured) {
    Usage usage = new Usage(measured, Double.NaN, 1e12, 2e12, 8_000, 8_640);
    return new Statement(
        bill.id(),
        month,
        bill.spec(),
        Instant.parse("2026-12-16T00:00:00Z"),
        usage,
        new Charge(measured, 12.5, new BigDecimal("15631"), new BigDecimal("515631")),
        List.of(new PortUsage(PORT, "djn-core-1", "Gi1/0/1", "cust: O'Neil", usage)));
  }

  @Test
  void billsComeBackAsTheyWereSaid() {
    Bill transit = store().create(spec("transit", new Basis.Percentile(95)));
    Bill volume = store().create(spec("volume", new Basis.Volume()));

    assertThat(store().all()).containsExactly(transit, volume);
    assertThat(store().find(volume.id())).contains(volume);
    assertThat(volume.spec()).isEqualTo(spec("volume", new Basis.Volume()));
    assertThat(store().find(9_999)).isEmpty();
  }

  @Test
  void aChangeKeepsNumberAndBeginning() {
    Bill before = store().create(spec("a", new Basis.Volume()));
    Bill after = store().update(before.id(), spec("b", new Basis.Percentile(99))).orElseThrow();

    assertThat(after.id()).isEqualTo(before.id());
    assertThat(after.createdAt()).isEqualTo(before.createdAt());
    assertThat(store().all()).containsExactly(after);
    assertThat(store().update(9_999, spec("c", new Basis.Volume()))).isEmpty();
  }

  @Test
  void aNameIsTakenOnce() {
    Bill one = store().create(spec("one", new Basis.Volume()));
    Bill two = store().create(spec("two", new Basis.Volume()));

    assertThatThrownBy(() -> store().create(one.spec()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("one");
    assertThatThrownBy(() -> store().update(two.id(), one.spec()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(store().update(one.id(), one.spec())).isPresent();
  }

  @Test
  void theFirstFrozenStatementOfAMonthWins() {
    Bill bill = store().create(spec("a", new Basis.Percentile(95)));
    Statement first = statement(bill, NOVEMBER, 112.5e6);

    assertThat(store().freeze(first)).contains(first);
    assertThat(store().freeze(statement(bill, NOVEMBER, 1))).contains(first);
    assertThat(store().frozen(bill.id(), NOVEMBER)).contains(first);
    assertThat(store().frozen(bill.id(), NOVEMBER.plusMonths(1))).isEmpty();
  }

  @Test
  void frozenStatementsKeepTheTermsOfTheirTime() {
    Bill bill = store().create(spec("old", new Basis.Percentile(95)));
    store().freeze(statement(bill, NOVEMBER, 5));
    store().update(bill.id(), spec("new", new Basis.Volume()));

    assertThat(store().frozen(bill.id(), NOVEMBER).orElseThrow().terms()).isEqualTo(bill.spec());
  }

  @Test
  void frozenMonthsRiseAndGoWithTheirBill() {
    Bill bill = store().create(spec("a", new Basis.Volume()));
    store().freeze(statement(bill, NOVEMBER.plusMonths(2), 1));
    store().freeze(statement(bill, NOVEMBER, 1));
    assertThat(store().frozenMonths(bill.id())).containsExactly(NOVEMBER, NOVEMBER.plusMonths(2));

    assertThat(store().remove(bill.id())).isTrue();
    assertThat(store().remove(bill.id())).isFalse();
    assertThat(store().frozenMonths(bill.id())).isEmpty();
    assertThat(store().freeze(statement(bill, NOVEMBER, 1))).isEmpty();
  }
}
