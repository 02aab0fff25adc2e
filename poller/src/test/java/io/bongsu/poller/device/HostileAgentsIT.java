package io.bongsu.poller.device;

import static org.assertj.core.api.Assertions.assertThat;

import io.bongsu.model.inventory.AgentManners;
import io.bongsu.model.inventory.Fingerprint;
import io.bongsu.model.inventory.NetworkInterface;
import io.bongsu.model.poll.Fact;
import io.bongsu.model.poll.PollOutcome;
import io.bongsu.model.poll.PollPlan;
import io.bongsu.model.poll.PollResult;
import io.bongsu.model.series.Metric;
import io.bongsu.model.series.SampleFrame;
import io.bongsu.model.snmp.Oid;
import io.bongsu.model.snmp.SnmpValue;
import io.bongsu.model.snmp.SnmpVersion;
import io.bongsu.simulator.agent.Mib;
import io.bongsu.simulator.agent.Personality;
import io.bongsu.simulator.agent.Varbind;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Agents with bad manners (S1 to S6) through the whole poller: schedule and storage apart. */
@Timeout(60)
class HostileAgentsIT {
  private static final Pattern PORT = Pattern.compile("^p(?:ort )?(\\d+)");

  private Bench bench;

  @BeforeEach
  void open() throws Exception {
    bench = new Bench();
  }

  @AfterEach
  void close() throws Exception {
    bench.close();
  }

  private Bench.Device device(Personality personality) {
    return bench.device(bench.livingSwitch(), personality);
  }

  /** Status, inventory, and the second of two traffic polls a minute apart. */
  private List<PollResult> polled(Bench.Device device) {
    PollResult status = device.result(PollPlan.STATUS);
    PollResult inventory = device.result(PollPlan.INVENTORY);
    device.result(PollPlan.TRAFFIC);
    bench.pass(Duration.ofMinutes(1));
    return List.of(status, inventory, device.result(PollPlan.TRAFFIC));
  }

  private static List<NetworkInterface> interfaces(PollResult inventory) {
    return inventory.facts().stream()
        .filter(Fact.InterfacesRead.class::isInstance)
        .flatMap(fact -> ((Fact.InterfacesRead) fact).interfaces().stream())
        .toList();
  }

  /** No port may show anything but what its own counters did, or nothing. */
  private static void assertNothingMisassigned(PollResult traffic) {
    for (SampleFrame frame : traffic.frames()) {
      for (int row = 0; row < frame.instances().size(); row++) {
        float in = frame.value(row, Metric.IF_IN_BPS);
        Matcher name = PORT.matcher(frame.instances().get(row));
        double right = name.find() ? 8e6 * Integer.parseInt(name.group(1)) : 0;
        assertThat(Float.isNaN(in) || Math.abs(in - right) < 1e5)
            .as("%s at %s", in, frame.instances().get(row))
            .isTrue();
      }
    }
  }

  @ParameterizedTest
  @EnumSource(
      mode = EnumSource.Mode.EXCLUDE,
      names = {"SLOW", "COUNTER_WRAP"})
  void whateverAnAgentDoesEachPollEndsAndNothingIsMisassigned(Personality personality) {
    List<PollResult> results = polled(device(personality));

    assertThat(results)
        .allSatisfy(result ->
            assertThat(result.findings())
                .noneMatch(finding -> finding.category().equals("internal")));
    assertNothingMisassigned(results.getLast());
  }

  @ParameterizedTest
  @EnumSource(names = {"WALK_STUCK", "WALK_CYCLE", "WALK_ROUND", "WALK_BACK", "WALK_UNSORTED"})
  void aWalkThatDoesNotIncreaseEndsAndNamesTheObject(Personality personality) {
    List<PollResult> results = polled(device(personality));

    PollResult inventory = results.get(1);
    assertThat(inventory.outcome()).isEqualTo(PollOutcome.PARTIAL);
    assertThat(inventory.findings())
        .anySatisfy(finding -> {
          assertThat(finding.category()).isEqualTo("walk");
          assertThat(finding.text()).contains("loops at ifDescr.");
        });
    assertThat(interfaces(inventory)).as("the other columns tell").hasSize(LivingSwitch.PORTS);
    assertThat(results.getLast().frames()).as("traffic goes on").hasSize(1);
  }

