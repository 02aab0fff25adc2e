package io.bongsu.poller.device;

import static org.assertj.core.api.Assertions.assertThat;

import io.bongsu.mibs.ProfileCatalogue;
import io.bongsu.model.device.DeviceId;
import io.bongsu.model.net.IpAddress;
import io.bongsu.model.poll.Fact;
import io.bongsu.model.poll.PollOutcome;
import io.bongsu.model.poll.PollPlan;
import io.bongsu.model.poll.PollResult;
import io.bongsu.model.poll.PollTarget;
import io.bongsu.model.poll.SkipCause;
import io.bongsu.model.snmp.Oid;
import io.bongsu.model.snmp.Secret;
import io.bongsu.model.snmp.SnmpCredential;
import io.bongsu.model.snmp.SnmpVersion;
import io.bongsu.poller.icmp.PingSettings;
import io.bongsu.poller.icmp.Pinger;
import io.bongsu.poller.snmp.Ber;
import io.bongsu.poller.snmp.ScriptedAgent;
import io.bongsu.poller.snmp.SnmpClient;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The verdict about a silent agent, on a machine that may itself stand still (R7). */
@Timeout(120)
class StatusIT {
  /** Long enough for an agent that answers on a busy machine. */
  private static final Duration PATIENT = Duration.ofMillis(500);

  private static final NavigableMap<Oid, byte[]> MIB =
      new TreeMap<>(
          Map.of(
              Oid.parse("1.3.6.1.2.1.1.1.0"), Ber.text("A switch"),
              Oid.parse("1.3.6.1.2.1.1.3.0"), Ber.number(Ber.TICKS, 500_000),
              Oid.parse("1.3.6.1.2.1.2.2.1.2.1"), Ber.text("eth1"),
              Oid.parse("1.3.6.1.2.1.2.2.1.3.1"), Ber.number(Ber.INTEGER, 6),
              Oid.parse("1.3.6.1.2.1.2.2.1.8.1"), Ber.number(Ber.INTEGER, 1),
              Oid.parse("1.3.6.1.2.1.31.1.1.1.1.1"), Ber.text("eth1"),
              Oid.parse("1.3.6.1.2.1.31.1.1.1.6.1"), Ber.number(Ber.COUNTER64, 0)));

  private final AtomicLong nanos = new AtomicLong();
  private final AtomicInteger looksUntilBroken = new AtomicInteger(Integer.MAX_VALUE);
  private volatile long passesWithEachLook;
  private final Clocks clocks =
      new Clocks(
          this::wall,
          () -> nanos.addAndGet(passesWithEachLook),
          duration -> nanos.addAndGet(Math.max(0, duration.toNanos())));
  private SnmpClient client;
  private ScriptedAgent agent;
  private DevicePoller device;

  @BeforeEach
  void open() throws Exception {
    client = new SnmpClient(Bench.QUICK, clocks.nanos());
    client.start();
    agent = ScriptedAgent.start(_ -> List.of());
    device = device(Duration.ofMillis(15));
  }

  private DevicePoller device(Duration timeout) {
    PingSettings ping = new PingSettings(timeout, 3, Duration.ofSeconds(1));
    PollTools tools =
        new PollTools(
            new Pinger(clocks.nanos(), new SplittableRandom(1)),
            ping,
            client,
            ProfileCatalogue.load(),
            clocks);
    PollTarget target =
        new PollTarget(
            new DeviceId(1),
            "device",
            IpAddress.parse("127.0.0.1"),
            agent.port(),
            new SnmpCredential.Community(SnmpVersion.V2C, new Secret("public")),
            "",
            Map.of(),
            false,
            null);
    return new DevicePoller(target, tools, new Census(), new SplittableRandom(2));
  }

  @AfterEach
  void close() throws Exception {
    agent.close();
    client.close();
  }

  /** The wall clock, which fails once when it is looked at for so many more times. */
  private Instant wall() {
    if (looksUntilBroken.getAndDecrement() == 0) {
      throw new IllegalStateException("the clock is broken");
    }
    return Instant.EPOCH;
  }

  private PollResult status() {
    assertThat(device.claim(PollPlan.STATUS)).isTrue();
    return polled().result();
  }

  private DevicePoller.Finished polled() {
    List<DevicePoller.Finished> finished = new ArrayList<>();
    device.poll(PollPlan.STATUS, Runnable::run, finished::add);
    return finished.getFirst();
  }

  @Test
  void aSilentAgentIsAskedFourTimesASecondApartByTheGivenClock() {
    PollResult status = status();

    assertThat(status.outcome()).isEqualTo(PollOutcome.SILENT);
    assertThat(agent.heard()).hasSize(4);
    assertThat(Duration.ofNanos(nanos.get())).isEqualTo(Duration.ofSeconds(3));
  }

  @Test
  void whileOurOwnProcessStoodStillThereIsNoVerdict() {
    passesWithEachLook = Duration.ofSeconds(60).toNanos();
    PollResult paused = status();

    assertThat(paused.outcome()).isEqualTo(PollOutcome.SKIPPED);
    assertThat(paused.detail()).contains("stood still");
    assertThat(paused.facts()).noneMatch(Fact.Reachability.class::isInstance);
    passesWithEachLook = 0;
    assertThat(status().outcome()).isEqualTo(PollOutcome.SILENT);
  }

