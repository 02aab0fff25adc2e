package io.bongsu.app.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import io.bongsu.fault.SelfFinding;
import io.bongsu.model.fault.Condition;
import io.bongsu.model.poll.Delay;
import io.bongsu.model.poll.PollCounts;
import io.bongsu.model.poll.PollOutcome;
import io.bongsu.model.poll.SkipCause;
import io.bongsu.model.series.MetricGroup;
import io.bongsu.model.series.SampleSink;
import io.bongsu.model.series.SeriesStore;
import io.bongsu.poller.snmp.SnmpCounts;
import io.bongsu.storage.Durability;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** When Bongsu says that it is not well. */
class SelfRulesTest {
  private static final long GB = 1L << 30;
  private static final PollCounts POLLS = polls(1_000, 0, 0);
  private static final SnmpCounts ANSWERED = requests(0, 0);
  private static final SelfLook WELL = look(0, true, POLLS, 0, Durability.NONE, usage(GB, 2 * GB));

  private final SelfRules rules = new SelfRules();

  @Test
  void aHealthyBongsuSaysNothingBad() {
    assertThat(bad(WELL)).isEmpty();
    assertThat(bad(look(5, true, polls(2_000, 100, 0.1), 0, Durability.NONE, null))).isEmpty();
  }

  @Test
  void pollsLeftOutForAnotherCauseThanTooMuchWorkAreNoTroubleOfBongsus() {
    assertThat(bad(WELL)).isEmpty();
    Map<SkipCause, Long> causes =
        Map.of(
            SkipCause.UNREACHABLE, 300L,
            SkipCause.RESTING, 300L,
            SkipCause.OVERDUE, 200L,
            SkipCause.NOT_CONFIGURED, 100L);
    PollCounts polls =
        new PollCounts(2_000, Map.of(PollOutcome.SKIPPED, 900L), causes, 0, Map.of());

    assertThat(bad(look(5, true, polls, 0, Durability.NONE, null))).isEmpty();
  }

  @Test
  void lagAndPollsWhoseTurnDidNotComeAreTold() {
    assertThat(bad(WELL)).isEmpty();
    assertThat(bad(look(5, true, polls(2_000, 200, 3), 0, Durability.NONE, null)))
        .containsExactly(Condition.POLLS_SKIPPED);
    assertThat(bad(look(10, true, polls(3_000, 200, 11), 0, Durability.NONE, null)))
        .containsExactly(Condition.POLLING_LATE);
  }

  @Test
  void pollsThatWaitAtTheLimitOfTheirSubnetAreLateAndSaySo() {
    assertThat(findings(waiting(Delay.SUBNET, 25), Condition.POLLING_LATE))
        .singleElement()
        .satisfies(one -> {
          assertThat(one.bad()).isTrue();
          assertThat(one.text().english()).contains("one subnet wait 25 s");
        });
  }

  @Test
  void oneAgentThatTakesLongIsNoTroubleOfBongsus() {
    assertThat(bad(waiting(Delay.DEVICE, 55))).isEmpty();
  }

  private static SelfLook waiting(Delay delay, double seconds) {
    Map<Delay, PollCounts.Wait> waits =
        Map.of(delay, new PollCounts.Wait(3, seconds), Delay.TURN, new PollCounts.Wait(1, 0.1));
    return look(5, true, new PollCounts(9, Map.of(), Map.of(), 3, waits), 0, Durability.NONE, null);
  }

  @Test
  void droppedSamplesAreToldUntilNoneWasDroppedForTenMinutes() {
    assertThat(findings(WELL, Condition.SAMPLES_DROPPED))
        .extracting(SelfFinding::bad)
        .containsExactly(false);
    assertThat(findings(dropped(5, 7), Condition.SAMPLES_DROPPED))
        .singleElement()
        .satisfies(one -> assertThat(one.text().english()).contains("gave up 7 samples"));
    assertThat(findings(dropped(500, 7), Condition.SAMPLES_DROPPED)).isEmpty();
    assertThat(findings(dropped(700, 7), Condition.SAMPLES_DROPPED))
        .extracting(SelfFinding::bad)
        .containsExactly(false);
  }