  @ParameterizedTest
  @EnumSource(names = {"WALK_LEAVES", "NULL_AT_THE_END", "NEGATIVE_INDEX", "GIANT_INDEX"})
  void oddEndsAndIndexesCostNoInterface(Personality personality) {
    PollResult inventory = polled(device(personality)).get(1);

    assertThat(interfaces(inventory))
        .extracting(NetworkInterface::name)
        .contains("p1", "p2", "p3", "p4", "p5", "p6");
  }

  @Test
  void aTableWithoutEndIsCutAtItsRowsAndMarkedPartial() {
    PollResult inventory = polled(device(Personality.ENDLESS_TABLE)).get(1);

    assertThat(inventory.outcome()).isEqualTo(PollOutcome.PARTIAL);
    assertThat(inventory.findings())
        .anySatisfy(finding -> assertThat(finding.text()).contains("More than 2000 rows at if"));
    assertThat(inventory.facts())
        .anyMatch(fact -> fact instanceof Fact.InterfacesRead read && !read.complete());
  }

  @ParameterizedTest
  @EnumSource(names = {"TOO_BIG", "ONE_AT_A_TIME", "ONE_MORE", "OPAQUE_FLOATS"})
  void anAgentWithItsOwnWaysIsReadAllTheSame(Personality personality) {
    List<PollResult> results = polled(device(personality));

    assertThat(interfaces(results.get(1))).hasSize(LivingSwitch.PORTS);
  }

  @Test
  void genErrSpoilsTheTablesAndNotTheDevice() {
    List<PollResult> results = polled(device(Personality.GEN_ERR));

    assertThat(results.getFirst().outcome()).isEqualTo(PollOutcome.ANSWERED);
    assertThat(results.get(1).outcome()).isEqualTo(PollOutcome.PARTIAL);
    assertThat(results.get(1).findings())
        .anySatisfy(finding -> assertThat(finding.text()).contains("error status 5"));
  }

  @Test
  void anAgentThatLetsNobodyReadIsRefusedWithTheReason() {
    PollResult inventory = polled(device(Personality.NOT_AUTHORIZED)).get(1);

    assertThat(inventory.outcome()).isEqualTo(PollOutcome.REFUSED);
    assertThat(inventory.detail()).contains("authorizationError").contains("views");
  }

  @Test
  void noSuchInstanceIsAnEndAndNoError() {
    PollResult inventory = polled(device(Personality.NOTHING_THERE)).get(1);

    assertThat(inventory.outcome()).isEqualTo(PollOutcome.ANSWERED);
    assertThat(interfaces(inventory)).isEmpty();
  }

  @Test
  void version1EndsWithNoSuchNameAndIsReadToTheEnd() {
    LivingSwitch old = bench.livingSwitch();
    old.narrow = true;
    int port = bench.agent(old, Personality.NORMAL, SnmpVersion.V1).getPort();
    List<PollResult> results = polled(bench.device("old", port, SnmpVersion.V1));

    assertThat(results.get(1).outcome()).isEqualTo(PollOutcome.ANSWERED);
    assertThat(interfaces(results.get(1))).hasSize(LivingSwitch.PORTS);
  }

  @ParameterizedTest
  @EnumSource(names = {"WRONG_TYPES", "NEGATIVE_COUNTERS"})
  void countersOfAWrongTypeGiveNoRateAndANamedFinding(Personality personality) {
    Bench.Device device = device(personality).known();
    PollResult traffic = device.result(PollPlan.TRAFFIC);

    assertThat(traffic.findings())
        .anySatisfy(finding -> {
          assertThat(finding.category()).isEqualTo("type");
          assertThat(finding.text()).contains("ifHCInOctets");
        });
    bench.pass(Duration.ofMinutes(1));
    PollResult second = device.result(PollPlan.TRAFFIC);
    assertThat(second.frames())
        .allSatisfy(frame -> assertThat(frame.value(0, Metric.IF_IN_BPS)).isNaN());
    assertThat(second.findings()).as("its clock is right").isEmpty();
  }

  @ParameterizedTest
  @EnumSource(names = {"HOSTILE_TEXT", "GIANT_STRINGS"})
  void textIsCleanAndShortBeforeItLeavesThePoller(Personality personality) {
    PollResult inventory = polled(device(personality)).get(1);

    assertThat(interfaces(inventory))
        .isNotEmpty()
        .flatExtracting(port -> Stream.of(port.name(), port.description(), port.key()).toList())
        .allSatisfy(text ->
            assertThat(text)
                .hasSizeLessThan(1_100)
                .doesNotMatch("(?s).*[\\p{Cc}\\p{Cf}\\uFFFD].*"));
  }

