package io.bongsu.model.accounting;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;

/**
 * When billing periods begin: at midnight of one day of each month in one time zone. A period is
 * named after the month in which it begins, and has the length it has: summer time makes it an hour
 * longer or shorter.
 *
 * @param startDay 1 to 28
 * @param zone where midnight is
 */
public record BillingCalendar(int startDay, ZoneId zone) {
  /** Refuses days that not every month has. */
  public BillingCalendar {
    if (startDay < 1 || startDay > 28) {
      throw new IllegalArgumentException("The day on which periods begin must be 1 to 28");
    }
  }

  /** The period that begins in a month. */
  public Period period(YearMonth month) {
    return new Period(begin(month), begin(month.plusMonths(1)));
  }

  /** The month of the period that holds a moment. */
  public YearMonth monthOf(Instant moment) {
    LocalDate day = moment.atZone(zone).toLocalDate();
    YearMonth month = YearMonth.from(day);
    return day.getDayOfMonth() < startDay ? month.minusMonths(1) : month;
  }

  private Instant begin(YearMonth month) {
    return month.atDay(startDay).atStartOfDay(zone).toInstant();
  }

  /**
   * A billing period.
   *
   * @param from inclusive
   * @param to exclusive
   */
  public record Period(Instant from, Instant to) {}
}
