package io.bongsu.model.accounting;

/**
 * What an admin says about a bill.
 *
 * @param name shown to people, unique, not empty
 * @param ports what is measured
 * @param tariff what it costs
 * @param calendar for which periods
 */
public record BillSpec(String name, PortSelection ports, Tariff tariff, BillingCalendar calendar) {
  /** Refuses a bill without a name. */
  public BillSpec {
    if (name.isBlank()) {
      throw new IllegalArgumentException("A bill needs a name");
    }
  }
}
