package io.bongsu.poller.snmp;

import static org.assertj.core.api.Assertions.assertThat;

import io.bongsu.mibs.Quirks;
import io.bongsu.model.poll.PollOutcome;
import io.bongsu.model.snmp.Oid;
import io.bongsu.model.snmp.Secret;
import io.bongsu.model.snmp.SnmpCredential;
import io.bongsu.model.snmp.SnmpValue;
import io.bongsu.model.snmp.SnmpVersion;
import io.bongsu.poller.snmp.ScriptedAgent.Asked;
import java.net.DatagramSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@Timeout(30)
@ParameterizedClass
@EnumSource(CommunityClient.Codec.class)
class WalkIT {
  private static final Oid UP_TIME = Oid.parse("1.3.6.1.2.1.1.3.0");
  private static final Oid IF_DESCR = Oid.parse("1.3.6.1.2.1.2.2.1.2");
  private static final Oid IF_IN = Oid.parse("1.3.6.1.2.1.2.2.1.10");
  private static final Oid IF_OUT = Oid.parse("1.3.6.1.2.1.2.2.1.16");
  private static final SnmpSettings QUICK =
      new SnmpSettings(
          Duration.ofMillis(60), 0, new WalkLimits(5_000, 1 << 20, Duration.ofSeconds(20)));

  private final NavigableMap<Oid, byte[]> mib = new TreeMap<>();
  private final CommunityClient.Codec codec;
  private CommunityClient client;
  private ScriptedAgent scripted;

  WalkIT(CommunityClient.Codec codec) {
    this.codec = codec;
  }

  @BeforeEach
  void fill() throws Exception {
    client = CommunityClient.start(codec, QUICK);
    mib.put(UP_TIME, Ber.number(Ber.TICKS, 4_711));
    for (int row = 1; row <= 48; row++) {
      mib.put(IF_DESCR.append(row), Ber.text("port " + row));
      mib.put(IF_IN.append(row), Ber.number(Ber.COUNTER32, row));
      mib.put(IF_OUT.append(row), Ber.number(Ber.COUNTER32, 1_000 + row));
    }
  }

  @AfterEach
  void close() throws Exception {
    client.close();
    if (scripted != null) {
      scripted.close();
    }
  }

  private Agent agent(SnmpVersion version, Function<Asked, List<byte[]>> behaviour)
      throws Exception {
    scripted = ScriptedAgent.start(behaviour);
    return client.agent(
        scripted.port(), new SnmpCredential.Community(version, new Secret("public")));
  }

  private Agent agent(Function<Asked, List<byte[]>> behaviour) throws Exception {
    return agent(SnmpVersion.V2C, behaviour);
  }

  private List<byte[]> honest(Asked asked) {
    return List.of(ScriptedAgent.answer(mib, asked));
  }

  private static byte[] rowAfter(Oid asked, Oid given) {
    return Ber.varbind(given, Ber.number(Ber.COUNTER32, asked.length()));
  }

  @Test
  void anHonestTableIsReadToItsEnd() throws Exception {
    Reading reading = agent(this::honest).walk(List.of(IF_DESCR, IF_IN, IF_OUT));

    assertThat(reading.outcome()).isEqualTo(PollOutcome.ANSWERED);
    assertThat(reading.findings()).isEmpty();
    assertThat(reading.view().below(IF_IN)).hasSize(48);
    assertThat(reading.view().below(IF_DESCR)).hasSize(48);
    assertThat(reading.view().get(IF_OUT.append(48)))
        .isEqualTo(new SnmpValue.Unsigned(SnmpValue.UnsignedType.COUNTER32, 1_048));
    assertThat(reading.view().isComplete(IF_IN)).isTrue();
  }

  @Test
  void fortyEightPortsTakeFewRequests() throws Exception {
    agent(this::honest).walk(List.of(IF_DESCR, IF_IN, IF_OUT));

    assertThat(scripted.heard()).hasSizeLessThanOrEqualTo(4);
  }

