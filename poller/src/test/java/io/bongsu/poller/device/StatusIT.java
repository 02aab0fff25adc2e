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
import io.bongsu.model.snmp.Secret;
import io.bongsu.model.snmp.SnmpCredential;
import io.bongsu.model.snmp.SnmpVersion;
import io.bongsu.poller.icmp.PingSettings;
import io.bongsu.poller.icmp.Pinger;
import io.bongsu.poller.snmp.ScriptedAgent;
import io.bongsu.poller.snmp.SnmpClient;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
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
  private final AtomicLong nanos = new AtomicLong();
  private volatile long passesWithEachLook;
  private final Clocks clocks =
      new Clocks(
          InstantSource.system(),
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
    PingSettings ping = new PingSettings(Duration.ofMillis(15), 3, Duration.ofSeconds(1));
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
    device = new DevicePoller(target, tools, new Census(), new SplittableRandom(2));
  }

  @AfterEach
  void close() throws Exception {
    agent.close();
    client.close();
  }

  private PollResult status() {
    assertThat(device.claim(PollPlan.STATUS)).isTrue();
    List<PollResult> results = new ArrayList<>();
    device.poll(PollPlan.STATUS, Runnable::run, finished -> results.add(finished.result()));
    return results.getFirst();
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
    device.wake();

    assertThat(status().outcome()).isEqualTo(PollOutcome.SILENT);
  }
}
