package io.bongsu.poller.snmp;

import static org.assertj.core.api.Assertions.assertThat;

import io.bongsu.model.inventory.Fingerprint;
import io.bongsu.model.poll.PollOutcome;
import io.bongsu.model.snmp.Oid;
import io.bongsu.model.snmp.Secret;
import io.bongsu.model.snmp.SnmpCredential;
import io.bongsu.model.snmp.SnmpVersion;
import io.bongsu.poller.snmp.ScriptedAgent.Asked;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** A lost packet makes no agent a slow one (N2): by the real clock, with both codecs. */
@Timeout(30)
@ParameterizedClass
@EnumSource(CommunityClient.Codec.class)
class RepeatedRequestIT {
  private static final Oid UP_TIME = Oid.parse("1.3.6.1.2.1.1.3.0");
  private static final Oid IF_IN = Oid.parse("1.3.6.1.2.1.2.2.1.10");
  private static final Duration TIMEOUT = Duration.ofMillis(400);

  private final NavigableMap<Oid, byte[]> mib = new TreeMap<>();
  private final CommunityClient.Codec codec;
  private CommunityClient client;
  private ScriptedAgent scripted;
  private Agent agent;

  RepeatedRequestIT(CommunityClient.Codec codec) {
    this.codec = codec;
  }

  @BeforeEach
  void open() throws Exception {
    client = CommunityClient.start(codec, new SnmpSettings(TIMEOUT, 1, WalkLimits.DEFAULT));
    mib.put(UP_TIME, Ber.number(Ber.TICKS, 4_711));
    for (int row = 1; row <= 60; row++) {
      mib.put(IF_IN.append(row), Ber.number(Ber.COUNTER32, row));
    }
    scripted = ScriptedAgent.start(this::honest);
    agent =
        client.agent(
            scripted.port(), new SnmpCredential.Community(SnmpVersion.V2C, new Secret("public")));
  }

  @AfterEach
  void close() throws Exception {
    client.close();
    scripted.close();
  }

  private List<byte[]> honest(Asked asked) {
    return List.of(ScriptedAgent.answer(mib, asked));
  }

  private void walk() throws Exception {
    assertThat(agent.walk(List.of(IF_IN)).outcome()).isEqualTo(PollOutcome.ANSWERED);
  }

  @Test
  void anAnswerToARepeatedRequestIsNoMeasure() throws Exception {
    AtomicInteger heard = new AtomicInteger();
    scripted.behave(asked -> heard.getAndIncrement() == 0 ? List.of() : honest(asked));
    walk();

    assertThat(agent.memory().parallel()).as("quick").isEqualTo(8);
    assertThat(agent.memory().timeout(TIMEOUT)).as("measured since").isEqualTo(TIMEOUT);
    assertThat(agent.manners(new Fingerprint(null, "SN-1", ""))).as("worth to be kept").isNull();
  }

  @Test
  void anAgentThatAnswersNothingAtTheFirstTryIsWaitedForLonger() throws Exception {
    Set<Integer> known = new HashSet<>();
    scripted.behave(asked -> known.add(asked.requestId()) ? List.of() : honest(asked));
    walk();

    assertThat(agent.memory().timeout(TIMEOUT)).isEqualTo(TIMEOUT.multipliedBy(4));
    assertThat(agent.memory().parallel()).as("how slow it is nobody knows").isEqualTo(8);
  }

  @Test
  void aRoundTripIsThatOfTheOneAnswer() throws Exception {
    ProbeReading probe = agent.probe(UP_TIME, Duration.ofSeconds(2));

    assertThat(probe.reading().outcome()).isEqualTo(PollOutcome.ANSWERED);
    assertThat(probe.roundTripNanos())
        .isPositive()
        .isLessThanOrEqualTo(System.nanoTime() - probe.sentNanos());
  }

  @Test
  void silenceHasNoRoundTrip() throws Exception {
    scripted.behave(_ -> List.of());

    assertThat(agent.probe(UP_TIME, Duration.ofMillis(50)).roundTripNanos()).isNegative();
  }
}
