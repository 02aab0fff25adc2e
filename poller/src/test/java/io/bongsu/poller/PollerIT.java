package io.bongsu.poller;

import static org.assertj.core.api.Assertions.assertThat;

import io.bongsu.mibs.ProfileCatalogue;
import io.bongsu.model.device.DeviceId;
import io.bongsu.model.net.IpAddress;
import io.bongsu.model.poll.Fact;
import io.bongsu.model.poll.PollCounts;
import io.bongsu.model.poll.PollIntervals;
import io.bongsu.model.poll.PollOutcome;
import io.bongsu.model.poll.PollPlan;
import io.bongsu.model.poll.PollResult;
import io.bongsu.model.poll.PollTarget;
import io.bongsu.model.poll.SkipCause;
import io.bongsu.model.series.Metric;
import io.bongsu.model.series.MetricGroup;
import io.bongsu.model.series.SampleFrame;
import io.bongsu.model.snmp.Oid;
import io.bongsu.model.snmp.Secret;
import io.bongsu.model.snmp.SnmpCredential;
import io.bongsu.model.snmp.SnmpVersion;
import io.bongsu.poller.icmp.PingSettings;
import io.bongsu.poller.snmp.Ber;
import io.bongsu.poller.snmp.ScriptedAgent;
import io.bongsu.poller.snmp.SnmpSettings;
import io.bongsu.poller.snmp.WalkLimits;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class PollerIT {
  private static final Oid SYSTEM = Oid.parse("1.3.6.1.2.1.1");
  private static final Oid IF = Oid.parse("1.3.6.1.2.1.2.2.1");
  private static final Oid IF_X = Oid.parse("1.3.6.1.2.1.31.1.1.1");
  private static final DeviceId DEVICE = new DeviceId(7);
  private static final PollerConfig QUICK =
      new PollerConfig(
          PollIntervals.DEFAULT,
          new PingSettings(Duration.ofMillis(100), 3, Duration.ofMillis(50)),
          new SnmpSettings(Duration.ofMillis(300), 1, WalkLimits.DEFAULT),
          new PollLimits(100, 50),
          2);

  private final LinkedBlockingQueue<PollResult> results = new LinkedBlockingQueue<>();
  private final ConcurrentSkipListMap<Oid, byte[]> mib = new ConcurrentSkipListMap<>();
  private final long born = System.nanoTime();
  private final AtomicBoolean sparing = new AtomicBoolean();
  private ScriptedAgent agent;
  private Poller poller;

  @BeforeEach
  void start() throws Exception {
    mib.put(SYSTEM.append(1).append(0), Ber.text("A switch"));
    mib.put(SYSTEM.append(2).append(0), Ber.oid(Oid.parse("1.3.6.1.4.1.8072.3.2.10")));
    mib.put(SYSTEM.append(5).append(0), Ber.text("sw<script>-1"));
    for (int row = 1; row <= 2; row++) {
      mib.put(IF.append(2).append(row), Ber.text("eth" + row));
      mib.put(IF.append(3).append(row), Ber.number(Ber.INTEGER, 6));
      mib.put(IF.append(7).append(row), Ber.number(Ber.INTEGER, 1));
      mib.put(IF.append(8).append(row), Ber.number(Ber.INTEGER, row));
      mib.put(IF_X.append(1).append(row), Ber.text("eth" + row));
      mib.put(IF_X.append(15).append(row), Ber.number(Ber.GAUGE32, 1_000));
      mib.put(IF_X.append(6).append(row), Ber.number(Ber.COUNTER64, 0));
      mib.put(IF_X.append(10).append(row), Ber.number(Ber.COUNTER64, 0));
    }
    agent = ScriptedAgent.start(asked -> List.of(ScriptedAgent.answer(living(1_000_000), asked)));
    poller = new Poller(QUICK, ProfileCatalogue.load(), results::add, sparing::get);
  }

  /**
   * The MIB with its clock and its counters at this moment: every port takes so many octets a
   * second.
   */
  private ConcurrentSkipListMap<Oid, byte[]> living(long octetsPerSecond) {
    double seconds = (System.nanoTime() - born) / 1e9;
    mib.put(SYSTEM.append(3).append(0), Ber.number(Ber.TICKS, 500_000 + (long) (100 * seconds)));
    for (int row = 1; row <= 2; row++) {
      mib.put(
          IF_X.append(6).append(row),
          Ber.number(Ber.COUNTER64, (long) (octetsPerSecond * seconds)));
    }
    return mib;
  }

  @AfterEach
  void stop() {
    poller.close();
    agent.close();
  }

  private PollTarget target(Duration interval) {
    return target(Duration.ofSeconds(1), interval);
  }

  private PollTarget target(Duration status, Duration traffic) {
    SnmpCredential community = new SnmpCredential.Community(SnmpVersion.V2C, new Secret("public"));
    return new PollTarget(
        DEVICE,
        "switch",
        IpAddress.parse("127.0.0.1"),
        agent.port(),
        community,
        "",
        Map.of(
            PollPlan.STATUS, status,
            PollPlan.HEALTH, Duration.ofSeconds(1),
            PollPlan.TRAFFIC, traffic),
        false,
        null);
  }

  private PollResult await(Predicate<PollResult> wanted) throws InterruptedException {
    PollResult result = results.poll(20, TimeUnit.SECONDS);
    while (result != null && !wanted.test(result)) {
      result = results.poll(20, TimeUnit.SECONDS);
    }
    assertThat(result).as("the awaited result").isNotNull();
    return result;
  }

  private static Predicate<PollResult> answered(PollPlan plan) {
    return result -> result.plan() == plan && result.outcome() == PollOutcome.ANSWERED;
  }

  @Test
  void aNewDeviceIsKnownWithinSeconds() throws Exception {
    poller.start();
    poller.targets(List.of(target(Duration.ofMinutes(1))));

    PollResult status = await(answered(PollPlan.STATUS));
    assertThat(status.facts())
        .singleElement()
        .isInstanceOfSatisfying(
            Fact.Reachability.class, seen -> assertThat(seen.method()).isEqualTo(Fact.Method.SNMP));
    PollResult inventory = await(answered(PollPlan.INVENTORY));
    assertThat(inventory.facts())
        .anySatisfy(fact ->
            assertThat(fact)
                .isInstanceOfSatisfying(
                    Fact.InterfacesRead.class, read -> assertThat(read.interfaces()).hasSize(2)));
    await(answered(PollPlan.NEIGHBOURS));
    PollResult traffic = await(answered(PollPlan.TRAFFIC));
    assertThat(traffic.facts())
        .anySatisfy(fact ->
            assertThat(fact)
                .isInstanceOfSatisfying(
                    Fact.InterfaceStatesRead.class, read -> assertThat(read.states()).hasSize(2)));
    assertThat(traffic.frames()).as("one reading is no rate").isEmpty();
  }

  @Test
  void howeverManyDevicesAreNewEachIsAskedWithinSecondsAndNotAfterItsInterval() throws Exception {
    poller.start();
    poller.targets(
        LongStream.rangeClosed(1, 2_500)
            .mapToObj(id ->
                new PollTarget(
                    new DeviceId(id),
                    "device " + id,
                    IpAddress.parse("127.0.0.1"),
                    agent.port(),
                    null,
                    "",
                    Map.of(PollPlan.STATUS, Duration.ofHours(1)),
                    false,
                    null))
            .toList());
    Set<DeviceId> asked = new HashSet<>();
    while (asked.size() < 2_500) {
      asked.add(await(result -> result.plan() == PollPlan.STATUS).device());
    }
  }

  @Test
  void whatIsLessUrgentIsLeftOutWhileTheDiskIsNearlyFullAndGoesOnByItself() throws Exception {
    poller.start();
    poller.targets(List.of(target(Duration.ofSeconds(1))));
    await(answered(PollPlan.HEALTH));

    sparing.set(true);
    PollResult left =
        await(
            result -> result.plan() == PollPlan.HEALTH && result.outcome() == PollOutcome.SKIPPED);
    assertThat(left.detail()).contains("disk is nearly full");
    await(answered(PollPlan.STATUS));
    await(answered(PollPlan.TRAFFIC));

    sparing.set(false);
    await(answered(PollPlan.HEALTH));
  }

  @Test
  void theSecondTrafficPollGivesRates() throws Exception {
    poller.start();
    poller.targets(List.of(target(Duration.ofSeconds(1))));

    PollResult traffic =
        await(result -> result.plan() == PollPlan.TRAFFIC && !result.frames().isEmpty());
    SampleFrame frame = traffic.frames().getFirst();
    assertThat(frame.group()).isEqualTo(MetricGroup.INTERFACE);
    assertThat(frame.instances()).containsExactly("eth1", "eth2");
    assertThat(frame.value(0, Metric.IF_IN_BPS)).isBetween(6_000_000f, 10_000_000f);
    assertThat(frame.value(0, Metric.IF_OUT_BPS)).isZero();
    assertThat(frame.value(0, Metric.IF_IN_ERRORS)).as("not offered").isNaN();
  }

  @Test
  void aRestartedAgentIsReportedAndReadAnew() throws Exception {
    poller.start();
    poller.targets(List.of(target(Duration.ofSeconds(1))));
    await(result -> result.plan() == PollPlan.TRAFFIC && !result.frames().isEmpty());
    long restart = System.nanoTime();
    agent.behave(asked -> {
      ConcurrentSkipListMap<Oid, byte[]> young = living(0);
      young.put(
          SYSTEM.append(3).append(0),
          Ber.number(Ber.TICKS, (System.nanoTime() - restart) / 10_000_000));
      return List.of(ScriptedAgent.answer(young, asked));
    });

    await(result -> result.facts().stream().anyMatch(Fact.Restarted.class::isInstance));
    await(answered(PollPlan.INVENTORY));
  }

  @Test
  void aDeviceThatFallsSilentIsProbedFourTimesAndThenDown() throws Exception {
    poller.start();
    poller.targets(List.of(target(Duration.ofMinutes(1))));
    await(answered(PollPlan.STATUS));
    agent.behave(_ -> List.of());

    PollResult down =
        await(result -> result.plan() == PollPlan.STATUS && result.outcome() == PollOutcome.SILENT);
    assertThat(down.facts())
        .singleElement()
        .isInstanceOfSatisfying(
            Fact.Reachability.class,
            seen -> {
              assertThat(seen.sent()).isEqualTo(4);
              assertThat(seen.received()).isZero();
              assertThat(seen.rttSeconds()).isNaN();
            });
    PollResult still =
        await(result -> result.plan() == PollPlan.STATUS && result.outcome() == PollOutcome.SILENT);
    assertThat(still.facts())
        .singleElement()
        .isInstanceOfSatisfying(
            Fact.Reachability.class, seen -> assertThat(seen.sent()).isEqualTo(1));
    PollResult health =
        await(
            result -> result.plan() == PollPlan.HEALTH && result.outcome() == PollOutcome.SKIPPED);
    assertThat(health.detail()).contains("does not answer");
    assertThat(health.skipped()).isEqualTo(SkipCause.UNREACHABLE);
  }

  @Test
  void aPollThatIsDueWhileTheLastOneIsUnderWayIsSkippedAndCountedAsOverdue() throws Exception {
    PingSettings slow = new PingSettings(Duration.ofMillis(100), 3, Duration.ofSeconds(1));
    agent.behave(_ -> List.of());
    poller =
        new Poller(
            new PollerConfig(QUICK.intervals(), slow, QUICK.snmp(), QUICK.limits(), 2),
            ProfileCatalogue.load(),
            results::add);
    poller.start();
    poller.targets(List.of(target(Duration.ofMinutes(1))));
    PollResult overdue = await(result -> result.skipped() == SkipCause.OVERDUE);
    await(result -> result.skipped() == SkipCause.OVERDUE);

    assertThat(overdue.plan()).isEqualTo(PollPlan.STATUS);
    assertThat(overdue.outcome()).isEqualTo(PollOutcome.SKIPPED);
    assertThat(poller.counts().skippedBy().get(SkipCause.OVERDUE)).isPositive();
  }

  @Test
  void aClickDuringAStatusPollIsNotLost() throws Exception {
    AtomicBoolean clicked = new AtomicBoolean();
    agent.behave(_ -> {
      if (clicked.compareAndSet(false, true)) {
        poller.wake(List.of(DEVICE));
      }
      return List.of();
    });
    poller.start();
    poller.targets(List.of(target(Duration.ofHours(1), Duration.ofHours(1))));

    await(result -> result.plan() == PollPlan.STATUS && result.outcome() == PollOutcome.SILENT);
    await(result -> result.plan() == PollPlan.STATUS && result.outcome() == PollOutcome.SILENT);
  }

  @Test
  void aProbeIsMadeAtOnceAndUnknownDevicesAreIgnored() throws Exception {
    poller.start();
    poller.targets(List.of(target(Duration.ofMinutes(1))));
    await(answered(PollPlan.STATUS));
    results.clear();
    poller.probeSoon(List.of(DEVICE, new DeviceId(999)));

    assertThat(await(answered(PollPlan.STATUS)).device()).isEqualTo(DEVICE);
  }

  @Test
  void startedPollsAreTheFinishedOnesAndThoseInFlightAtEveryMoment() throws Exception {
    poller.start();
    poller.targets(List.of(target(Duration.ofSeconds(1))));
    for (int i = 0; i < 12; i++) {
      assertThat(results.poll(20, TimeUnit.SECONDS)).isNotNull();
      for (PollCounts counts : poller.countsByPlan().values()) {
        assertThat(counts.started()).isEqualTo(sum(counts.byOutcome()) + counts.inFlight());
        assertThat(counts.byOutcome().get(PollOutcome.SKIPPED)).isEqualTo(sum(counts.skippedBy()));
      }
    }
    assertThat(poller.counts().started()).isGreaterThanOrEqualTo(12);
    assertThat(poller.slowest(3))
        .hasSizeBetween(1, 3)
        .allSatisfy(slow -> assertThat(slow.device()).isEqualTo(DEVICE));
    assertThat(poller.counts().lagSeconds()).isLessThan(5);
  }

  private static long sum(Map<?, Long> counts) {
    ToLongFunction<Long> self = Long::longValue;
    return counts.values().stream().mapToLong(self).sum();
  }

  @Test
  void aRemovedDeviceIsNeitherAskedNorHeardOfAgain() throws Exception {
    poller.start();
    poller.targets(List.of(target(Duration.ofSeconds(1))));
    await(answered(PollPlan.TRAFFIC));
    poller.targets(List.of());
    long before = poller.counts().started();
    poller.probeSoon(List.of(DEVICE));

    assertThat(poller.counts().started()).isEqualTo(before);
  }

  @Test
  void anAgentThatComesUpLateIsReadAsSoonAsTheDowntimeAllows() throws Exception {
    agent.behave(asked ->
        asked.type() == ScriptedAgent.GET
            ? List.of(ScriptedAgent.answer(living(0), asked))
            : List.of());
    poller.start();
    poller.targets(List.of(target(Duration.ofMinutes(1))));
    PollResult first = await(result -> result.plan() == PollPlan.INVENTORY);
    assertThat(first.outcome()).isEqualTo(PollOutcome.PARTIAL);
    agent.behave(asked -> List.of(ScriptedAgent.answer(living(0), asked)));
    poller.wake(List.of(DEVICE));

    await(answered(PollPlan.INVENTORY));
  }
}