  @ParameterizedTest
  @ValueSource(ints = {10, 13})
  void aDeadDeviceCostsAtMostAPacketInThirtySecondsAfterFiveMinutes(int interval) {
    status();
    agent.heard().clear();
    int asked = 0;
    int turns = 300 / interval;
    for (int turn = 0; turn < turns; turn++) {
      nanos.addAndGet(Duration.ofSeconds(interval).toNanos());
      asked += status().outcome() == PollOutcome.SKIPPED ? 0 : 1;
    }
    assertThat(asked).as("at every turn for five minutes").isBetween(turns - 2, turns);
    asked = 0;
    agent.heard().clear();
    for (int turn = 0; turn < 30; turn++) {
      nanos.addAndGet(Duration.ofSeconds(interval).toNanos());
      asked += status().outcome() == PollOutcome.SKIPPED ? 0 : 1;
    }
    assertThat(asked).isBetween(9, interval);
    assertThat(agent.heard()).hasSize(asked);
  }

  @Test
  void aClickAsksADeadDeviceAtOnce() {
    status();
    nanos.addAndGet(Duration.ofHours(1).toNanos());
    status();
    nanos.addAndGet(Duration.ofSeconds(1).toNanos());
    assertThat(status().outcome()).isEqualTo(PollOutcome.SKIPPED);
    assertThat(device.wake()).isTrue();

    assertThat(polled().result().outcome()).isEqualTo(PollOutcome.SILENT);
  }

  @Test
  void anAnswerToAStatusPollEndsTheDowntimeOfSnmpAtOnce() {
    device = device(PATIENT);
    Bench.Device known = new Bench.Device(device);
    agent.behave(asked -> List.of(ScriptedAgent.answer(MIB, asked)));
    known.known();
    assertThat(known.result(PollPlan.TRAFFIC).outcome()).isEqualTo(PollOutcome.ANSWERED);
    agent.behave(_ -> List.of());
    assertThat(known.result(PollPlan.TRAFFIC).outcome()).isEqualTo(PollOutcome.SILENT);
    assertThat(known.result(PollPlan.TRAFFIC).skipped()).isEqualTo(SkipCause.RESTING);
    assertThat(status().outcome()).isEqualTo(PollOutcome.SILENT);
    assertThat(known.result(PollPlan.TRAFFIC).skipped()).isEqualTo(SkipCause.UNREACHABLE);
    agent.behave(asked -> List.of(ScriptedAgent.answer(MIB, asked)));
    assertThat(status().outcome()).isEqualTo(PollOutcome.ANSWERED);

    assertThat(known.result(PollPlan.TRAFFIC).outcome()).isEqualTo(PollOutcome.ANSWERED);
  }

  @Test
  void whatFailsInsideBongsuIsAFindingAndTheNextPollGoesOn() {
    device = device(PATIENT);
    agent.behave(asked -> List.of(ScriptedAgent.answer(MIB, asked)));
    looksUntilBroken.set(1);
    PollResult broken = status();
    assertThat(broken.outcome()).isEqualTo(PollOutcome.PARTIAL);
    assertThat(broken.findings())
        .singleElement()
        .satisfies(finding -> assertThat(finding.category()).isEqualTo("internal"));

    assertThat(status().outcome()).isEqualTo(PollOutcome.ANSWERED);
  }

  @Test
  void aClickDuringAStatusPollIsFollowedByOneMore() {
    device = device(Duration.ofMillis(100));
    List<Boolean> claimed = Collections.synchronizedList(new ArrayList<>());
    agent.behave(_ -> {
      if (claimed.isEmpty()) {
        claimed.add(device.wake());
      }
      return List.of();
    });
    assertThat(device.claim(PollPlan.STATUS)).isTrue();

    assertThat(polled().next()).containsExactly(PollPlan.STATUS);
    assertThat(claimed).containsExactly(false);
    agent.behave(_ -> List.of());
    assertThat(device.claim(PollPlan.STATUS)).isTrue();
    assertThat(polled().next()).isEmpty();
  }

  @Test
  void aDeadDeviceThatOthersWantToKnowOfCostsNoMorePackets() {
    status();
    nanos.addAndGet(Duration.ofMinutes(5).toNanos());
    status();
    agent.heard().clear();
    for (int second = 0; second < 300; second += 5) {
      nanos.addAndGet(Duration.ofSeconds(5).toNanos());
      if (second % 10 == 0 || device.mayProbe()) {
        status();
      }
    }
    assertThat(agent.heard()).hasSizeBetween(9, 11);
  }

  @Test
  void aProbeIsMadeAtOnceThoughTheDeviceRestsAndTakesTheNextTurn() {
    status();
    nanos.addAndGet(Duration.ofMinutes(5).toNanos());
    status();
    nanos.addAndGet(Duration.ofSeconds(1).toNanos());
    assertThat(device.mayProbe()).isTrue();
    assertThat(status().outcome()).isEqualTo(PollOutcome.SILENT);
    assertThat(device.mayProbe()).as("the next turn is taken").isFalse();
    nanos.addAndGet(Duration.ofSeconds(30).toNanos());

    assertThat(status().skipped()).isEqualTo(SkipCause.RESTING);
  }
}
