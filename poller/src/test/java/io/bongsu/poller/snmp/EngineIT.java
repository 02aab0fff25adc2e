package io.bongsu.poller.snmp;

import static org.assertj.core.api.Assertions.assertThat;

import io.bongsu.model.inventory.Finding;
import io.bongsu.model.net.IpAddress;
import io.bongsu.model.poll.PollOutcome;
import io.bongsu.model.snmp.AuthProtocol;
import io.bongsu.model.snmp.Oid;
import io.bongsu.model.snmp.PrivProtocol;
import io.bongsu.model.snmp.Secret;
import io.bongsu.model.snmp.SnmpCredential;
import java.net.DatagramSocket;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** SNMPv3 engines that lose their boots, their time or their identity (S9), over real UDP. */
@Timeout(30)
class EngineIT {
  private static final IpAddress HERE = IpAddress.parse("127.0.0.1");
  private static final Oid UP_TIME = Oid.parse("1.3.6.1.2.1.1.3.0");
  private static final SnmpCredential.User WATCHER = watcher("");

  private SnmpClient client;
  private ScriptedEngine engine;

  @BeforeEach
  void open() throws Exception {
    client =
        new SnmpClient(
            new SnmpSettings(Duration.ofMillis(300), 1, WalkLimits.DEFAULT), System::nanoTime);
    client.start();
    engine = ScriptedEngine.start("one");
  }

  @AfterEach
  void close() throws Exception {
    SnmpCounts counts = client.counts();
    assertThat(counts.asked()).as("%s", counts).isEqualTo(counts.answered() + counts.unanswered());
    client.close();
    engine.close();
  }

  private static SnmpCredential.User watcher(String context) {
    return new SnmpCredential.User(
        ScriptedEngine.USER,
        AuthProtocol.SHA1,
        new Secret(ScriptedEngine.KEY),
        PrivProtocol.NONE,
        new Secret(""),
        context);
  }

  private Agent agent(ScriptedEngine asked) {
    return client.agent(HERE, asked.port(), WATCHER);
  }

  private static Reading ask(Agent agent) throws InterruptedException {
    return agent.get(List.of(UP_TIME));
  }

  private Agent known() throws InterruptedException {
    Agent agent = agent(engine);
    assertThat(ask(agent).outcome()).isEqualTo(PollOutcome.ANSWERED);
    return agent;
  }

  private void assertStillAnswered(Agent agent) throws InterruptedException {
    int before = engine.heard();
    Reading reading = ask(agent);

    assertThat(reading.outcome()).as(reading.detail()).isEqualTo(PollOutcome.ANSWERED);
    assertThat(engine.heard() - before).as("messages for one resync").isLessThanOrEqualTo(6);
    before = engine.heard();
    assertThat(ask(agent).outcome()).isEqualTo(PollOutcome.ANSWERED);
    assertThat(engine.heard() - before).as("in step again").isEqualTo(1);
  }

  @Test
  void anEngineThatRestartedIsFollowedWithinTheRequest() throws Exception {
    Agent agent = known();
    engine.boots++;
    engine.time = 3;

    assertStillAnswered(agent);
  }

  @Test
  void aClockThatJumpsAheadIsFollowedWithinTheRequest() throws Exception {
    Agent agent = known();
    engine.time += 3_600;

    assertStillAnswered(agent);
  }

  @Test
  void aClockThatStoodStillWhileOursWentOnIsFollowedWithinTheRequest() throws Exception {
    Agent agent = known();
    engine.time -= 3_600;

    assertStillAnswered(agent);
  }

  @Test
  void bootsThatFellBackAreFollowedWithinTheRequest() throws Exception {
    Agent agent = known();
    engine.boots = 1;
    engine.time = 2;

    assertStillAnswered(agent);
  }

  @Test
  void anEngineNeverInStepIsRefusedWithTheReasonAfterOneResync() throws Exception {
    Agent agent = known();
    engine.everOutOfTime = true;
    int before = engine.heard();
    Reading reading = ask(agent);

    assertThat(reading.outcome()).isEqualTo(PollOutcome.REFUSED);
    assertThat(reading.detail()).contains("engineBoots").contains("another host");
    assertThat(engine.heard() - before).isLessThanOrEqualTo(8);
  }

  @Test
  void anAnswerWithAForgedDigestIsNotBelieved() throws Exception {
    Agent agent = known();
    engine.lastTouch =
        octets -> {
          byte[] forged = octets.clone();
          forged[forged.length - 1] ^= 1;
          return forged;
        };
    Reading reading = ask(agent);

    assertThat(reading.outcome()).isNotEqualTo(PollOutcome.ANSWERED);
    assertThat(reading.view().get(UP_TIME)).isNull();
    engine.lastTouch = octets -> octets;
    assertThat(ask(agent).outcome()).isEqualTo(PollOutcome.ANSWERED);
  }

  @Test
  void aDiscoveryAnsweredFromElsewhereIsNotBelieved() throws Exception {
    try (DatagramSocket impostor = new DatagramSocket()) {
      engine.answering = impostor;

      assertThat(ask(agent(engine)).outcome()).isEqualTo(PollOutcome.SILENT);
      assertThat(engine.heard()).isPositive();
    }
  }

  @Test
  void hostsThatShareAnEngineIdGetOneFindingThatNamesThemAll() throws Exception {
    try (ScriptedEngine second = ScriptedEngine.start("one");
        ScriptedEngine third = ScriptedEngine.start("one")) {
      second.boots = 9;
      third.time = 99;
      List<Agent> agents = List.of(agent(engine), agent(second), agent(third));
      for (Agent agent : agents) {
        assertThat(ask(agent).outcome()).isEqualTo(PollOutcome.ANSWERED);
      }
      Finding finding = ask(agents.getFirst()).findings().getFirst();

      assertThat(finding.text())
          .contains("127.0.0.1:" + engine.port())
          .contains("127.0.0.1:" + second.port())
          .contains("127.0.0.1:" + third.port());
      for (Agent agent : agents) {
        assertThat(ask(agent).findings()).as("the same on each").containsExactly(finding);
      }
    }
  }

  @Test
  void theContextOfTheCredentialIsAskedIn() throws Exception {
    engine.context = "vlan-10";
    Agent agent = client.agent(HERE, engine.port(), watcher("vlan-10"));

    assertThat(ask(agent).outcome()).isEqualTo(PollOutcome.ANSWERED);
    assertThat(engine.contexts()).containsOnly("vlan-10");
  }

  @Test
  void anUnknownContextIsRefusedByName() throws Exception {
    Agent agent = client.agent(HERE, engine.port(), watcher("vlan-11"));
    Reading reading = ask(agent);

    assertThat(reading.outcome()).isEqualTo(PollOutcome.REFUSED);
    assertThat(reading.detail()).contains("vlan-11").contains("v3_context");
  }
}
