package io.bongsu.simulator.agent;

import static org.assertj.core.api.Assertions.assertThat;

import io.bongsu.model.snmp.Oid;
import io.bongsu.model.snmp.Secret;
import io.bongsu.model.snmp.SnmpCredential.Community;
import io.bongsu.model.snmp.SnmpValue;
import io.bongsu.model.snmp.SnmpVersion;
import java.util.Arrays;
import java.util.NavigableMap;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.snmp4j.PDU;
import org.snmp4j.PDUv1;
import org.snmp4j.smi.OID;
import org.snmp4j.smi.VariableBinding;

class AgentTest {
  private static final Oid DESCRIPTION = Oid.parse("1.3.6.1.2.1.2.2.1.2");
  private static final Oid OCTETS = Oid.parse("1.3.6.1.2.1.31.1.1.1.6");
  private static final Oid SYS_NAME = Oid.parse("1.3.6.1.2.1.1.5.0");
  private static final Community V1 = new Community(SnmpVersion.V1, new Secret("demo"));
  private static final Community V2C = new Community(SnmpVersion.V2C, new Secret("demo"));

  private final Dialogue normal = talk(Personality.NORMAL);

  @Test
  void givesTheAskedInstances() {
    PDU reply = normal.ask(1, "demo", get(SYS_NAME, DESCRIPTION.append(2))).orElseThrow();
    assertThat(reply.get(0).toValueString()).isEqualTo("edge");
    assertThat(reply.get(1).toValueString()).isEqualTo("port 2");
  }

  @Test
  void marksWhatItDoesNotHave() {
    PDU reply = normal.ask(1, "demo", get(Oid.parse("1.3.9"), SYS_NAME)).orElseThrow();
    assertThat(reply.getErrorStatus()).isZero();
    assertThat(reply.get(0).getVariable().isException()).isTrue();
  }

  @Test
  void versionOneSaysNoSuchNameAndHidesSixtyFourBitCounters() {
    PDU missing =
        normal.ask(0, "demo", new PDUv1(), PDU.GET, SYS_NAME, OCTETS.append(1)).orElseThrow();
    assertThat(missing.getErrorStatus()).isEqualTo(PDU.noSuchName);
    assertThat(missing.getErrorIndex()).isEqualTo(2);
    PDU behind = normal.ask(0, "demo", new PDUv1(), PDU.GETNEXT, OCTETS).orElseThrow();
    assertThat(behind.getErrorStatus()).isEqualTo(PDU.noSuchName);
  }

  @Test
  void bulkRepeatsRowsUntilTheEndAndFitsIntoAFrame() {
    PDU bulk = new PDU();
    bulk.setType(PDU.GETBULK);
    bulk.setNonRepeaters(1);
    bulk.setMaxRepetitions(500);
    Stream.of(SYS_NAME.prefix(8), DESCRIPTION).forEach(it -> bulk.add(binding(it)));
    byte[] reply = normal.raw(1, "demo", bulk);
    PDU read = normal.ask(1, "demo", bulk).orElseThrow();
    assertThat(reply.length).isBetween(1_350, 1_472);
    assertThat(read.get(0).toValueString()).isEqualTo("edge");
    assertThat(read.size()).isBetween(50, 65);
    assertThat(read.get(5).toValueString()).isEqualTo("port 5");
  }

  @Test
  void anotherCommunityOrVersionGetsNoAnswer() {
    assertThat(normal.ask(1, "public", get(SYS_NAME))).isEmpty();
    Dialogue old = new Dialogue(new Agent(V1, mib(), Personality.NORMAL));
    assertThat(old.ask(1, "demo", get(SYS_NAME))).isEmpty();
    assertThat(old.ask(0, "demo", new PDUv1(), PDU.GET, SYS_NAME)).isPresent();
  }

  @Test
  void refusesToBeWritten() {
    PDU set = get(SYS_NAME);
    set.setType(PDU.SET);
    assertThat(normal.ask(1, "demo", set).orElseThrow().getErrorStatus())
        .isEqualTo(PDU.notWritable);
  }

