package io.bongsu.poller.device;

import static org.assertj.core.api.Assertions.assertThat;

import io.bongsu.model.inventory.Finding;
import io.bongsu.model.poll.Fact;
import io.bongsu.model.poll.PollOutcome;
import io.bongsu.model.poll.PollPlan;
import io.bongsu.model.poll.PollResult;
import io.bongsu.model.series.Metric;
import io.bongsu.model.snmp.SnmpVersion;
import io.bongsu.simulator.agent.Personality;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Clocks and counters that wrap, fall, freeze and jump (S7, S8), over real UDP. */
@Timeout(60)
class AgentTimeIT {
  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final long WRAP_TICKS = 1L << 32;

  private Bench bench;
  private LivingSwitch mib;
  private Bench.Device device;

  @BeforeEach
  void open() throws Exception {
    bench = new Bench();
    mib = bench.livingSwitch();
    device = bench.device(mib, Personality.NORMAL);
  }

  @AfterEach
  void close() throws Exception {
    bench.close();
  }

  private void known() {
    device.known();
    device.result(PollPlan.TRAFFIC);
  }

  private PollResult traffic() {
    bench.pass(MINUTE);
    return device.result(PollPlan.TRAFFIC);
  }

  private static void assertRates(PollResult traffic) {
    assertThat(traffic.frames()).hasSize(1);
    assertThat(traffic.frames().getFirst().value(0, Metric.IF_IN_BPS)).isBetween(7.9e6f, 8.1e6f);
  }

  private static void assertNoRates(PollResult traffic) {
    assertThat(traffic.frames())
        .allSatisfy(frame -> assertThat(frame.value(0, Metric.IF_IN_BPS)).isNaN());
  }

  private static List<Fact.Extent> restarted(PollResult result) {
    return result.facts().stream()
        .filter(Fact.Restarted.class::isInstance)
        .map(fact -> ((Fact.Restarted) fact).extent())
        .toList();
  }

  /** sysUpTime begins anew, five seconds before the next traffic poll. */
  private PollResult sysUpTimeFalls() {
    mib.ticksAtZero = 500 - 100 * (bench.nanos() / 1_000_000_000 + 60);
    return traffic();
  }

  private String toldOfTheRestart() {
    return device.result(PollPlan.INVENTORY).findings().stream()
        .filter(finding -> finding.category().equals("restart"))
        .map(Finding::text)
        .collect(Collectors.joining());
  }

  @Test
  void sysUpTimeThatWrapsAfter497DaysIsNoRestartAndRatesGoOn() {
    mib.ticksAtZero = WRAP_TICKS - 3_000;
    known();
    PollResult wrapped = traffic();

    assertRates(wrapped);
    assertThat(wrapped.facts()).noneMatch(Fact.Restarted.class::isInstance);
  }

  @Test
  void aRebootIsToldAndGivesNoRateOnce() {
    mib.hostClock = true;
    known();
    mib.hostTicksAtZero = 500 - 6_000;
    PollResult rebooted = sysUpTimeFalls();

    assertThat(restarted(rebooted)).containsExactly(Fact.Extent.SYSTEM);
    assertNoRates(rebooted);
    assertThat(toldOfTheRestart()).isEqualTo("Rebooted, as was noticed at 2026-03-01T12:01:00Z");
    traffic();
    assertRates(traffic());
  }

  @Test
  void anAgentThatBeginsAnewOnAHostThatRanOnIsNoReboot() {
    mib.hostClock = true;
    known();
    PollResult restart = sysUpTimeFalls();

    assertThat(restarted(restart)).containsExactly(Fact.Extent.AGENT);
    assertNoRates(restart);
    assertThat(toldOfTheRestart()).startsWith("Its SNMP agent restarted and the system ran on");
  }

  @Test
  void withoutAClockOfTheHostTheCountOfBootsTellsARebootAlsoWhenAnInventoryCameFirst() {
    mib.engineBoots = 7;
    known();
    mib.engineBoots = 8;
    device.result(PollPlan.INVENTORY);

    assertThat(restarted(sysUpTimeFalls())).containsExactly(Fact.Extent.SYSTEM);
    assertThat(toldOfTheRestart()).startsWith("Rebooted");
    assertThat(toldOfTheRestart()).as("told once").isEmpty();
    traffic();
    mib.engineBoots = 9;
    assertThat(restarted(sysUpTimeFalls())).containsExactly(Fact.Extent.SYSTEM);
  }

  @Test
  void aClockThatFellInAnEngineThatDidNotBeginAnewIsNoReboot() {
    mib.engineBoots = 7;
    known();

    assertThat(restarted(sysUpTimeFalls())).containsExactly(Fact.Extent.AGENT);
  }

  @Test
  void whereNothingTellsTheExtentARestartIsToldAsSuch() {
    known();

    assertThat(restarted(sysUpTimeFalls())).containsExactly(Fact.Extent.UNKNOWN);
    assertThat(toldOfTheRestart())
        .isEqualTo(
            "Restarted, as was noticed at 2026-03-01T12:01:00Z; whether the system or its agent it"
                + " does not tell");
  }

  @Test
  void aFrozenClockIsDoubtedAndRatesUseOurs() throws Exception {
    device = bench.device(mib, Personality.FROZEN_CLOCK);
    known();
    PollResult frozen = traffic();

    assertRates(frozen);
    assertThat(frozen.findings())
        .anySatisfy(finding -> assertThat(finding.category()).isEqualTo("clock"));
  }

