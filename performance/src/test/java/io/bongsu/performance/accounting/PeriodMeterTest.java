package io.bongsu.performance.accounting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.bongsu.model.accounting.BillingCalendar;
import io.bongsu.model.accounting.BillingCalendar.Period;
import io.bongsu.model.accounting.Charge;
import io.bongsu.model.accounting.Tariff;
import io.bongsu.model.accounting.Tariff.Basis;
import io.bongsu.model.accounting.Tariff.Direction;
import io.bongsu.model.accounting.Usage;
import io.bongsu.model.series.SeriesQuery.Bucket;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PeriodMeterTest {
  private static final Basis P95 = new Basis.Percentile(95);
  private static final YearMonth NOVEMBER = YearMonth.of(2026, 11);
  private static final Period MONTH = new BillingCalendar(1, ZoneOffset.UTC).period(NOVEMBER);
  private static final FiveMinutes ALL = FiveMinutes.of(MONTH, MONTH.to());

  private static List<Bucket> rates(FiveMinutes slots, IntToDoubleFunction rate) {
    return IntStream.range(0, slots.count())
        .filter(i -> !Double.isNaN(rate.applyAsDouble(i)))
        .mapToObj(i -> {
          double bps = rate.applyAsDouble(i);
          return new Bucket(slots.origin() + i * 300L, bps, bps, bps);
        })
        .toList();
  }

  private static Tariff tariff(Basis basis, Direction direction, double included) {
    Tariff.Price price =
        new Tariff.Price(
            Currency.getInstance("USD"), new BigDecimal("100"), new BigDecimal("1.50"));
    return new Tariff(basis, direction, included, price);
  }

  @Test
  void theFivePercentBusiestFiveMinutesOfAMonthAreFree() {
    PeriodMeter meter = new PeriodMeter(ALL, P95);
    int free = ALL.count() / 20;

    Usage usage = meter.add(rates(ALL, i -> i < free ? 900e6 : 100e6), rates(ALL, _ -> 10e6));

    assertThat(ALL.count()).isEqualTo(8_640);
    assertThat(usage.inBps()).isEqualTo(100e6);
    assertThat(usage.outBps()).isEqualTo(10e6);
    PeriodMeter oneMore = new PeriodMeter(ALL, P95);
    assertThat(
            oneMore.add(rates(ALL, i -> i <= free ? 900e6 : 100e6), rates(ALL, _ -> 10e6)).inBps())
        .isEqualTo(900e6);
  }

  @Test
  void portsAreAddedBeforeThePercentileIsTaken() {
    PeriodMeter meter = new PeriodMeter(ALL, P95);
    meter.add(rates(ALL, i -> i % 10 == 0 ? 100 : 0), rates(ALL, _ -> 0));
    meter.add(rates(ALL, i -> i % 10 == 1 ? 100 : 0), rates(ALL, _ -> 0));

    assertThat(meter.total().inBps()).isEqualTo(100);
    assertThat(meter.measured(tariff(P95, Direction.IN, 0))).isEqualTo(100);
  }

  @Test
  void theFourDirectionsDiffer() {
    PeriodMeter meter = new PeriodMeter(ALL, P95);
    meter.add(rates(ALL, i -> i % 2 == 0 ? 300 : 100), rates(ALL, i -> i % 2 == 0 ? 100 : 250));

    assertThat(meter.measured(tariff(P95, Direction.IN, 0))).isEqualTo(300);
    assertThat(meter.measured(tariff(P95, Direction.OUT, 0))).isEqualTo(250);
    assertThat(meter.measured(tariff(P95, Direction.SUM, 0))).isEqualTo(400);
    assertThat(meter.measured(tariff(P95, Direction.MAX, 0))).isEqualTo(300);
  }

  @Test
  void volumeIsRateTimesTime() {
    PeriodMeter meter = new PeriodMeter(ALL, new Basis.Volume());
    Usage usage = meter.add(rates(ALL, _ -> 8e6), rates(ALL, _ -> 16e6));

    assertThat(usage.inBytes()).isEqualTo(1e6 * 30 * 86_400, within(1.0));
    assertThat(meter.measured(tariff(new Basis.Volume(), Direction.SUM, 0)))
        .isEqualTo(3e6 * 30 * 86_400, within(1.0));
    assertThat(usage.inBps()).isNaN();
  }

  @Test
  void gapsAreLeftOutAndTold() {
    PeriodMeter meter = new PeriodMeter(ALL, P95);
    Usage usage =
        meter.add(
            rates(ALL, i -> i % 4 == 0 ? Double.NaN : 50),
            rates(ALL, i -> i % 4 == 1 ? Double.NaN : 50));

    assertThat(usage.coveragePercent()).isEqualTo(50);
    assertThat(usage.inBps()).isEqualTo(50);
    assertThat(usage.inBytes()).isEqualTo(50.0 / 8 * 300 * ALL.count() / 2);
  }

  @Test
  void whatLiesOutsideThePeriodIsNotCounted() {
    PeriodMeter meter = new PeriodMeter(ALL, P95);
    List<Bucket> edges =
        List.of(
            new Bucket(MONTH.from().getEpochSecond() - 300, 9, 9, 9),
            new Bucket(MONTH.from().getEpochSecond(), 1, 1, 1),
            new Bucket(MONTH.to().getEpochSecond() - 300, 2, 2, 2),
            new Bucket(MONTH.to().getEpochSecond(), 9, 9, 9));

    Usage usage = meter.add(edges, edges);

    assertThat(usage.slots()).isEqualTo(2);
    assertThat(usage.inBytes()).isEqualTo(3 * 300 / 8.0);
  }

  @Test
  void theRunningMonthExpectsOnlyWhatIsOver() {
    Instant now = MONTH.from().plusSeconds(3_000 + 299);

    assertThat(FiveMinutes.of(MONTH, now).count()).isEqualTo(10);
    assertThat(FiveMinutes.of(MONTH, MONTH.from().minusSeconds(5)).count()).isZero();
    assertThat(new PeriodMeter(FiveMinutes.of(MONTH, MONTH.from()), P95).total().coveragePercent())
        .isEqualTo(100);
  }

  @Test
  void spansMeetAndEndWithThePeriod() {
    List<Period> spans = ALL.spans(2_000);

    assertThat(spans).hasSize(5);
    assertThat(spans.getFirst().from()).isEqualTo(MONTH.from());
    assertThat(spans.getLast().to()).isEqualTo(MONTH.to());
    for (int i = 1; i < spans.size(); i++) {
      assertThat(spans.get(i).from()).isEqualTo(spans.get(i - 1).to());
    }
  }

  @Test
  void monthsBeginAtMidnightOfTheirZoneAndMeet() {
    BillingCalendar seoul = new BillingCalendar(15, ZoneId.of("Asia/Seoul"));

    assertThat(seoul.period(NOVEMBER).from()).isEqualTo(Instant.parse("2026-11-14T15:00:00Z"));
    assertThat(seoul.period(NOVEMBER).to()).isEqualTo(seoul.period(NOVEMBER.plusMonths(1)).from());
    assertThat(seoul.monthOf(Instant.parse("2026-11-14T14:59:59Z")))
        .isEqualTo(YearMonth.of(2026, 10));
    assertThat(seoul.monthOf(Instant.parse("2026-11-14T15:00:00Z"))).isEqualTo(NOVEMBER);
  }

  @Test
  void aMonthWithTheEndOfSummerTimeIsAnHourLonger() {
    BillingCalendar berlin = new BillingCalendar(1, ZoneId.of("Europe/Berlin"));
    Period october = berlin.period(YearMonth.of(2026, 10));

    assertThat(FiveMinutes.of(october, october.to()).count()).isEqualTo(31 * 288 + 12);
  }

  @Test
  void overuseIsCountedInFractionsAndRoundedOnce() {
    Charge charge = Charges.of(tariff(P95, Direction.MAX, 100e6), 112_345_678);

    assertThat(charge.overuse()).isEqualTo(12.345678, within(1e-9));
    assertThat(charge.overuseFee()).isEqualTo("18.52");
    assertThat(charge.total()).isEqualTo("118.52");
  }

  @Test
  void belowTheCommitmentOnlyTheBaseFeeIsDue() {
    assertThat(Charges.of(tariff(P95, Direction.MAX, 100e6), 99e6).total()).isEqualTo("100.00");
    assertThat(Charges.of(tariff(P95, Direction.MAX, 100e6), Double.NaN).total())
        .isEqualTo("100.00");
  }

  @Test
  void wonHaveNoCents() {
    Tariff.Price won =
        new Tariff.Price(
            Currency.getInstance("KRW"), new BigDecimal("500000"), new BigDecimal("0.5"));
    Tariff volume = new Tariff(new Basis.Volume(), Direction.SUM, 1e12, won);

    assertThat(Charges.of(volume, 1.003e12).total()).isEqualTo("500002");
  }
}