  @Test
  void brokenPacketsGetNoAnswerAndDoNoHarm() {
    byte[] good = normal.encode(1, "demo", get(SYS_NAME, DESCRIPTION));
    Random random = new Random(42);
    Agent agent = new Agent(V2C, mib(), Personality.NORMAL);
    for (int i = 0; i < 20_000; i++) {
      byte[] bad = Arrays.copyOf(good, 1 + random.nextInt(good.length + 8));
      IntStream.rangeClosed(0, random.nextInt(4))
          .forEach(_ -> bad[random.nextInt(bad.length)] = (byte) random.nextInt());
      agent.answer(bad, bad.length);
    }
    assertThat(agent.answer(good, good.length)).isNotNull();
  }

  static Stream<SnmpValue> values() {
    return Stream.of(
        new SnmpValue.Int(0),
        new SnmpValue.Int(127),
        new SnmpValue.Int(128),
        new SnmpValue.Int(-1),
        new SnmpValue.Int(Integer.MIN_VALUE),
        new SnmpValue.Int(Integer.MAX_VALUE),
        new SnmpValue.Unsigned(SnmpValue.UnsignedType.COUNTER32, 0xffff_ffffL),
        new SnmpValue.Unsigned(SnmpValue.UnsignedType.TIME_TICKS, 0x8000_0000L),
        new SnmpValue.Counter64(Long.MAX_VALUE),
        new SnmpValue.Counter64(-1),
        new SnmpValue.Counter64(1L << 55),
        new SnmpValue.Octets(new byte[0]),
        new SnmpValue.Octets(new byte[127]),
        new SnmpValue.Octets(new byte[300]),
        new SnmpValue.ObjectId(Oid.parse("1.3.6.1.4.1.4294967295.128.127.16384")),
        new SnmpValue.ObjectId(Oid.parse("0.0")),
        new SnmpValue.ObjectId(Oid.of(1, 3).append(Oid.of(new int[100]))));
  }

  /** snmp4j decodes what this package encodes. */
  @ParameterizedTest
  @MethodSource("values")
  void everyValueSurvivesTheWire(SnmpValue value) {
    NavigableMap<Oid, ValueSource> one = new TreeMap<>();
    one.put(SYS_NAME, () -> value);
    Dialogue dialogue = new Dialogue(new Agent(V2C, new MibTable(one), Personality.NORMAL));
    PDU reply = dialogue.ask(1, "demo", get(SYS_NAME)).orElseThrow();
    PDU expected =
        PduTranslation.response(
            get(SYS_NAME), Answer.of(java.util.List.of(new Varbind(SYS_NAME, value))));
    assertThat(reply.get(0)).isEqualTo(expected.get(0));
  }

  static Dialogue talk(Personality personality) {
    return new Dialogue(new Agent(V2C, mib(), personality));
  }

  static MibTable mib() {
    NavigableMap<Oid, ValueSource> rows = new TreeMap<>();
    rows.put(
        Oid.parse("1.3.6.1.2.1.1.2.0"),
        () -> new SnmpValue.ObjectId(Oid.parse("1.3.6.1.4.1.9.1.1")));
    rows.put(
        Oid.parse("1.3.6.1.2.1.1.3.0"),
        () -> new SnmpValue.Unsigned(SnmpValue.UnsignedType.TIME_TICKS, 500));
    rows.put(
        SYS_NAME,
        () -> new SnmpValue.Octets("edge".getBytes(java.nio.charset.StandardCharsets.UTF_8)));
    for (int i = 1; i <= 100; i++) {
      String text = "port " + i;
      rows.put(
          DESCRIPTION.append(i),
          () -> new SnmpValue.Octets(text.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
      rows.put(OCTETS.append(i), () -> new SnmpValue.Counter64(1_000_000_007L));
    }
    return new MibTable(rows);
  }

  static PDU get(Oid... oids) {
    PDU pdu = new PDU();
    pdu.setType(PDU.GET);
    Stream.of(oids).forEach(it -> pdu.add(binding(it)));
    return pdu;
  }

  static VariableBinding binding(Oid oid) {
    return new VariableBinding(new OID(oid.toIntArray()));
  }
}
