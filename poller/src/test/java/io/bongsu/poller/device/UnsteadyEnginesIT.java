package io.bongsu.poller.device;

import static org.assertj.core.api.Assertions.assertThat;

import io.bongsu.model.poll.PollOutcome;
import io.bongsu.model.poll.PollPlan;
import io.bongsu.model.poll.PollResult;
import io.bongsu.model.snmp.AuthProtocol;
import io.bongsu.model.snmp.PrivProtocol;
import io.bongsu.model.snmp.Secret;
import io.bongsu.model.snmp.SnmpCredential.User;
import io.bongsu.simulator.agent.Personality;
import io.bongsu.simulator.agent.V3Agent;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Polls SNMPv3 agents whose boots, time and engine id are not as they should be (S9). */
@Timeout(120)
class UnsteadyEnginesIT {
  private static final User WATCHER =
      new User(
          "watcher",
          AuthProtocol.SHA256,
          new Secret("authenticate-me"),
          PrivProtocol.AES128,
          new Secret("encrypt-me-too"));

  private final List<V3Agent> agents = new ArrayList<>();
  private Bench bench;

  @BeforeEach
  void open() throws Exception {
    bench = new Bench();
  }

  @AfterEach
  void close() throws Exception {
    agents.forEach(V3Agent::close);
    bench.close();
  }

  private int agent(Personality personality) throws Exception {
    V3Agent agent = new V3Agent(WATCHER, bench.livingSwitch(), personality, _ -> false);
    InetSocketAddress address = free();
    agent.bind(address);
    agent.start();
    agents.add(agent);
    return address.getPort();
  }

  private static InetSocketAddress free() throws Exception {
    try (DatagramSocket socket = new DatagramSocket(0, InetAddress.ofLiteral("127.0.0.1"))) {
      return new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), socket.getLocalPort());
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"ENGINE_RESTARTS", "BOOTS_FORGOTTEN"})
  void anEngineThatBeginsAnewNowAndThenIsReadAllTheSame(Personality personality) throws Exception {
    Bench.Device device = bench.device("unsteady", agent(personality), WATCHER).known();
    for (int turn = 0; turn < 12; turn++) {
      bench.pass(Duration.ofMinutes(1));
      assertThat(device.result(PollPlan.TRAFFIC).outcome())
          .as("traffic, turn %d", turn)
          .isEqualTo(PollOutcome.ANSWERED);
      assertThat(device.result(PollPlan.STATUS).outcome())
          .as("status, turn %d", turn)
          .isEqualTo(PollOutcome.ANSWERED);
    }
  }

  @Test
  void agentsThatShareAnEngineAreBothReadAndOneFindingNamesThem() throws Exception {
    int one = agent(Personality.SHARED_ENGINE);
    int other = agent(Personality.SHARED_ENGINE);
    Bench.Device first = bench.device("first", one, WATCHER).known();
    Bench.Device second = bench.device("second", other, WATCHER).known();

    assertThat(shared(second.result(PollPlan.INVENTORY)))
        .isEqualTo(shared(first.result(PollPlan.INVENTORY)))
        .contains("127.0.0.1:" + one)
        .contains("127.0.0.1:" + other);
  }

  @Test
  void anAgentThatMovedDoesNotShareItsEngineWithItsOldAddress() throws Exception {
    Bench.Device before = bench.device("before", agent(Personality.SHARED_ENGINE), WATCHER).known();
    agents.removeFirst().close();
    before.poller().close();
    Bench.Device after = bench.device("after", agent(Personality.SHARED_ENGINE), WATCHER).known();

    assertThat(after.result(PollPlan.INVENTORY).findings())
        .noneMatch(finding -> finding.category().equals("identity"));
  }

  @Test
  void whoIsInTheListTwiceKeepsItsEngineWhenOneOfTheTwoIsDeleted() throws Exception {
    int port = agent(Personality.SHARED_ENGINE);
    Bench.Device one = bench.device("one", port, WATCHER).known();
    Bench.Device same = bench.device("same", port, WATCHER).known();
    one.poller().close();
    Bench.Device other = bench.device("other", agent(Personality.SHARED_ENGINE), WATCHER).known();

    assertThat(shared(other.result(PollPlan.INVENTORY))).contains("127.0.0.1:" + port);
    assertThat(same.result(PollPlan.TRAFFIC).outcome()).isEqualTo(PollOutcome.ANSWERED);
  }

  @Test
  void ofMoreHostsThanAreKeptApartTheLastIsRefusedUntilOneOfThemLeaves() throws Exception {
    List<Bench.Device> sharing = new ArrayList<>();
    for (int host = 0; host < 17; host++) {
      sharing.add(bench.device("host " + host, agent(Personality.SHARED_ENGINE), WATCHER));
    }
    for (Bench.Device host : sharing.subList(0, 16)) {
      assertThat(host.result(PollPlan.STATUS).outcome()).isEqualTo(PollOutcome.ANSWERED);
    }
    PollResult refused = sharing.getLast().result(PollPlan.STATUS);
    assertThat(refused.outcome()).isEqualTo(PollOutcome.REFUSED);
    assertThat(refused.detail()).contains("is used by");
    sharing.getFirst().poller().close();

    assertThat(sharing.getLast().result(PollPlan.STATUS).outcome()).isEqualTo(PollOutcome.ANSWERED);
  }

  private static String shared(PollResult result) {
    assertThat(result.outcome()).isEqualTo(PollOutcome.ANSWERED);
    return result.findings().stream()
        .filter(finding -> finding.category().equals("identity"))
        .map(io.bongsu.model.inventory.Finding::text)
        .findFirst()
        .orElseThrow();
  }
}
