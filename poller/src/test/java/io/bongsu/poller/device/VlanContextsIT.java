package io.bongsu.poller.device;

import static org.assertj.core.api.Assertions.assertThat;

import io.bongsu.model.bridging.BridgeReport;
import io.bongsu.model.inventory.Finding;
import io.bongsu.model.poll.Fact;
import io.bongsu.model.poll.PollPlan;
import io.bongsu.model.poll.PollResult;
import io.bongsu.model.snmp.AuthProtocol;
import io.bongsu.model.snmp.PrivProtocol;
import io.bongsu.model.snmp.Secret;
import io.bongsu.model.snmp.SnmpCredential;
import io.bongsu.model.snmp.SnmpVersion;
import io.bongsu.model.topology.NeighbourProtocol;
import io.bongsu.model.topology.NeighbourReport;
import io.bongsu.poller.snmp.NetSnmpAgent;
import io.bongsu.poller.snmp.SnmpSettings;
import io.bongsu.poller.snmp.WalkLimits;
import io.bongsu.simulator.agent.Personality;
import io.bongsu.simulator.agent.V3Agent;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Switches that tell their forwarding tables VLAN by VLAN, over real UDP. */
@Timeout(60)
class VlanContextsIT {
  private static final SnmpSettings IMPATIENT =
      new SnmpSettings(
          Duration.ofMillis(200), 0, new WalkLimits(2_000, 4 << 20, Duration.ofMinutes(10)));
  private static final SnmpCredential.User WATCHER =
      new SnmpCredential.User(
          "watcher",
          AuthProtocol.SHA1,
          new Secret("authenticate-me"),
          PrivProtocol.AES128,
          new Secret("encrypt-me-too"));

  private Bench bench;

  @BeforeEach
  void open() throws Exception {
    bench = new Bench();
  }

  @AfterEach
  void close() throws Exception {
    bench.close();
  }

  private Bench.Device device(CiscoSwitch of) {
    return bench.device("switch", bench.agent(of.contexts()).getPort(), SnmpVersion.V2C).known();
  }

  private static NeighbourReport report(PollResult result) {
    return result.facts().stream()
        .filter(Fact.NeighboursRead.class::isInstance)
        .map(fact -> ((Fact.NeighboursRead) fact).report())
        .findFirst()
        .orElseThrow();
  }

  private static NeighbourReport poll(Bench.Device device) {
    return report(device.result(PollPlan.NEIGHBOURS));
  }

  /** The bridge ports on which something was learned, each its VLAN's number. */
  private static Set<Integer> learned(NeighbourReport report) {
    Set<Integer> ports = new TreeSet<>();
    report
        .bridge()
        .forwarding()
        .forEach(learned -> {
          assertThat(learned.ifIndex()).isEqualTo(10_000 + learned.port());
          assertThat(learned.macs().values()).containsExactly(0x0200_0000_0000L + learned.port());
          ports.add(learned.port());
        });
    return ports;
  }

  private static boolean isComplete(NeighbourReport report) {
    return report.complete().containsAll(Set.of(NeighbourProtocol.FDB, NeighbourProtocol.STP));
  }

  @Test
  void aSwitchIsReadInTheContextsOfItsActiveVlans() throws Exception {
    CiscoSwitch busy = new CiscoSwitch().with(10, 300).suspended(20);
    NeighbourReport report = poll(device(busy));

    assertThat(learned(report)).containsExactly(1, 10, 300);
    assertThat(isComplete(report)).isTrue();
    assertThat(busy.asked()).containsExactly(10, 300);
    assertThat(report.bridge().spanningTree())
        .extracting(port -> port.ifIndex())
        .containsExactly(10_001, 10_010, 10_300);
    assertThat(report.bridge().spanningTree())
        .extracting(port -> port.vlans().toString())
        .as("each in the tree of its VLAN")
        .containsExactly("1", "10", "300");
    assertThat(report.bridge().spanningTree())
        .allSatisfy(port -> assertThat(port.designatedBridge()).hasToString("02:00:00:00:09:09"));
  }

