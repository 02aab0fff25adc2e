package io.bongsu.poller.device;

import static org.assertj.core.api.Assertions.assertThat;

import io.bongsu.model.inventory.NetworkInterface;
import io.bongsu.model.poll.Fact;
import io.bongsu.model.poll.PollOutcome;
import io.bongsu.model.poll.PollPlan;
import io.bongsu.model.poll.PollResult;
import io.bongsu.model.series.Metric;
import io.bongsu.model.series.MetricGroup;
import io.bongsu.model.series.SampleFrame;
import io.bongsu.model.snmp.SnmpVersion;
import io.bongsu.poller.snmp.SnmpCounts;
import io.bongsu.simulator.agent.Personality;
import io.bongsu.simulator.path.Noise;
import io.bongsu.simulator.path.NoisyPath;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Polls through a path that loses, repeats, reorders, spoils and delays packets (N1, N2). */
@Timeout(120)
class NoisyPathIT {
  private static final long SEED = 4_711;

  private Bench bench;
  private NoisyPath path;
  private Bench.Device device;

  @BeforeEach
  void open() throws Exception {
    bench = new Bench();
    InetSocketAddress agent =
        bench.agent(bench.livingSwitch(), Personality.NORMAL, SnmpVersion.V2C);
    path = NoisyPath.open(agent, Noise.NONE, new SplittableRandom(SEED));
    device = bench.device("far", path.port(), SnmpVersion.V2C);
  }

  @AfterEach
  void close() throws Exception {
    SnmpCounts counts = bench.datagrams();
    assertThat(counts.asked())
        .as("%s", counts)
        .isPositive()
        .isEqualTo(counts.answered() + counts.unanswered() + counts.awaited());
    assertThat(counts.awaited()).as("after the last poll").isZero();
    path.close();
    bench.close();
  }

  private static List<NetworkInterface> interfaces(PollResult inventory) {
    return inventory.facts().stream()
        .filter(Fact.InterfacesRead.class::isInstance)
        .flatMap(fact -> ((Fact.InterfacesRead) fact).interfaces().stream())
        .toList();
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.01, 0.05})
  void aFewInAHundredLostIsNeverDown(double share) {
    path.noise(Noise.losing(share));
    int lost = 0;
    for (int i = 0; i < 150; i++) {
      bench.pass(Duration.ofSeconds(10));
      PollResult status = device.result(PollPlan.STATUS);
      assertThat(status.outcome()).as("poll %d", i).isEqualTo(PollOutcome.ANSWERED);
      Fact.Reachability seen = (Fact.Reachability) status.facts().getFirst();
      lost += seen.sent() - seen.received();
    }
    assertThat(lost).as("the path did lose").isPositive();
  }

  @Test
  void oneInFiveLostSlowsTheInventoryAndSpoilsNothing() {
    device.known();
    path.noise(Noise.losing(0.2));
    assertThat(interfaces(device.result(PollPlan.INVENTORY)))
        .allSatisfy(port -> assertThat(port.name()).isEqualTo("p" + port.ifIndex()));
    path.noise(Noise.NONE);
    bench.pass(Duration.ofMinutes(10));
    assertThat(interfaces(device.result(PollPlan.INVENTORY))).hasSize(LivingSwitch.PORTS);
  }

  @Test
  void halfLostSpoilsNothingAndIsForgottenWhenThePathIsWell() {
    device.known();
    path.noise(Noise.losing(0.5));
    for (int i = 0; i < 5; i++) {
      bench.pass(Duration.ofMinutes(1));
      PollResult traffic = device.result(PollPlan.TRAFFIC);
      assertThat(traffic.findings()).noneMatch(finding -> finding.category().equals("internal"));
      assertThat(traffic.frames())
          .filteredOn(frame -> frame.group() == MetricGroup.INTERFACE)
          .allSatisfy(frame -> assertThat(plausible(frame)).as("%s", frame).isTrue());
    }
    path.noise(Noise.NONE);
    bench.pass(Duration.ofMinutes(10));
    assertThat(device.result(PollPlan.STATUS).outcome()).isEqualTo(PollOutcome.ANSWERED);
    assertThat(interfaces(device.result(PollPlan.INVENTORY))).hasSize(LivingSwitch.PORTS);
    SnmpCounts counts = bench.datagrams();
    assertThat(counts.unanswered()).as("given up").isPositive();
    assertThat(counts.repeated()).as("sent again").isPositive();
  }

  private static boolean plausible(SampleFrame frame) {
    for (int port = 0; port < frame.instances().size(); port++) {
      float in = frame.value(port, Metric.IF_IN_BPS);
      if (!Float.isNaN(in) && (in < 0 || in > 1e9f)) {
        return false;
      }
    }
    return true;
  }

  @Test
  void repeatedAndReorderedPacketsChangeNothing() {
    path.noise(new Noise(0, 0.5, 0, 0.3, Duration.ofMillis(15)));
    device.known();
    device.result(PollPlan.TRAFFIC);
    for (int i = 0; i < 10; i++) {
      bench.pass(Duration.ofMinutes(1));
      PollResult traffic = device.result(PollPlan.TRAFFIC);
      assertThat(traffic.outcome()).isEqualTo(PollOutcome.ANSWERED);
      assertThat(traffic.frames().getFirst().value(2, Metric.IF_IN_BPS))
          .isBetween(23.9e6f, 24.1e6f);
    }
    assertThat(bench.datagrams().strays()).as("repeated answers").isPositive();
  }

  @Test
  void spoiledPacketsAreAsLostOnesAndThePortServesOn() {
    path.noise(new Noise(0, 0, 0.5, 0, Duration.ZERO));
    for (int i = 0; i < 20; i++) {
      assertThat(device.result(PollPlan.STATUS).findings())
          .noneMatch(finding -> finding.category().equals("internal"));
    }
    path.noise(Noise.NONE);
    bench.pass(Duration.ofMinutes(1));
    assertThat(device.result(PollPlan.STATUS).outcome()).isEqualTo(PollOutcome.ANSWERED);
    assertThat(bench.datagrams().malformed()).as("spoiled answers").isPositive();
  }

  @Test
  void answersAfterTheirTimeAreDroppedAndDoNotCountAsRoundTrips() {
    path.noise(Noise.late(Duration.ofMillis(600)));
    PollResult late = device.result(PollPlan.STATUS);
    assertThat(late.outcome()).isEqualTo(PollOutcome.SILENT);
    path.noise(Noise.NONE);
    for (int i = 0; i < 20; i++) {
      bench.pass(Duration.ofSeconds(10));
      PollResult status = device.result(PollPlan.STATUS);
      assertThat(status.outcome()).isEqualTo(PollOutcome.ANSWERED);
      Fact.Reachability seen = (Fact.Reachability) status.facts().getFirst();
      assertThat(seen.sent()).isEqualTo(seen.received());
    }
    assertThat(bench.datagrams().strays()).as("late answers").isPositive();
  }
}