  @Test
  void aDatabaseThatIsAwayIsToldAndNotWhatWaitsForIt() {
    Durability waiting = durability(30, 400, false, 1 << 20);
    assertThat(bad(look(5, false, POLLS, 0, waiting, null)))
        .containsExactly(Condition.DATABASE_AWAY);
    assertThat(bad(look(10, true, POLLS, 0, waiting, null)))
        .containsExactly(Condition.JOURNAL_WAITING);
  }

  @Test
  void aSpoolMoreThanHalfFullAndADiskThatRefusesAreTold() {
    assertThat(bad(look(5, true, POLLS, 0, durability(0, 0, false, 5 * GB), null)))
        .containsExactly(Condition.SAMPLES_WAITING);
    assertThat(bad(look(10, true, POLLS, 0, durability(0, 0, true, 0), null)))
        .containsExactly(Condition.DISK_FILLING);
  }

  @Test
  void aDiskThatWillBeFullWithinTwoWeeksIsToldAndOneThatIsNotKnownIsNot() {
    List<SelfFinding> filling =
        findings(
            look(5, true, POLLS, 0, Durability.NONE, usage(GB, 20 * GB)), Condition.DISK_FILLING);
    assertThat(filling.getFirst().text().english())
        .isEqualTo("Bongsu's samples fill the disk in 10 days");
    assertThat(bad(look(10, true, POLLS, 0, Durability.NONE, usage(GB, 5 * GB)))).isEmpty();
    assertThat(findings(look(15, true, POLLS, 0, Durability.NONE, null), Condition.DISK_FILLING))
        .extracting(SelfFinding::object)
        .containsExactly("full");
  }

  @Test
  void refusedRecordsAreToldUntilNoneWasRefusedForTenMinutes() {
    assertThat(bad(WELL)).isEmpty();
    assertThat(findings(refused(5), Condition.RECORDS_REFUSED))
        .singleElement()
        .satisfies(one -> assertThat(one.text().english()).startsWith("3 records or samples"));
    assertThat(findings(refused(500), Condition.RECORDS_REFUSED)).isEmpty();
    assertThat(findings(refused(700), Condition.RECORDS_REFUSED))
        .extracting(SelfFinding::bad)
        .containsExactly(false);
  }

  private static SelfLook refused(long seconds) {
    Durability three = new Durability(0, 0, 0, false, 1, 0, 0, false, false, 2, 0);
    return look(seconds, true, POLLS, 0, three, null);
  }

  @Test
  void aPackedDayThatDiffersFromItsRowsIsToldAsLongAsItDoes() {
    SeriesStore.Packing differs =
        new SeriesStore.Packing(
            SeriesStore.Kind.RAW,
            MetricGroup.INTERFACE,
            LocalDate.parse("2026-03-01"),
            SeriesStore.State.DIFFERS,
            1,
            1);
    SeriesStore.Usage usage =
        new SeriesStore.Usage(
            Instant.EPOCH,
            1,
            List.of(),
            OptionalLong.empty(),
            List.of(differs),
            List.of(),
            SeriesStore.Lag.NONE);

    assertThat(findings(look(5, true, POLLS, 0, Durability.NONE, usage), Condition.PACKING_DIFFERS))
        .singleElement()
        .satisfies(one -> assertThat(one.text().english()).contains("2026-03-01"));
    assertThat(bad(WELL)).isEmpty();
  }

  @Test
  void rollUpsAndPackingThatAreLateAreToldOnceTheyAreFarBehind() {
    assertThat(bad(late(Duration.ofMinutes(30), Duration.ofHours(12)))).isEmpty();
    assertThat(bad(late(Duration.ofMinutes(31), Duration.ZERO)))
        .containsExactly(Condition.ROLLUPS_LATE);
    assertThat(findings(late(Duration.ZERO, Duration.ofHours(13)), Condition.PACKING_LATE))
        .singleElement()
        .satisfies(one -> {
          assertThat(one.bad()).isTrue();
          assertThat(one.text().english()).contains("waited 13 h to be packed");
        });
  }

