package io.bongsu.simulator.agent;

import static io.bongsu.simulator.agent.AgentTest.get;
import static io.bongsu.simulator.agent.AgentTest.talk;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bongsu.model.snmp.Oid;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.snmp4j.PDU;
import org.snmp4j.smi.OID;
import org.snmp4j.smi.SMIConstants;

class PersonalityTest {
  private static final Oid NAME = Oid.parse("1.3.6.1.2.1.1.5.0");
  private static final Oid OBJECT_ID = Oid.parse("1.3.6.1.2.1.1.2.0");
  private static final Oid UPTIME = Oid.parse("1.3.6.1.2.1.1.3.0");
  private static final Oid DESCRIPTION = Oid.parse("1.3.6.1.2.1.2.2.1.2");
  private static final Oid COUNTER = Oid.parse("1.3.6.1.2.1.31.1.1.1.6.1");

  @ParameterizedTest
  @EnumSource(names = {"WALK_STUCK", "WALK_CYCLE"})
  void aLoopingWalkComesBackToWhereItWas(Personality loop) {
    Set<OID> seen = new HashSet<>();
    Oid at = DESCRIPTION;
    for (int i = 0; i < 102; i++) {
      PDU next = get(at);
      next.setType(PDU.GETNEXT);
      OID oid = talk(loop).ask(1, "demo", next).orElseThrow().get(0).getOid();
      if (!seen.add(oid)) {
        return;
      }
      at = Oid.of(oid.getValue());
    }
    throw new AssertionError("The walk ended at " + at);
  }

  @Test
  void anEndlessTableGoesOnBehindItsLastRow() {
    PDU next = get(DESCRIPTION.append(1_000_000));
    next.setType(PDU.GETNEXT);
    OID oid = talk(Personality.ENDLESS_TABLE).ask(1, "demo", next).orElseThrow().get(0).getOid();
    assertThat(oid.toDottedString()).isEqualTo(DESCRIPTION + ".1000001");
  }

  @Test
  void aGiantStringIsGiant() {
    assertThat(talk(Personality.GIANT_STRINGS).raw(1, "demo", get(NAME)).length)
        .isGreaterThan(60_000);
  }

  @Test
  void aCutAnswerCannotBeRead() {
    byte[] reply = talk(Personality.TRUNCATED).raw(1, "demo", get(NAME));
    assertThatThrownBy(() -> Dialogue.decode(reply)).isInstanceOf(UncheckedIOException.class);
  }

  @Test
  void aLyingLengthClaimsTwoGigabytes() {
    byte[] reply = talk(Personality.LENGTH_LIE).raw(1, "demo", get(NAME));
    assertThat(reply).startsWith(0x30, 0x84, 0x7f, 0xff, 0xff, 0xff);
    assertThat(reply[6]).isEqualTo((byte) 2);
  }

  @Test
  void wrongTypesAreWrong() {
    PDU reply =
        talk(Personality.WRONG_TYPES).ask(1, "demo", get(NAME, COUNTER, OBJECT_ID)).orElseThrow();
    assertThat(reply.get(0).getSyntax()).isEqualTo(SMIConstants.SYNTAX_INTEGER32);
    assertThat(reply.get(1).getSyntax()).isEqualTo(SMIConstants.SYNTAX_OCTET_STRING);
    assertThat(reply.get(2).getSyntax()).isEqualTo(SMIConstants.SYNTAX_OCTET_STRING);
  }

  @Test
  void hostileTextCarriesMarkupAndControlCharacters() {
    byte[] reply = talk(Personality.HOSTILE_TEXT).raw(1, "demo", get(NAME));
    String text = new String(reply, java.nio.charset.StandardCharsets.ISO_8859_1);
    assertThat(text).contains("edge<script>").contains("\u001b[31m").contains("\u0000");
  }

  @Test
  void namesOfOtherRowsAreGiven() {
    PDU reply = talk(Personality.WRONG_NAMES).ask(1, "demo", get(NAME)).orElseThrow();
    assertThat(reply.get(0).getOid().toDottedString()).isEqualTo(NAME + ".7");
  }

  @Test
  void errorsAreSaid() {
    assertThat(
            talk(Personality.TOO_BIG)
                .ask(1, "demo", get(NAME, UPTIME))
                .orElseThrow()
                .getErrorStatus())
        .isEqualTo(PDU.tooBig);
    assertThat(talk(Personality.TOO_BIG).ask(1, "demo", get(NAME)).orElseThrow().getErrorStatus())
        .isZero();
    assertThat(
            talk(Personality.GEN_ERR).ask(1, "demo", get(COUNTER)).orElseThrow().getErrorStatus())
        .isEqualTo(PDU.genErr);
  }

  @Test
  void theSilentAndTheStallingSayNothing() {
    assertThat(talk(Personality.SILENT).ask(1, "demo", get(NAME))).isEmpty();
    assertThat(talk(Personality.OTHER_COMMUNITY).ask(1, "demo", get(NAME))).isEmpty();
    assertThat(talk(Personality.STALLING).ask(1, "demo", get(NAME))).isPresent();
    assertThat(talk(Personality.STALLING).ask(1, "demo", get(COUNTER))).isEmpty();
  }

  @Test
  void theSlowOneThinksForThreeSeconds() {
    assertThat(talk(Personality.SLOW).agent().delay()).isEqualTo(Duration.ofSeconds(3));
  }

  @Test
  void uptimeStandsShortOfItsWrap() {
    PDU reply = talk(Personality.UPTIME_WRAP).ask(1, "demo", get(UPTIME)).orElseThrow();
    assertThat(reply.get(0).getVariable().toLong()).isEqualTo(0xffff_ffffL - 5_999);
  }

  @Test
  void theImpostorIsAnotherProduct() {
    PDU reply = talk(Personality.IMPOSTOR).ask(1, "demo", get(NAME, OBJECT_ID)).orElseThrow();
    assertThat(reply.get(0).toValueString()).isEqualTo("someone-else");
    assertThat(reply.get(1).toValueString()).isEqualTo("1.3.6.1.4.1.14988.1");
  }
}
