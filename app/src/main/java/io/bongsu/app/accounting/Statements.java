package io.bongsu.app.accounting;

import io.bongsu.app.state.DeviceDirectory;
import io.bongsu.model.accounting.Bill;
import io.bongsu.model.accounting.BillStore;
import io.bongsu.model.accounting.Statement;
import io.bongsu.model.accounting.Statement.PortUsage;
import io.bongsu.model.accounting.Tariff;
import io.bongsu.model.device.DeviceId;
import io.bongsu.model.series.SeriesQuery;
import io.bongsu.performance.accounting.Charges;
import io.bongsu.performance.accounting.FiveMinutes;
import io.bongsu.performance.accounting.PeriodMeter;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Bills and what they come to. Thread-safe; blocking. */
public final class Statements {
  /** Samples may come this much later, from a spool or a store that was away. */
  static final Duration GRACE = Duration.ofDays(1);

  private final BillStore bills;
  private final PortReadings readings;
  private final BilledPorts ports;
  private final InstantSource clock;

  /** Over these. */
  public Statements(
      BillStore bills, SeriesQuery series, DeviceDirectory devices, InstantSource clock) {
    this.bills = bills;
    this.readings = new PortReadings(series);
    this.ports = new BilledPorts(devices, clock);
    this.clock = clock;
  }

  /** Where bills are kept. */
  public BillStore bills() {
    return bills;
  }

  /** The ports a bill has now. */
  public List<BilledPort> ports(Bill bill) {
    return ports.of(bill.spec().ports());
  }

  /** The months of a bill that have begun, newest first. */
  public List<YearMonth> months(Bill bill) {
    YearMonth first = bill.spec().calendar().monthOf(bill.createdAt());
    YearMonth last = bill.spec().calendar().monthOf(clock.instant());
    List<YearMonth> months = new ArrayList<>();
    for (YearMonth month = last; !month.isBefore(first); month = month.minusMonths(1)) {
      months.add(month);
    }
    return months;
  }

  /**
   * The statement of a month: the frozen one, else computed now; one whose time has come is frozen.
   * Empty when the bill has no such month.
   */
  public Optional<Told> statement(Bill bill, YearMonth month) {
    Optional<Statement> frozen = bills.frozen(bill.id(), month);
    if (frozen.isPresent()) {
      return frozen.map(statement -> new Told(statement, State.FROZEN));
    }
    if (!months(bill).contains(month)) {
      return Optional.empty();
    }
    Statement computed = compute(bill, month);
    State state = state(computed);
    return state == State.FROZEN
        ? bills.freeze(computed).map(kept -> new Told(kept, state))
        : Optional.of(new Told(computed, state));
  }

  /** Freezes what is due and not frozen yet; gives how many. */
  public int freezeDue() {
    int frozen = 0;
    for (Bill bill : bills.all()) {
      List<YearMonth> known = bills.frozenMonths(bill.id());
      for (YearMonth month : months(bill)) {
        if (!known.contains(month) && isDue(bill, month)) {
          frozen += statement(bill, month).isPresent() ? 1 : 0;
        }
      }
    }
    return frozen;
  }

  private boolean isDue(Bill bill, YearMonth month) {
    Instant end = bill.spec().calendar().period(month).to();
    return !clock.instant().isBefore(end.plus(GRACE));
  }

  private State state(Statement statement) {
    Instant end = statement.period().to();
    if (statement.computedAt().isBefore(end)) {
      return State.RUNNING;
    }
    return statement.computedAt().isBefore(end.plus(GRACE)) ? State.CLOSED : State.FROZEN;
  }

  private Statement compute(Bill bill, YearMonth month) {
    Instant now = clock.instant();
    Tariff tariff = bill.spec().tariff();
    FiveMinutes slots = FiveMinutes.of(bill.spec().calendar().period(month), now);
    PeriodMeter meter = new PeriodMeter(slots, tariff.basis());
    List<PortUsage> usages = new ArrayList<>();
    byDevice(ports(bill)).forEach((device, billed) -> meter(device, billed, slots, meter, usages));
    return new Statement(
        bill.id(),
        month,
        bill.spec(),
        now,
        meter.total(),
        Charges.of(tariff, meter.measured(tariff)),
        usages);
  }

  private void meter(
      DeviceId device,
      List<BilledPort> billed,
      FiveMinutes slots,
      PeriodMeter meter,
      List<PortUsage> usages) {
    for (int start = 0; start < billed.size(); start += PortReadings.PORTS_AT_ONCE) {
      List<BilledPort> some =
          billed.subList(start, Math.min(billed.size(), start + PortReadings.PORTS_AT_ONCE));
      List<String> keys = some.stream().map(one -> one.port().instance()).toList();
      List<PortReadings.Reading> read = readings.read(device, keys, slots);
      for (int i = 0; i < some.size(); i++) {
        BilledPort one = some.get(i);
        usages.add(
            new PortUsage(
                one.port(),
                one.deviceName(),
                one.portName(),
                one.alias(),
                meter.add(read.get(i).received(), read.get(i).sent())));
      }
    }
  }

  private static Map<DeviceId, List<BilledPort>> byDevice(List<BilledPort> billed) {
    Map<DeviceId, List<BilledPort>> found = new LinkedHashMap<>();
    for (BilledPort one : billed) {
      found.computeIfAbsent(one.port().device(), _ -> new ArrayList<>()).add(one);
    }
    return found;
  }

  /** How final a statement is. */
  public enum State {
    /** The period is not over. */
    RUNNING,
    /** It is over; samples may still come. */
    CLOSED,
    /** Stored, never computed again. */
    FROZEN;

    /** As the REST API writes it. */
    public String label() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  /** A statement and how final it is. */
  public record Told(Statement statement, State state) {}
}