  private static SelfLook late(Duration rollUps, Duration packing) {
    SeriesStore.Usage usage =
        new SeriesStore.Usage(
            Instant.EPOCH,
            1,
            List.of(),
            OptionalLong.empty(),
            List.of(),
            List.of(),
            new SeriesStore.Lag(rollUps, packing));
    return look(5, true, POLLS, 0, Durability.NONE, usage);
  }

  @Test
  void damagesThatWereFoundAtTheStartAreToldForTenMinutes() {
    assertThat(findings(damaged(5), Condition.JOURNAL_DAMAGED))
        .singleElement()
        .satisfies(one -> {
          assertThat(one.bad()).isTrue();
          assertThat(one.text().english()).startsWith("3 damages were found");
        });
    assertThat(findings(damaged(500), Condition.JOURNAL_DAMAGED)).isEmpty();
    assertThat(findings(damaged(700), Condition.JOURNAL_DAMAGED))
        .extracting(SelfFinding::bad)
        .containsExactly(false);
  }

  private static SelfLook damaged(long seconds) {
    Durability three = new Durability(0, 0, 0, false, 0, 0, 0, false, false, 0, 3);
    return look(seconds, true, POLLS, 0, three, null);
  }

  @Test
  void pollsThatAreLeftOutForTheDiskAreToldUntilItHasRoom() {
    Durability full = new Durability(0, 0, 0, false, 0, 0, 0, true, false, 0, 0);
    assertThat(bad(look(5, true, POLLS, 0, full, null)))
        .containsExactly(Condition.POLLING_PAUSED, Condition.DISK_FILLING);
    assertThat(bad(WELL)).isEmpty();
  }

  @Test
  void samplesThatStandThoughTheDatabaseAnswersAreTold() {
    assertThat(bad(stored(0, 10, 0))).isEmpty();
    assertThat(bad(stored(30, 10, 5))).isEmpty();
    assertThat(bad(stored(60, 10, 5))).containsExactly(Condition.SAMPLES_WAITING);
    assertThat(bad(stored(65, 12, 3))).isEmpty();
    assertThat(bad(stored(200, 12, 0))).isEmpty();
  }

  private static SelfLook stored(long seconds, long stored, long queued) {
    SampleSink.Counts samples = new SampleSink.Counts(stored + queued, stored, 0, queued);
    return new SelfLook(
        seconds,
        true,
        POLLS,
        ANSWERED,
        samples,
        Durability.NONE,
        8 * GB,
        null,
        Map.of(),
        Map.of(),
        Set.of());
  }

  @Test
  void manyRequestsWithoutAnswerAreToldAndFewAreNot() {
    assertThat(bad(asked(0, 1_000, 0))).isEmpty();
    assertThat(bad(asked(5, 1_020, 30))).as("50 requests").isEmpty();
    assertThat(bad(asked(10, 2_000, 130))).as("one in ten").isEmpty();
    assertThat(bad(asked(15, 2_600, 530))).containsExactly(Condition.REQUESTS_UNANSWERED);
  }

  private static SelfLook asked(long seconds, long answered, long unanswered) {
    return new SelfLook(
        seconds,
        true,
        POLLS,
        requests(answered, unanswered),
        new SampleSink.Counts(0, 0, 0, 0),
        Durability.NONE,
        8 * GB,
        null,
        Map.of(),
        Map.of(),
        Set.of());
  }

  private static SnmpCounts requests(long answered, long unanswered) {
    return new SnmpCounts(answered + unanswered, answered, unanswered, 0, 0, 0, 0);
  }

