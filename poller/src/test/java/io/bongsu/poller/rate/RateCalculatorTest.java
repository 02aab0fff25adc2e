package io.bongsu.poller.rate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.bongsu.model.series.Metric;
import io.bongsu.model.series.MetricGroup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RateCalculatorTest {
  private static final long GIGABIT = 1_000_000_000;
  private static final long WRAP_TICKS = 1L << 32;

  private static CounterReading unread() {
    return new CounterTable(1).reading(0);
  }

  private static CounterReading wide(long second, long octets) {
    CounterReading reading = unread();
    reading.wide(InterfaceCounter.IN_OCTETS, octets);
    return read(reading, second);
  }

  private static CounterReading narrow(long second, long octets) {
    CounterReading reading = unread();
    reading.narrow(InterfaceCounter.IN_OCTETS, octets);
    return read(reading, second);
  }

  private static CounterReading read(CounterReading reading, long second) {
    reading.readAt(100 * (1_000 + second), second * 1_000_000_000);
    return reading;
  }

  private static float inBps(RateCalculator.Rates rates) {
    return rates.values()[MetricGroup.INTERFACE.metrics().indexOf(Metric.IF_IN_BPS)];
  }

  private static float inBps(CounterReading before, CounterReading now, long speed) {
    return inBps(RateCalculator.between(before, now, speed));
  }

  @Test
  void sixtySecondsOfOneMegabitAreOneMegabit() {
    assertThat(inBps(wide(0, 5), wide(60, 5 + 7_500_000), GIGABIT)).isEqualTo(1_000_000f);
  }

  @Test
  void theAgentsOwnSecondsCount() {
    CounterReading now = wide(60, 7_500_000);
    now.readAt(100 * (1_000 + 58), 60_000_000_000L);

    assertThat(inBps(wide(0, 0), now, GIGABIT)).isCloseTo(1_034_482f, within(10f));
  }

  @Test
  void aFrozenAgentClockIsDoubtedAndOursCounts() {
    CounterReading now = wide(60, 7_500_000);
    now.readAt(100 * 1_000, 60_000_000_000L);
    CounterReading before = wide(0, 0);
    before.readAt(100 * 1_000, 0);
    RateCalculator.Rates rates = RateCalculator.between(before, now, GIGABIT);

    assertThat(rates.clockDoubted()).isTrue();
  }

  private static CounterReading narrow(long second, long octets, long packets) {
    CounterReading reading = narrow(second, octets);
    reading.narrow(InterfaceCounter.IN_UNICAST, packets);
    return reading;
  }

  /** 300 MB would be 40 Mbit/s, which the port can do. */
  @Test
  void a32BitCounterThatFallsTogetherWithOneThatCannotHaveWrappedWasResetAndGivesNoValue() {
    long full = 4_000_000_000L;

    assertThat(inBps(narrow(0, full, 9_000_000), narrow(60, 5_000_000, 7_000), 100_000_000))
        .isNaN();
    assertThat(inBps(narrow(0, full, 9_000_000), narrow(60, 5_000_000, 9_300_000), 100_000_000))
        .as("a wrap")
        .isCloseTo(39_995_640f, within(100f));
    assertThat(inBps(narrow(0, full, 9_000_000), narrow(60, full + 75_000_000, 7_000), 100_000_000))
        .as("one that rose is told all the same")
        .isEqualTo(10_000_000f);
  }

  private static float errors(long before, long now, long speed, RateCalculator.Rates[] told) {
    CounterReading first = wide(0, 0);
    first.narrow(InterfaceCounter.IN_ERRORS, before);
    CounterReading second = wide(60, 7_500_000);
    second.narrow(InterfaceCounter.IN_ERRORS, now);
    told[0] = RateCalculator.between(first, second, speed);
    return told[0].values()[MetricGroup.INTERFACE.metrics().indexOf(Metric.IF_IN_ERRORS)];
  }

  @Test
  void errorsOfThe32BitsThatTheFastestPortsHaveAreToldAndAreNotTakenForWrapping() {
    RateCalculator.Rates[] told = new RateCalculator.Rates[1];

    assertThat(errors(1_000, 1_600, 400 * GIGABIT, told)).isEqualTo(10f);
    assertThat(told[0].ambiguous()).isFalse();
    assertThat(errors((1L << 32) - 200, 400, 400 * GIGABIT, told)).isEqualTo(10f);
    assertThat(errors(1_600, 1_000, 400 * GIGABIT, told)).as("fell").isNaN();
  }

  @Test
  void a64BitCounterThatFallsGivesNoValue() {
    assertThat(inBps(wide(0, 100), wide(60, 99), GIGABIT)).isNaN();
  }

  @Test
  void a64BitCounterAboveTheSignBitStillCounts() {
    assertThat(inBps(wide(0, Long.MAX_VALUE), wide(60, Long.MAX_VALUE + 7_500_000), GIGABIT))
        .isEqualTo(1_000_000f);
  }

  @Test
  void aDiscontinuityGivesNoValue() {
    CounterReading now = wide(60, 7_500_000);
    now.discontinuity(12_345);

    assertThat(inBps(wide(0, 0), now, GIGABIT)).isNaN();
  }

  /** The bound is 1.1 times the speed. */
  @ParameterizedTest
  @CsvSource({"1.0, true", "1.05, true", "1.09, true", "1.11, false", "1.15, false"})
  void aRateMayBeATenthAboveTheInterfacesSpeedAndNoMore(double share, boolean accepted) {
    long octets = (long) (share * GIGABIT * 60 / 8);
    RateCalculator.Rates rates = RateCalculator.between(wide(0, 7), wide(60, 7 + octets), GIGABIT);

    assertThat(rates.implausible()).isEqualTo(!accepted);
    if (accepted) {
      assertThat(inBps(rates)).isCloseTo((float) (share * GIGABIT), within(1_000f));
    } else {
      assertThat(inBps(rates)).isNaN();
    }
  }

  @Test
  void aRateAboveTheInterfacesSpeedIsImplausible() {
    RateCalculator.Rates rates =
        RateCalculator.between(wide(0, 0), wide(60, 9_000_000_000L), GIGABIT);

    assertThat(inBps(rates)).isNaN();
    assertThat(rates.implausible()).isTrue();
  }

  @Test
  void a32BitCounterMayWrapOnceWhereTheSpeedAllowsOnlyOnce() {
    assertThat(inBps(narrow(0, 4_294_967_000L), narrow(60, 704), 100_000_000))
        .isCloseTo(133.3f, within(0.1f));
  }

  @Test
  void a32BitCounterOnAFastInterfaceIsAmbiguous() {
    RateCalculator.Rates rates = RateCalculator.between(narrow(0, 0), narrow(60, 1_000), GIGABIT);

    assertThat(inBps(rates)).isNaN();
    assertThat(rates.ambiguous()).isTrue();
  }

  @Test
  void a32BitCounterThatFallsOnAnInterfaceOfUnknownSpeedGivesNoValue() {
    assertThat(inBps(narrow(0, 100), narrow(60, 99), 0)).isNaN();
    assertThat(inBps(narrow(0, 0), narrow(60, 750), 0)).isEqualTo(100f);
  }

  @Test
  void aCounterThatChangesItsWidthGivesNoValueOnce() {
    assertThat(inBps(narrow(0, 100), wide(60, 200), 100_000_000)).isNaN();
  }

  @Test
  void aCounterThatIsMissingIsNotZero() {
    assertThat(inBps(wide(0, 1), read(unread(), 60), GIGABIT)).isNaN();
  }

  @Test
  void afterARestartThereIsNoValueEvenWhenTheCounterRose() {
    CounterReading now = wide(60, 7_500_000);
    now.readAt(100 * 20, 60_000_000_000L);

    assertThat(inBps(wide(0, 0), now, GIGABIT)).isNaN();
  }

  @Test
  void sysUpTimeThatWrapsAfter497DaysIsNoRestart() {
    assertThat(AgentClock.step(WRAP_TICKS - 3_000, 3_000, 60_000_000_000L))
        .isEqualTo(new AgentClock.Step.Steady(60));
  }

  @Test
  void sysUpTimeThatDropsElsewhereIsARestart() {
    assertThat(AgentClock.step(50_000_000, 3_000, 60_000_000_000L))
        .isInstanceOf(AgentClock.Step.Restarted.class);
  }

  @Test
  void anAgentYoungerThanTheTimeBetweenThePollsHasRestarted() {
    assertThat(AgentClock.step(1_000, 30_000, 600_000_000_000L))
        .isInstanceOf(AgentClock.Step.Restarted.class);
  }

  @Test
  void withoutSysUpTimeOurClockCountsSilently() {
    CounterReading before = wide(0, 0);
    before.readAt(-1, 0);
    CounterReading now = wide(60, 7_500_000);
    now.readAt(-1, 60_000_000_000L);
    RateCalculator.Rates rates = RateCalculator.between(before, now, GIGABIT);

    assertThat(inBps(rates)).isEqualTo(1_000_000f);
    assertThat(rates.clockDoubted()).isFalse();
  }

  @Test
  void packetsAreUnicastMulticastAndBroadcastTogether() {
    CounterReading before = read(unread(), 0);
    CounterReading now = read(unread(), 60);
    for (InterfaceCounter counter :
        new InterfaceCounter[] {
          InterfaceCounter.IN_UNICAST, InterfaceCounter.IN_MULTICAST, InterfaceCounter.IN_BROADCAST
        }) {
      before.wide(counter, 0);
      now.wide(counter, 600);
    }

    assertThat(
            RateCalculator.between(before, now, GIGABIT)
                .values()[MetricGroup.INTERFACE.metrics().indexOf(Metric.IF_IN_PPS)])
        .isEqualTo(30f);
  }
}