  @Test
  void aScalarIsWalkedLikeASubtree() throws Exception {
    Reading reading = agent(this::honest).walk(List.of(UP_TIME));

    assertThat(reading.view().get(UP_TIME)).isNotNull();
  }

  @Test
  void anInstanceAskedForAsASubtreeIsFound() throws Exception {
    Reading reading = agent(this::honest).walk(List.of(IF_IN.append(7)));

    assertThat(reading.view().get(IF_IN.append(7))).isNotNull();
  }

  @Test
  void theClockIsReadInEveryPdu() throws Exception {
    List<Long> ticks = new ArrayList<>();
    Reading reading =
        agent(this::honest)
            .walkStamped(List.of(IF_IN), (_, _, _, moment) -> ticks.add(moment.upTimeTicks()));

    assertThat(reading.outcome()).isEqualTo(PollOutcome.ANSWERED);
    assertThat(ticks).hasSize(48).containsOnly(4_711L);
  }

  @Test
  void version1ReadsTheSameOneRowAtATime() throws Exception {
    Function<Asked, List<byte[]>> v1 =
        asked -> {
          int missing =
              IntStream.range(0, asked.oids().size())
                  .filter(i -> mib.higherKey(asked.oids().get(i)) == null)
                  .findFirst()
                  .orElse(-1);
          return List.of(
              missing >= 0 ? asked.fail(2, missing + 1) : ScriptedAgent.answer(mib, asked));
        };
    Reading reading = agent(SnmpVersion.V1, v1).walk(List.of(IF_DESCR, IF_IN, IF_OUT));

    assertThat(reading.outcome()).isEqualTo(PollOutcome.ANSWERED);
    assertThat(reading.view().below(IF_OUT)).hasSize(48);
    assertThat(scripted.heard()).allMatch(asked -> asked.type() != ScriptedAgent.GETBULK);
  }

  @Test
  void anAgentThatRepeatsTheSameObjectIsLeftWithAFinding() throws Exception {
    Oid stuck = IF_DESCR.append(3);
    Reading reading =
        agent(asked -> List.of(asked.respond(List.of(rowAfter(asked.oids().getFirst(), stuck)))))
            .walk(List.of(IF_DESCR));

    assertThat(reading.outcome()).isEqualTo(PollOutcome.PARTIAL);
    assertThat(reading.view().isComplete(IF_DESCR)).isFalse();
    assertThat(reading.findings())
        .singleElement()
        .satisfies(finding -> assertThat(finding.text()).contains("loops at ifDescr.3"));
    assertThat(scripted.heard()).hasSizeLessThan(6);
  }

  @Test
  void aSeriesThatCyclesEndsAfterOneTurn() throws Exception {
    Function<Asked, List<byte[]>> cycling =
        asked -> {
          List<byte[]> varbinds = new ArrayList<>();
          long at =
              asked.oids().getLast().length() > IF_IN.length() ? asked.oids().getLast().last() : 0;
          for (int i = 0; i < 10; i++) {
            at = at % 3 + 1;
            varbinds.add(rowAfter(IF_IN, IF_IN.append(at)));
          }
          return List.of(asked.respond(varbinds));
        };
    Reading reading = agent(cycling).walk(List.of(IF_IN));

    assertThat(reading.outcome()).isEqualTo(PollOutcome.PARTIAL);
    assertThat(reading.view().below(IF_IN)).hasSize(3);
    assertThat(scripted.heard()).hasSizeLessThan(5);
  }

  @Test
  void aColumnThatJumpsOutsideHasEnded() throws Exception {
    mib.put(Oid.parse("1.3.6.1.4.1.9.9.1.0"), Ber.text("elsewhere"));
    Reading reading = agent(this::honest).walk(List.of(IF_OUT));

    assertThat(reading.outcome()).isEqualTo(PollOutcome.ANSWERED);
    assertThat(reading.view().below(Oid.parse("1.3.6.1.4.1"))).isEmpty();
  }

  /** Gives the columns from the last to the first. */
  private List<byte[]> swapped(Asked asked) {
    if (asked.oids().size() < 2) {
      return honest(asked);
    }
    List<Oid> reversed = new ArrayList<>(asked.oids()).reversed();
    return List.of(
        ScriptedAgent.answer(
            mib,
            new Asked(
                asked.version(),
                asked.community(),
                asked.type(),
                asked.requestId(),
                asked.first(),
                asked.second(),
                reversed)));
  }

