package io.bongsu.poller.snmp;

import static org.assertj.core.api.Assertions.assertThat;

import io.bongsu.model.net.IpAddress;
import io.bongsu.model.poll.PollOutcome;
import io.bongsu.model.snmp.Oid;
import io.bongsu.model.snmp.Secret;
import io.bongsu.model.snmp.SnmpCredential;
import io.bongsu.model.snmp.SnmpVersion;
import io.bongsu.poller.snmp.ScriptedAgent.Asked;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Answers that nobody waits for: from elsewhere, too late, to another request (N2). */
@Timeout(30)
class StraysIT {
  private static final Oid UP_TIME = Oid.parse("1.3.6.1.2.1.1.3.0");
  private static final SnmpSettings QUICK =
      new SnmpSettings(Duration.ofMillis(100), 0, WalkLimits.DEFAULT);

  private final SnmpClient client = new SnmpClient(QUICK, System::nanoTime);
  private ScriptedAgent scripted;
  private Agent agent;

  @BeforeEach
  void open() throws Exception {
    client.start();
    scripted = ScriptedAgent.start(StraysIT::honest);
    agent =
        client.agent(
            IpAddress.parse("127.0.0.1"),
            scripted.port(),
            new SnmpCredential.Community(SnmpVersion.V2C, new Secret("public")));
  }

  /** Whatever became of the strays, the next answer is that to the next request. */
  @AfterEach
  void close() throws Exception {
    scripted.behave(StraysIT::honest);
    ProbeReading next = agent.probe(UP_TIME, Duration.ofSeconds(5));
    assertThat(next.reading().outcome()).isEqualTo(PollOutcome.ANSWERED);
    assertThat(next.roundTripNanos())
        .isPositive()
        .isLessThanOrEqualTo(System.nanoTime() - next.sentNanos());
    client.close();
    scripted.close();
  }

  private static List<byte[]> honest(Asked asked) {
    return List.of(asked.respond(List.of(Ber.varbind(UP_TIME, Ber.number(Ber.TICKS, 4_711)))));
  }

  private PollOutcome asked() throws Exception {
    return agent.get(List.of(UP_TIME)).outcome();
  }

  private void assertStrayFrom(DatagramSocket impostor) throws Exception {
    scripted.behaveFromElsewhere(impostor, StraysIT::honest);
    for (int i = 1; i <= 3; i++) {
      assertThat(asked()).isEqualTo(PollOutcome.SILENT);
      assertThat(client.counts().strays()).isEqualTo(i);
    }
    scripted.behaveFromHere(StraysIT::honest);
  }

  @Test
  void anAnswerFromAnotherPortOfTheSameHostIsNotBelieved() throws Exception {
    try (DatagramSocket impostor = new DatagramSocket(0, InetAddress.getByName("127.0.0.1"))) {
      assertStrayFrom(impostor);
    }
  }

  @Test
  void anAnswerFromTheSamePortOfAnotherAddressIsNotBelieved() throws Exception {
    try (DatagramSocket impostor =
        new DatagramSocket(scripted.port(), InetAddress.getByName("127.0.0.2"))) {
      assertStrayFrom(impostor);
    }
  }

  @Test
  void anAnswerToTheRequestBeforeIsNotTakenForOneToThis() throws Exception {
    List<byte[]> held = new ArrayList<>();
    scripted.behave(asked -> {
      List<byte[]> late = List.copyOf(held);
      held.clear();
      held.addAll(honest(asked));
      return late;
    });

    assertThat(asked()).isEqualTo(PollOutcome.SILENT);
    assertThat(asked()).isEqualTo(PollOutcome.SILENT);
    assertThat(client.counts().strays()).isEqualTo(1);
  }

  @Test
  void anAnswerThatComesTwiceCountsOnce() throws Exception {
    scripted.behave(asked -> {
      byte[] answer = honest(asked).getFirst();
      return List.of(answer, answer);
    });
    assertThat(asked()).isEqualTo(PollOutcome.ANSWERED);
    assertThat(asked()).isEqualTo(PollOutcome.ANSWERED);

    assertThat(client.counts().strays()).as("at least that before the last").isBetween(1L, 2L);
    assertThat(client.counts().answered()).isEqualTo(2);
  }
}