  @Test
  void aVersionThreeUserIsLetIntoTheContextsByName() throws Exception {
    InetSocketAddress where = new InetSocketAddress("127.0.0.1", NetSnmpAgent.freePort());
    CiscoSwitch busy = new CiscoSwitch().with(10, 20);
    try (V3Agent agent = new V3Agent(WATCHER, busy.contexts(), Personality.NORMAL, _ -> false)) {
      agent.bind(where);
      agent.start();
      NeighbourReport report = poll(bench.device("switch", where.getPort(), WATCHER).known());

      assertThat(learned(report)).containsExactly(1, 10, 20);
      assertThat(isComplete(report)).isTrue();
    }
  }

  @Test
  void anAgentThatTellsAllVlansInOneTableIsNotAskedInContexts() throws Exception {
    CiscoSwitch newer = new CiscoSwitch().with(10).withSharedTable();

    assertThat(isComplete(poll(device(newer)))).isTrue();
    assertThat(newer.asked()).isEmpty();
  }

  @Test
  void aVlanThatBreaksOffKeepsWhatItToldBefore() throws Exception {
    CiscoSwitch busy = new CiscoSwitch().with(10, 20);
    Bench.Device device = device(busy);
    BridgeReport before = poll(device).bridge();
    busy.asked();
    busy.loops = true;
    device.result(PollPlan.INVENTORY);
    NeighbourReport after = poll(device);

    assertThat(busy.asked()).containsExactly(10, 20);
    assertThat(after.bridge()).isEqualTo(before);
    assertThat(isComplete(after)).isTrue();
  }

  @Test
  void manyVlansAreReadInTurnsAndNothingIsDisprovedBeforeAllAre() throws Exception {
    int[] many = IntStream.rangeClosed(2, 2 * VlanContexts.MOST_AT_ONCE - 10).toArray();
    CiscoSwitch large = new CiscoSwitch().with(many);
    Bench.Device device = device(large);
    NeighbourReport first = poll(device);
    Set<Integer> asked = large.asked();
    NeighbourReport second = poll(device);

    assertThat(asked).hasSize(VlanContexts.MOST_AT_ONCE);
    assertThat(isComplete(first)).isFalse();
    assertThat(large.asked())
        .containsExactlyElementsOf(
            Arrays.stream(many).filter(vlan -> !asked.contains(vlan)).boxed().toList());
    assertThat(isComplete(second)).isTrue();
    assertThat(learned(second)).hasSize(many.length + 1);
  }

  @Test
  void knownVlansAreReadAgainOneAfterTheOtherAndAllOfThemAfterNews() throws Exception {
    CiscoSwitch quiet = new CiscoSwitch().with(IntStream.rangeClosed(2, 13).toArray());
    Bench.Device device = device(quiet);
    poll(device);
    quiet.asked();
    Set<Integer> again = new TreeSet<>();
    for (int i = 0; i < ContextTurns.ROUND; i++) {
      poll(device);
      Set<Integer> asked = quiet.asked();
      assertThat(asked).hasSize(2);
      again.addAll(asked);
    }
    assertThat(again).hasSize(12);

    device.result(PollPlan.INVENTORY);
    poll(device);
    assertThat(quiet.asked()).hasSize(12);
  }

  @Test
  void anAgentThatNeverAnswersInContextsIsAskedNoMoreAndTheReasonIsTold() throws Exception {
    bench.close();
    bench = new Bench(IMPATIENT);
    Bench.Device device = device(new CiscoSwitch().closed(10).closed(20));

    assertThat(isComplete(poll(device))).isFalse();
    assertThat(isComplete(poll(device))).isFalse();
    PollResult third = device.result(PollPlan.NEIGHBOURS);
    assertThat(isComplete(report(third))).isTrue();
    assertThat(third.findings())
        .extracting(Finding::text)
        .anySatisfy(text -> assertThat(text).contains("community@10").contains("allowed managers"));
    assertThat(device.result(PollPlan.NEIGHBOURS).findings()).isEmpty();

    device.result(PollPlan.INVENTORY);
    assertThat(device.result(PollPlan.NEIGHBOURS).findings()).isNotEmpty();
  }

  @Test
  void oneVlanThatNeverAnswersDoesNotHoldTheOthersUp() throws Exception {
    bench.close();
    bench = new Bench(IMPATIENT);
    Bench.Device device = device(new CiscoSwitch().with(10).closed(20).with(30));
    for (int i = 0; i < 5; i++) {
      poll(device);
    }
    NeighbourReport report = poll(device);

    assertThat(learned(report)).isEqualTo(new TreeSet<>(List.of(1, 10, 30)));
    assertThat(isComplete(report)).isTrue();
  }
}