  @Test
  void columnsInTheWrongOrderAreAskedAloneAndNothingIsMisassigned() throws Exception {
    Reading reading = agent(this::swapped).walk(List.of(IF_DESCR, IF_IN));

    assertThat(reading.outcome()).isEqualTo(PollOutcome.ANSWERED);
    assertThat(reading.view().below(IF_DESCR)).hasSize(48);
    assertThat(reading.view().below(IF_IN)).hasSize(48);
    assertThat(reading.view().get(IF_IN.append(5)))
        .isEqualTo(new SnmpValue.Unsigned(SnmpValue.UnsignedType.COUNTER32, 5));
  }

  @Test
  void thatColumnsMustBeAskedAloneIsRemembered() throws Exception {
    Agent agent = agent(this::swapped);
    agent.walk(List.of(IF_DESCR, IF_IN));
    scripted.heard().clear();

    assertThat(agent.walk(List.of(IF_DESCR, IF_IN)).outcome()).isEqualTo(PollOutcome.ANSWERED);
    assertThat(scripted.heard()).allMatch(asked -> asked.oids().size() == 1);
  }

  @Test
  void aFamilyThatCannotGetBulkIsNeverAskedTo() throws Exception {
    Agent agent = agent(this::honest);
    agent.heed(new Quirks(false, 0, 0, 0));

    assertThat(agent.walk(List.of(IF_DESCR, IF_IN)).view().below(IF_IN)).hasSize(48);
    assertThat(scripted.heard()).allMatch(asked -> asked.type() != ScriptedAgent.GETBULK);
  }

  @Test
  void aFamilyIsAskedForNoMoreThanItBearsFromTheFirstRequestOn() throws Exception {
    Agent agent = agent(this::honest);
    agent.heed(new Quirks(true, 12, 2, 0));

    assertThat(agent.walk(List.of(IF_DESCR, IF_IN, IF_OUT)).view().below(IF_OUT)).hasSize(48);
    assertThat(scripted.heard())
        .allMatch(asked -> asked.oids().size() <= 2)
        .allMatch(asked -> asked.oids().size() * asked.second() <= 12);
  }

  @Test
  void whatWasLearntOfAnAgentOutlivesHearingOfItsFamilyAgain() throws Exception {
    Quirks family = new Quirks(true, 40, 0, 0);
    Agent agent =
        agent(asked ->
            asked.type() == ScriptedAgent.GETBULK && asked.second() * asked.oids().size() > 7
                ? List.of(asked.fail(1, 0))
                : honest(asked));
    agent.heed(family);
    agent.walk(List.of(IF_DESCR, IF_IN, IF_OUT));
    int learnt = agent.memory().budget();
    agent.heed(family);

    assertThat(agent.memory().budget()).isEqualTo(learnt).isLessThanOrEqualTo(7);
  }

  @Test
  void aGetAnsweredWithOtherObjectsGivesNothing() throws Exception {
    Reading reading =
        agent(asked ->
                List.of(
                    asked.respond(List.of(Ber.varbind(IF_DESCR.append(9), Ber.text("not asked"))))))
            .get(List.of(UP_TIME));

    assertThat(reading.view().below(Oid.of())).isEmpty();
  }

  @Test
  void tooBigIsAskedSmallerAndRemembered() throws Exception {
    Agent agent =
        agent(asked ->
            asked.type() == ScriptedAgent.GETBULK && asked.second() * asked.oids().size() > 7
                ? List.of(asked.fail(1, 0))
                : honest(asked));
    Reading first = agent.walk(List.of(IF_DESCR, IF_IN, IF_OUT));
    scripted.heard().clear();
    Reading second = agent.walk(List.of(IF_DESCR, IF_IN, IF_OUT));

    assertThat(first.outcome()).isEqualTo(PollOutcome.ANSWERED);
    assertThat(second.view().below(IF_OUT)).hasSize(48);
    assertThat(
            scripted.heard().stream()
                .filter(asked -> asked.second() * asked.oids().size() > 7)
                .count())
        .as("lessons needed again")
        .isLessThanOrEqualTo(2);
  }

