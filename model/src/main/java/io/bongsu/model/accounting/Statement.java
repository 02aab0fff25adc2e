package io.bongsu.model.accounting;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;

/**
 * What one bill came to in one period; complete in itself, so that it can be read when bill, ports
 * and samples are gone.
 *
 * @param bill the bill's id
 * @param month the period is named after
 * @param terms the bill as it was
 * @param computedAt when; before the period's end it is so far
 * @param usage of all ports together
 * @param charge what it costs
 * @param ports each by itself
 */
public record Statement(
    long bill,
    YearMonth month,
    BillSpec terms,
    Instant computedAt,
    Usage usage,
    Charge charge,
    List<PortUsage> ports) {
  /** Keeps its own copy. */
  public Statement {
    ports = List.copyOf(ports);
  }

  /** Its period. */
  public BillingCalendar.Period period() {
    return terms.calendar().period(month);
  }

  /**
   * One port's part.
   *
   * @param deviceName as it was called
   * @param portName ifName as it was
   * @param alias ifAlias as it was
   * @param usage its percentiles do not add up to those of the bill
   */
  public record PortUsage(
      PortRef port, String deviceName, String portName, String alias, Usage usage) {}
}
