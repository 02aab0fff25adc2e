package io.bongsu.poller.snmp;

import static org.assertj.core.api.Assertions.assertThat;

import io.bongsu.mibs.Quirks;
import io.bongsu.model.poll.PollOutcome;
import io.bongsu.model.snmp.Oid;
import io.bongsu.model.snmp.Secret;
import io.bongsu.model.snmp.SnmpCredential;
import io.bongsu.model.snmp.SnmpVersion;
import io.bongsu.poller.snmp.ScriptedAgent.Asked;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.LongUnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Walks that would never end, by the limits that ship (S1, S2). */
@Timeout(120)
class EndlessWalksIT {
  private static final Oid IF_IN = Oid.parse("1.3.6.1.2.1.2.2.1.10");
  private static final int ROWS = 40;

  private final SnmpClient client = new SnmpClient(SnmpSettings.DEFAULT, System::nanoTime);
  private ScriptedAgent scripted;

  @BeforeEach
  void open() throws Exception {
    client.start();
  }

  @AfterEach
  void close() throws Exception {
    client.close();
    scripted.close();
  }

  private Agent agent(Function<Asked, List<byte[]>> behaviour) throws Exception {
    scripted = ScriptedAgent.start(behaviour);
    return client.agent(
        io.bongsu.model.net.IpAddress.parse("127.0.0.1"),
        scripted.port(),
        new SnmpCredential.Community(SnmpVersion.V2C, new Secret("public")));
  }

  /** A column in which each index is followed by the one that this makes of it. */
  private static List<byte[]> column(Asked asked, LongUnaryOperator next) {
    Oid last = asked.oids().getLast();
    long at = last.length() > IF_IN.length() ? last.last() : 0;
    List<byte[]> rows = new ArrayList<>();
    int count = asked.type() == ScriptedAgent.GETBULK ? asked.second() : 1;
    for (int row = 0; row < count; row++) {
      at = next.applyAsLong(at);
      rows.add(Ber.varbind(IF_IN.append(at), Ber.number(Ber.COUNTER32, at)));
    }
    return List.of(asked.respond(rows));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3, 7, ROWS})
  void aWalkThatTurnsBackEndsWithinItsRowsAndOneRequest(int turn) throws Exception {
    Agent agent =
        agent(asked -> column(asked, index -> index == ROWS ? ROWS - turn + 1 : index + 1));
    agent.heed(new Quirks(false, 0, 0, 0));
    Reading reading = agent.walk(List.of(IF_IN));

    assertThat(reading.outcome()).isEqualTo(PollOutcome.PARTIAL);
    assertThat(reading.view().below(IF_IN)).hasSize(ROWS);
    assertThat(scripted.heard().stream().filter(asked -> asked.type() == ScriptedAgent.GETNEXT))
        .as("one for each row, and the one that showed the loop")
        .hasSize(ROWS + 1);
  }

  @Test
  void aMillionRowsAreCutAtAHundredThousand() throws Exception {
    Reading reading =
        agent(asked -> column(asked, index -> Math.min(index + 1, 1_000_000))).walk(List.of(IF_IN));

    assertThat(reading.outcome()).isEqualTo(PollOutcome.PARTIAL);
    assertThat(reading.view().below(IF_IN)).hasSizeBetween(100_000, 100_050);
    assertThat(reading.view().isComplete(IF_IN)).isFalse();
    assertThat(reading.findings())
        .singleElement()
        .satisfies(
            finding -> assertThat(finding.text()).contains("More than 100000 rows at ifInOctets"));
    assertThat(scripted.heard()).as("50 rows each").hasSizeBetween(2_000, 2_001);
  }
}