  @Test
  void anAgentThatCannotGetBulkIsAskedWithGetNext() throws Exception {
    Reading reading =
        agent(asked ->
                asked.type() == ScriptedAgent.GETBULK ? List.of(asked.fail(5, 0)) : honest(asked))
            .walk(List.of(IF_DESCR, IF_IN));

    assertThat(reading.outcome()).isEqualTo(PollOutcome.ANSWERED);
    assertThat(reading.view().below(IF_IN)).hasSize(48);
  }

  @Test
  void anAgentThatFallsSilentToBigRequestsIsAskedSmaller() throws Exception {
    Reading reading =
        agent(asked ->
                asked.type() == ScriptedAgent.GETBULK && asked.second() * asked.oids().size() > 12
                    ? List.of()
                    : honest(asked))
            .walk(List.of(IF_DESCR, IF_IN, IF_OUT));

    assertThat(reading.outcome()).isEqualTo(PollOutcome.ANSWERED);
    assertThat(reading.view().below(IF_OUT)).hasSize(48);
  }

  @Test
  void anAgentThatDiesInTheMiddleLeavesAPartialView() throws Exception {
    AtomicInteger left = new AtomicInteger(2);
    Reading reading =
        agent(asked -> left.getAndDecrement() > 0 ? honest(asked) : List.of())
            .walk(List.of(IF_DESCR, IF_IN, IF_OUT));

    assertThat(reading.outcome()).isEqualTo(PollOutcome.PARTIAL);
    assertThat(reading.view().below(IF_DESCR)).isNotEmpty();
    assertThat(reading.view().isComplete(IF_DESCR)).isFalse();
  }

  @Test
  void aDeadAgentIsSilentAfterTwoQuestions() throws Exception {
    Reading reading = agent(_ -> List.of()).walk(List.of(IF_DESCR, IF_IN));

    assertThat(reading.outcome()).isEqualTo(PollOutcome.SILENT);
    assertThat(scripted.heard()).hasSize(2);
  }

  @Test
  void anEndlessTableIsCutAtItsLimit() throws Exception {
    Function<Asked, List<byte[]>> endless =
        asked -> {
          Oid last = asked.oids().getLast();
          long at = last.length() > IF_IN.length() ? last.last() : 0;
          List<byte[]> varbinds = new ArrayList<>();
          for (int i = 1; i <= asked.second(); i++) {
            varbinds.add(rowAfter(IF_IN, IF_IN.append(at + i)));
          }
          return List.of(asked.respond(varbinds));
        };
    Reading reading = agent(endless).walk(List.of(IF_IN));

    assertThat(reading.outcome()).isEqualTo(PollOutcome.PARTIAL);
    assertThat(reading.view().below(IF_IN).size()).isBetween(5_000, 5_100);
    assertThat(reading.findings())
        .singleElement()
        .satisfies(finding -> assertThat(finding.text()).contains("5000 rows"));
  }

  @Test
  void giantStringsAreCutByBytes() throws Exception {
    byte[] giant = Ber.tlv(Ber.OCTETS, new byte[60_000]);
    for (int row = 1; row <= 48; row++) {
      mib.put(IF_DESCR.append(row), giant);
    }
    Function<Asked, List<byte[]>> oneAtATime =
        asked ->
            asked.type() == ScriptedAgent.GETBULK && asked.second() > 1
                ? List.of(asked.fail(1, 0))
                : honest(asked);
    Reading reading = agent(oneAtATime).walk(List.of(IF_DESCR));

    assertThat(reading.outcome()).isEqualTo(PollOutcome.PARTIAL);
    assertThat(reading.view().below(IF_DESCR).size()).isBetween(17, 19);
    assertThat(reading.detail()).contains("octets");
  }

