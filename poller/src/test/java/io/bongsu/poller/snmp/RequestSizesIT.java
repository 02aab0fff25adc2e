package io.bongsu.poller.snmp;

import static org.assertj.core.api.Assertions.assertThat;

import io.bongsu.mibs.Quirks;
import io.bongsu.model.poll.PollOutcome;
import io.bongsu.model.snmp.Oid;
import io.bongsu.model.snmp.Secret;
import io.bongsu.model.snmp.SnmpCredential;
import io.bongsu.model.snmp.SnmpVersion;
import io.bongsu.poller.snmp.ScriptedAgent.Asked;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** How much a walk asks for at once, and what that is after it was too much (S3). */
@Timeout(30)
@ParameterizedClass
@EnumSource(CommunityClient.Codec.class)
class RequestSizesIT {
  private static final Oid IF_DESCR = Oid.parse("1.3.6.1.2.1.2.2.1.2");
  private static final Oid IF_IN = Oid.parse("1.3.6.1.2.1.2.2.1.10");
  private static final SnmpSettings QUICK =
      new SnmpSettings(Duration.ofMillis(100), 0, WalkLimits.DEFAULT);

  private final NavigableMap<Oid, byte[]> mib = new TreeMap<>();
  private final CommunityClient.Codec codec;
  private CommunityClient client;
  private ScriptedAgent scripted;

  RequestSizesIT(CommunityClient.Codec codec) {
    this.codec = codec;
  }

  @BeforeEach
  void fill() throws Exception {
    client = CommunityClient.start(codec, QUICK);
    mib.put(Oid.parse("1.3.6.1.2.1.1.3.0"), Ber.number(Ber.TICKS, 4_711));
    for (int row = 1; row <= 48; row++) {
      mib.put(IF_DESCR.append(row), Ber.text("port " + row));
      mib.put(IF_IN.append(row), Ber.number(Ber.COUNTER32, row));
    }
  }

  @AfterEach
  void close() throws Exception {
    client.close();
    if (scripted != null) {
      scripted.close();
    }
  }

  private Agent agent(Function<Asked, List<byte[]>> behaviour) throws Exception {
    scripted = ScriptedAgent.start(behaviour);
    return client.agent(
        scripted.port(), new SnmpCredential.Community(SnmpVersion.V2C, new Secret("public")));
  }

  private List<byte[]> honest(Asked asked) {
    return List.of(ScriptedAgent.answer(mib, asked));
  }

  /** How many rows each GETBULK asked for, in order. */
  private List<Integer> sizes() {
    return scripted.heard().stream()
        .filter(asked -> asked.type() == ScriptedAgent.GETBULK)
        .map(Asked::second)
        .toList();
  }

  @Test
  void tooBigIsHalvedDownToOneAndThenAskedForByGetNext() throws Exception {
    Reading reading =
        agent(asked ->
                asked.type() == ScriptedAgent.GETBULK ? List.of(asked.fail(1, 0)) : honest(asked))
            .walk(List.of(IF_IN));

    assertThat(reading.view().below(IF_IN)).hasSize(48);
    assertThat(sizes()).containsExactly(50, 25, 12, 6, 3, 1);
    assertThat(scripted.heard().subList(6, scripted.heard().size()))
        .hasSize(49)
        .allMatch(asked -> asked.type() == ScriptedAgent.GETNEXT);
  }

  @Test
  void silenceIsQuarteredAndWhatWasBorneIsKeptTo() throws Exception {
    Agent agent =
        agent(asked ->
            asked.type() == ScriptedAgent.GETBULK && asked.second() > 12
                ? List.of()
                : honest(asked));
    agent.walk(List.of(IF_IN));
    assertThat(sizes()).containsExactly(50, 12, 12, 12, 12, 12);
    scripted.heard().clear();
    agent.walk(List.of(IF_IN));

    assertThat(sizes()).as("the last for what is behind").containsExactly(12, 12, 12, 12, 1);
  }

  @Test
  void answersThatTakeMoreThanAFrameAreAskedForInPartsOfItFromThenOn() throws Exception {
    describeAtLength();
    List<Integer> lengths = new ArrayList<>();
    Agent agent =
        agent(asked -> {
          byte[] answer = ScriptedAgent.answer(mib, asked);
          lengths.add(answer.length);
          return List.of(answer);
        });
    for (int i = 0; i < 2; i++) {
      Reading reading = agent.walk(List.of(IF_DESCR));
      assertThat(reading.outcome()).isEqualTo(PollOutcome.ANSWERED);
      assertThat(reading.findings()).as("quietly").isEmpty();
      assertThat(reading.view().below(IF_DESCR)).hasSize(48);
    }

    assertThat(lengths.getFirst()).isGreaterThan(FrameFit.MOST_OCTETS);
    assertThat(lengths.subList(1, lengths.size()))
        .hasSizeBetween(4, 8)
        .allMatch(length -> length <= FrameFit.MOST_OCTETS);
    scripted.heard().clear();
    agent.walk(List.of(IF_IN));
    assertThat(sizes()).as("numbers fit as before").containsExactly(50);
  }

  @Test
  void aFamilyThatBearsMoreThanAFrameIsAskedForIt() throws Exception {
    describeAtLength();
    Agent agent = agent(this::honest);
    agent.heed(new Quirks(true, 200, 0, 0));
    agent.walk(List.of(IF_DESCR));
    scripted.heard().clear();
    agent.walk(List.of(IF_DESCR));

    assertThat(sizes()).containsExactly(49);
  }

  private void describeAtLength() {
    for (int row = 1; row <= 48; row++) {
      mib.put(IF_DESCR.append(row), Ber.text("port " + row + " of a card".repeat(9)));
    }
  }
}