  @Test
  void aChannelThatTakesNothingIsToldUntilItTakesSomething() {
    SelfLook dead =
        new SelfLook(
            5,
            true,
            POLLS,
            ANSWERED,
            new SampleSink.Counts(0, 0, 0, 0),
            Durability.NONE,
            8 * GB,
            null,
            Map.of(),
            Map.of(4L, new SelfLook.Unreached("noc", "Not delivered within PT24H")),
            Set.of());
    assertThat(findings(dead, Condition.MESSAGES_DEAD))
        .singleElement()
        .satisfies(one -> {
          assertThat(one.object()).isEqualTo("4");
          assertThat(one.bad()).isTrue();
          assertThat(one.text().english()).contains("noc").contains("PT24H");
        });
    assertThat(findings(WELL, Condition.MESSAGES_DEAD))
        .extracting(SelfFinding::bad)
        .containsExactly(false);
  }

  private List<Condition> bad(SelfLook look) {
    return rules.judge(look).stream().filter(SelfFinding::bad).map(SelfFinding::condition).toList();
  }

  private List<SelfFinding> findings(SelfLook look, Condition condition) {
    return rules.judge(look).stream().filter(one -> one.condition() == condition).toList();
  }

  private static SelfLook dropped(long seconds, long dropped) {
    return look(seconds, true, POLLS, dropped, Durability.NONE, null);
  }

  @Test
  void oneAlarmNamesAllHostsThatShareAnEngineId() {
    assertThat(findings(sharing(0, "192.0.2.1:161", "192.0.2.9:161"), Condition.ENGINES_SHARED))
        .singleElement()
        .satisfies(one -> {
          assertThat(one.bad()).isTrue();
          assertThat(one.text().english()).contains("8000ab by 192.0.2.1:161, 192.0.2.9:161");
        });
  }

  @Test
  void afterAStartNobodyIsSaidToShareNoEngineIdBeforeAllWereAsked() {
    assertThat(findings(sharing(0), Condition.ENGINES_SHARED)).isEmpty();
    assertThat(findings(sharing(599), Condition.ENGINES_SHARED)).isEmpty();
    assertThat(findings(sharing(600), Condition.ENGINES_SHARED))
        .extracting(SelfFinding::bad)
        .containsExactly(false);
  }

  private static SelfLook sharing(long seconds, String... hosts) {
    return new SelfLook(
        seconds,
        true,
        POLLS,
        ANSWERED,
        WELL.samples(),
        Durability.NONE,
        8 * GB,
        null,
        hosts.length == 0 ? Map.of() : Map.of("8000ab", List.of(hosts)),
        Map.of(),
        Set.of());
  }

  private static SelfLook look(
      long seconds,
      boolean database,
      PollCounts polls,
      long dropped,
      Durability durability,
      SeriesStore.Usage usage) {
    SampleSink.Counts samples = new SampleSink.Counts(dropped, 0, dropped, 0);
    return new SelfLook(
        seconds,
        database,
        polls,
        ANSWERED,
        samples,
        durability,
        8 * GB,
        usage,
        Map.of(),
        Map.of(),
        Set.of());
  }

  private static PollCounts polls(long started, long skipped, double lag) {
    return new PollCounts(
        started,
        Map.of(PollOutcome.SKIPPED, skipped),
        Map.of(SkipCause.NO_TURN, skipped),
        0,
        Map.of(Delay.TURN, new PollCounts.Wait(1, lag)));
  }

  private static Durability durability(
      long waiting, double oldest, boolean failing, long spoolBytes) {
    return new Durability(0, waiting, oldest, failing, 0, 0, spoolBytes, false, false, 0, 0);
  }

  private static SeriesStore.Usage usage(long bytes, long expected) {
    SeriesStore.Table table =
        new SeriesStore.Table(
            SeriesStore.Kind.RAW,
            MetricGroup.INTERFACE,
            1,
            bytes,
            GB,
            Duration.ofDays(7),
            expected);
    return new SeriesStore.Usage(
        Instant.EPOCH,
        1,
        List.of(table),
        OptionalLong.of(10 * GB),
        List.of(),
        List.of(),
        SeriesStore.Lag.NONE);
  }
}