  @Test
  void truncatedAndForgedBytesAreIgnoredAndTheHonestAnswerStillCounts() throws Exception {
    Function<Asked, List<byte[]>> noisy =
        asked -> {
          List<byte[]> datagrams = new ArrayList<>();
          byte[] honest = ScriptedAgent.answer(mib, asked);
          for (int cut : new int[] {0, 1, 2, 5, 17, honest.length / 2, honest.length - 1}) {
            datagrams.add(Arrays.copyOf(honest, cut));
          }
          datagrams.add(new byte[] {0x30, (byte) 0x84, 0x7f, -1, -1, -1, 2, 1, 1});
          datagrams.add(new byte[] {0x30, (byte) 0x80, 2, 1, 1, 4, 0});
          byte[] deep = new byte[400];
          Arrays.fill(deep, (byte) 0x30);
          datagrams.add(deep);
          datagrams.add(
              asked.respond(
                  asked.requestId() + 1,
                  0,
                  0,
                  List.of(Ber.varbind(IF_IN.append(1), Ber.text("another request")))));
          datagrams.add(honest);
          datagrams.add(honest);
          return datagrams;
        };
    Reading reading = agent(noisy).walk(List.of(IF_DESCR, IF_IN, IF_OUT));

    assertThat(reading.outcome()).isEqualTo(PollOutcome.ANSWERED);
    assertThat(reading.view().below(IF_IN)).hasSize(48);
  }

  @Test
  void anAnswerFromAnotherPortIsNotBelieved() throws Exception {
    Agent agent = agent(_ -> List.of());
    try (DatagramSocket impostor = new DatagramSocket()) {
      scripted.behaveFromElsewhere(impostor, this::honest);

      assertThat(agent.get(List.of(UP_TIME)).outcome()).isEqualTo(PollOutcome.SILENT);
      assertThat(scripted.heard()).isNotEmpty();
    }
  }

  @Test
  void anAnswerThatComesAfterItsTimeIsNotTakenForTheNextOne() throws Exception {
    List<byte[]> held = new ArrayList<>();
    Function<Asked, List<byte[]>> late =
        asked -> {
          List<byte[]> now = List.copyOf(held);
          held.clear();
          held.add(
              asked.respond(List.of(Ber.varbind(UP_TIME, Ber.number(Ber.TICKS, held.size() + 1)))));
          return now;
        };
    Agent agent = agent(late);

    assertThat(agent.get(List.of(UP_TIME)).outcome()).isEqualTo(PollOutcome.SILENT);
    assertThat(agent.get(List.of(UP_TIME)).outcome()).isEqualTo(PollOutcome.SILENT);
  }

  @Test
  void anAuthorizationErrorIsARefusal() throws Exception {
    Reading reading = agent(asked -> List.of(asked.fail(16, 1))).get(List.of(UP_TIME));

    assertThat(reading.outcome()).isEqualTo(PollOutcome.REFUSED);
    assertThat(reading.detail()).contains("access rules");
  }

  @Test
  void oneBrokenObjectSpoilsOnlyItsColumn() throws Exception {
    Function<Asked, List<byte[]>> broken =
        asked -> {
          for (int i = 0; i < asked.oids().size(); i++) {
            if (asked.oids().get(i).startsWith(IF_IN)) {
              return List.of(asked.fail(5, i + 1));
            }
          }
          return honest(asked);
        };
    Reading reading = agent(broken).walk(List.of(IF_DESCR, IF_IN, IF_OUT));

    assertThat(reading.outcome()).isEqualTo(PollOutcome.PARTIAL);
    assertThat(reading.view().below(IF_OUT)).hasSize(48);
    assertThat(reading.view().isComplete(IF_OUT)).isTrue();
    assertThat(reading.view().isComplete(IF_IN)).isFalse();
  }

  @Test
  void anEmptyAnswerForEverEndsTheWalk() throws Exception {
    Reading reading = agent(asked -> List.of(asked.respond(List.of()))).walk(List.of(IF_DESCR));

    assertThat(reading.outcome()).isEqualTo(PollOutcome.PARTIAL);
    assertThat(reading.view().isComplete(IF_DESCR)).isFalse();
  }
}
