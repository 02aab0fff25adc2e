package io.bongsu.poller.snmp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.bongsu.model.net.IpAddress;
import io.bongsu.model.poll.PollOutcome;
import io.bongsu.model.snmp.AuthProtocol;
import io.bongsu.model.snmp.Oid;
import io.bongsu.model.snmp.PrivProtocol;
import io.bongsu.model.snmp.Secret;
import io.bongsu.model.snmp.SnmpCredential;
import io.bongsu.model.snmp.SnmpVersion;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Spoiled responses (S4): nothing escapes, the port still serves. {@code -Dbongsu.fuzz.factor=100}
 * tries a hundred times as many, {@code -Dbongsu.fuzz.seed} other ones.
 */
@Timeout(600)
class ResponseFuzzIT {
  private static final long SEED = Long.getLong("bongsu.fuzz.seed", 20_260_301);
  private static final int FACTOR = Integer.getInteger("bongsu.fuzz.factor", 1);
  private static final IpAddress HERE = IpAddress.parse("127.0.0.1");
  private static final Oid UP_TIME = Oid.parse("1.3.6.1.2.1.1.3.0");
  private static final int AT_ONCE = 40;

  private final Mutator mutator = new Mutator(new SplittableRandom(SEED));
  private SnmpClient client;

  @BeforeEach
  void open() throws Exception {
    client =
        new SnmpClient(
            new SnmpSettings(Duration.ofMillis(500), 1, WalkLimits.DEFAULT), System::nanoTime);
    client.start();
  }

  @AfterEach
  void close() throws Exception {
    client.close();
  }

  private static Stream<ResponseCodec> codecs() {
    return Stream.of(new OwnCodec(), new Snmp4jCodec());
  }

  @ParameterizedTest
  @MethodSource("codecs")
  void theCodecRejectsOrUnderstandsAndNothingElse(ResponseCodec codec) {
    List<byte[]> corpus = Corpus.responses(7);
    int understood = 0;
    for (int i = 0; i < 20_000 * FACTOR; i++) {
      byte[] spoiled = mutator.mutate(corpus.get(i % corpus.size()));
      ResponseCodec.Outcome[] outcome = new ResponseCodec.Outcome[1];
      assertThatCode(() -> outcome[0] = codec.read(spoiled))
          .as("seed %d, try %d", SEED, i)
          .doesNotThrowAnyException();
      understood += outcome[0] == ResponseCodec.Outcome.UNDERSTOOD ? 1 : 0;
    }
    assertThat(understood).as("some are still sound").isPositive();
    assertThat(codec.read(Corpus.response(7))).isEqualTo(ResponseCodec.Outcome.UNDERSTOOD);
  }

  @Test
  void thePortServesOnAfterWhateverCameThroughIt() throws Exception {
    try (ScriptedAgent agent = ScriptedAgent.start(this::spoiledThenHonest)) {
      Agent asked =
          client.agent(
              HERE,
              agent.port(),
              new SnmpCredential.Community(SnmpVersion.V2C, new Secret("public")));
      for (int i = 0; i < 100 * FACTOR; i++) {
        int round = i;
        assertThatCode(() -> asked.get(List.of(UP_TIME)))
            .as("seed %d, round %d", SEED, round)
            .doesNotThrowAnyException();
      }
      agent.behave(request -> List.of(honest(request)));

      assertThat(asked.get(List.of(UP_TIME)).view().get(UP_TIME)).isNotNull();
    }
  }

  private List<byte[]> spoiledThenHonest(ScriptedAgent.Asked asked) {
    List<byte[]> corpus = Corpus.responses(asked.requestId());
    List<byte[]> datagrams = new ArrayList<>();
    for (int i = 0; i < AT_ONCE; i++) {
      datagrams.add(mutator.mutate(corpus.get((i + asked.requestId() & 0xffff) % corpus.size())));
    }
    datagrams.add(honest(asked));
    return datagrams;
  }

  private static byte[] honest(ScriptedAgent.Asked asked) {
    return asked.respond(List.of(Ber.varbind(UP_TIME, Ber.number(Ber.TICKS, 4_711))));
  }

  @Test
  void aVersion3EngineThatSendsSpoiledHeadersDoesNoHarm() throws Exception {
    try (ScriptedEngine engine = ScriptedEngine.start("spoiled");
        ScriptedEngine sound = ScriptedEngine.start("sound")) {
      engine.lastTouch = mutator::mutate;
      SnmpClient hasty =
          new SnmpClient(
              new SnmpSettings(Duration.ofMillis(20), 0, WalkLimits.DEFAULT), System::nanoTime);
      hasty.start();
      Agent asked = hasty.agent(HERE, engine.port(), user());
      for (int i = 0; i < 60 * FACTOR; i++) {
        int round = i;
        assertThatCode(() -> asked.get(List.of(UP_TIME)))
            .as("seed %d, round %d", SEED, round)
            .doesNotThrowAnyException();
      }
      hasty.close();
      Agent other = client.agent(HERE, sound.port(), user());

      assertThat(other.get(List.of(UP_TIME)).outcome()).isEqualTo(PollOutcome.ANSWERED);
    }
  }

  private static SnmpCredential.User user() {
    return new SnmpCredential.User(
        ScriptedEngine.USER,
        AuthProtocol.SHA1,
        new Secret(ScriptedEngine.KEY),
        PrivProtocol.NONE,
        new Secret(""));
  }
}