  @ParameterizedTest
  @EnumSource(names = {"STALLING", "STALL_MIDWAY"})
  void anAgentThatStallsIsUpAndPartlyRead(Personality personality) {
    List<PollResult> results = polled(device(personality));

    assertThat(results.getFirst().outcome()).isEqualTo(PollOutcome.ANSWERED);
    assertThat(results.get(1).outcome()).isIn(PollOutcome.PARTIAL, PollOutcome.SILENT);
  }

  /** Every object costs the agent two seconds of the test's clock. */
  private final class Ponderous implements Mib {
    private final LivingSwitch mib = bench.livingSwitch();
    private volatile boolean slow;

    @Override
    public SnmpValue get(Oid instance) {
      return mib.get(instance);
    }

    @Override
    public Varbind next(Oid after) {
      bench.pass(slow ? Duration.ofSeconds(2) : Duration.ZERO);
      return mib.next(after);
    }
  }

  @Test
  void aTrafficPollIsOverBeforeTheNextOneIsDue() {
    Ponderous ponderous = new Ponderous();
    Bench.Device device = bench.device(ponderous, Personality.NORMAL).known();
    ponderous.slow = true;
    PollResult traffic = device.result(PollPlan.TRAFFIC);

    assertThat(traffic.outcome()).isEqualTo(PollOutcome.PARTIAL);
    assertThat(traffic.detail()).contains("longer than it may");
    assertThat(traffic.took()).isLessThan(Duration.ofSeconds(60 + 120));
  }

  /** A row of six columns and sysUpTime a window, one window at a time: 14 s each. */
  @Test
  void aTrafficPollOfKnownRowsIsOverBeforeTheNextOneIsDue() {
    Ponderous ponderous = new Ponderous();
    int port = bench.agent(ponderous, Personality.NORMAL, SnmpVersion.V2C).getPort();
    Fingerprint box = new Fingerprint(null, "SN-1", "");
    Bench.Device device =
        bench.device(port, new AgentManners(box, true, true, 6, 6, 1, 0, 2_000)).known();
    for (int i = 0; i < 2; i++) {
      bench.pass(Duration.ofMinutes(1));
      assertThat(device.result(PollPlan.TRAFFIC).outcome()).isEqualTo(PollOutcome.ANSWERED);
    }
    bench.pass(Duration.ofMinutes(1));
    ponderous.slow = true;
    PollResult traffic = device.result(PollPlan.TRAFFIC);

    assertThat(traffic.outcome()).isEqualTo(PollOutcome.PARTIAL);
    assertThat(traffic.detail()).contains("longer than it may");
    assertThat(traffic.took()).isBetween(Duration.ofSeconds(60), Duration.ofSeconds(60 + 14));
    assertThat(traffic.frames().getFirst().instances()).as("what there was time for").hasSize(5);
    assertThat(traffic.frames().getFirst().value(0, Metric.IF_IN_BPS)).isNotNaN();
    ponderous.slow = false;
    bench.pass(Duration.ofMinutes(1));
    assertThat(device.result(PollPlan.TRAFFIC).frames().getFirst().instances())
        .as("the others are not gone")
        .hasSize(LivingSwitch.PORTS);
  }

  @ParameterizedTest
  @EnumSource(names = {"INVENTORY", "NEIGHBOURS"})
  void aPollOfAnyPlanIsOverWithinItsOwnInterval(PollPlan plan) {
    Ponderous ponderous = new Ponderous();
    Duration interval = Duration.ofMinutes(2);
    Bench.Device device =
        bench
            .polledEvery(
                Map.of(plan, interval),
                bench.agent(ponderous, Personality.NORMAL, SnmpVersion.V2C).getPort())
            .known();
    ponderous.slow = true;

    assertThat(device.result(plan).took())
        .isBetween(interval, interval.plus(Duration.ofSeconds(120)));
  }

  @Test
  void repeatsOfALoopAreFewerThanItsRows() {
    Bench.Device device = device(Personality.WALK_ROUND);
    PollResult inventory = polled(device).get(1);

    assertThat(interfaces(inventory)).hasSize(LivingSwitch.PORTS);
    assertThat(inventory.findings().stream().filter(it -> it.text().contains("loops"))).hasSize(1);
  }
}