  @Test
  void aClockThatRunsTenTimesTooFastIsDoubtedAfterASecondLook() {
    mib.ticksPerSecond = 1_000;
    known();
    assertNoRates(traffic());
    traffic();
    PollResult fast = traffic();

    assertRates(fast);
    assertThat(fast.findings())
        .anySatisfy(finding -> assertThat(finding.category()).isEqualTo("clock"));
  }

  @Test
  void aNegativeClockIsNoClock() {
    device = bench.device(mib, Personality.NEGATIVE_CLOCK);
    known();

    assertThat(traffic().outcome()).isEqualTo(PollOutcome.ANSWERED);
  }

  @Test
  void aTimeoutIsNeverAnUpTimeOfZero() throws Exception {
    known();
    int port = device.poller().target().port();
    bench.close();
    bench = new Bench();
    Bench.Device gone = bench.device("gone", port, SnmpVersion.V2C);
    PollResult status = gone.result(PollPlan.STATUS);

    assertThat(status.outcome()).isEqualTo(PollOutcome.SILENT);
    assertThat(status.facts()).noneMatch(Fact.SystemRead.class::isInstance);
    assertThat(status.facts())
        .anyMatch(fact ->
            fact instanceof Fact.Reachability seen
                && seen.sent() == 4
                && Double.isNaN(seen.rttSeconds()));
  }

  @Test
  void aCounter32ThatWrapsOnceStillRates() {
    mib.wide = false;
    mib.narrow = true;
    mib.megabits = 100;
    mib.counterAtZero = (1L << 32) - 30_000_000;
    known();

    assertRates(traffic());
  }

  @Test
  void aCounter32ThatMayWrapSeveralTimesGivesNoRateAndAFinding() {
    mib.wide = false;
    mib.narrow = true;
    mib.megabits = 10_000;
    known();
    PollResult ambiguous = traffic();

    assertNoRates(ambiguous);
    assertThat(ambiguous.findings())
        .anySatisfy(finding -> assertThat(finding.text()).contains("32-bit"));
  }

  @Test
  void aCounter64ThatFallsGivesNoRateOnce() {
    known();
    mib.counterAtZero = 0;

    assertNoRates(traffic());
    assertRates(traffic());
  }

  @Test
  void aDiscontinuityGivesNoRateOnceEvenWhenTheCounterRose() {
    known();
    mib.counterAtZero += 10_000;
    mib.discontinuity = 42;

    assertNoRates(traffic());
    assertRates(traffic());
  }

  @Test
  void renumberedInterfacesAreNotComparedByTheirIndex() {
    known();
    mib.firstIndex = 2;
    mib.rebuild();
    PollResult renumbered = traffic();

    assertThat(renumbered.frames())
        .allSatisfy(frame -> {
          for (int row = 0; row < frame.instances().size(); row++) {
            assertThat(frame.value(row, Metric.IF_IN_BPS)).isNaN();
          }
        });
    assertThat(renumbered.findings())
        .anySatisfy(
            finding -> assertThat(finding.text()).contains("was p").contains("and is now p"));
    bench.pass(Duration.ofMinutes(5));
    assertThat(device.poll(PollPlan.TRAFFIC).next()).contains(PollPlan.INVENTORY);
    assertThat(identity(device.result(PollPlan.INVENTORY)))
        .containsExactly("ifIndex of 6 interfaces changed, e.g. p1 1 → 2");
    assertThat(identity(device.result(PollPlan.INVENTORY))).as("told once").isEmpty();
  }

  @Test
  void interfacesThatARebootRenumberedAreToldByTheInventoryAfterIt() {
    known();
    mib.firstIndex = 101;
    mib.rebuild();
    sysUpTimeFalls();

    assertThat(identity(device.result(PollPlan.INVENTORY)))
        .containsExactly("ifIndex of 6 interfaces changed, e.g. p1 1 → 101");
  }

  private static List<String> identity(PollResult result) {
    return result.findings().stream()
        .filter(finding -> finding.category().equals("identity"))
        .map(Finding::text)
        .toList();
  }

  /** By their index each would have the rate of the port after it, which no bound forbids. */
  @Test
  void renumberedInterfacesWithoutIfNameAreToldByTheirDescription() {
    mib.named = false;
    mib.firstIndex = 5;
    mib.rebuild();
    known();
    assertRates(traffic());
    mib.firstIndex = 4;
    mib.rebuild();
    PollResult renumbered = traffic();

    assertThat(renumbered.frames())
        .allSatisfy(frame -> assertThat(frame.instances()).as("none is who it was").isEmpty());
    assertThat(renumbered.findings())
        .anySatisfy(finding -> assertThat(finding.text()).contains("was port 5 and is now port 6"));
    device.result(PollPlan.INVENTORY);
    traffic();
    assertRates(traffic());
  }

  @Test
  void aSlowerSpeedMakesNoFalseRateAndAFasterOneIsLearntAgain() {
    mib.megabits = 10;
    known();
    mib.counterAtZero += 3_000_000_000L;
    PollResult jump = traffic();

    assertNoRates(jump);
    mib.megabits = 1_000;
    device.result(PollPlan.INVENTORY);
    assertRates(traffic());
  }
}
