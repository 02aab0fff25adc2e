package io.bongsu.poller.udp;

import static org.assertj.core.api.Assertions.assertThat;

import io.bongsu.model.snmp.Oid;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.snmp4j.PDU;
import org.snmp4j.asn1.BERInputStream;
import org.snmp4j.asn1.BEROutputStream;
import org.snmp4j.smi.Counter32;
import org.snmp4j.smi.Counter64;
import org.snmp4j.smi.Gauge32;
import org.snmp4j.smi.Integer32;
import org.snmp4j.smi.IpAddress;
import org.snmp4j.smi.Null;
import org.snmp4j.smi.OID;
import org.snmp4j.smi.OctetString;
import org.snmp4j.smi.TimeTicks;
import org.snmp4j.smi.Variable;
import org.snmp4j.smi.VariableBinding;

/** snmp4j writes, the product reads, and the other way round. */
class ResponseMessageTest {
  private static final byte[] COMMUNITY = {'p', 'u', 'b'};
  private static final List<Variable> VALUES =
      List.of(
          new Integer32(Integer.MIN_VALUE),
          new Integer32(-1),
          new Integer32(127),
          new Counter32(4_294_967_295L),
          new Gauge32(128),
          new TimeTicks(0),
          new Counter64(-1),
          new Counter64(Long.MAX_VALUE),
          new OctetString(new byte[300]),
          new OctetString(""),
          new OID("2.999.4294967295.0"),
          new IpAddress("192.0.2.1"),
          Null.noSuchInstance,
          Null.endOfMibView);

  private static byte[] response(int errorStatus, List<Variable> values) throws Exception {
    PDU pdu = new PDU();
    pdu.setType(PDU.RESPONSE);
    pdu.setRequestID(new Integer32(77));
    pdu.setErrorStatus(errorStatus);
    for (int i = 0; i < values.size(); i++) {
      pdu.add(new VariableBinding(new OID("1.3.6.1.4.1." + (i * 40_000L)), values.get(i)));
    }
    ByteBuffer inside = ByteBuffer.allocate(8_192);
    BEROutputStream out = new BEROutputStream(inside);
    new Integer32(1).encodeBER(out);
    new OctetString(COMMUNITY).encodeBER(out);
    pdu.encodeBER(out);
    int length = inside.position();
    byte[] head = {0x30, (byte) 0x82, (byte) (length >> 8), (byte) length};
    byte[] message = Arrays.copyOf(head, 4 + length);
    System.arraycopy(inside.array(), 0, message, 4, length);
    return message;
  }

  @Test
  void everyTypeIsReadAsItWasWritten() throws Exception {
    ResponseMessage read = ResponseMessage.read(response(0, VALUES));

    assertThat(read.size()).isEqualTo(VALUES.size());
    assertThat(read.requestId()).isEqualTo(77);
    for (int i = 0; i < VALUES.size(); i++) {
      assertThat(read.name(i)).isEqualTo(Oid.parse("1.3.6.1.4.1." + (i * 40_000L)));
      assertThat(read.tag(i)).isEqualTo(VALUES.get(i).getSyntax() & 0xff);
    }
    assertThat(read.number(0)).isEqualTo(Integer.MIN_VALUE);
    assertThat(read.number(1)).isEqualTo(-1);
    assertThat(read.number(3)).isEqualTo(4_294_967_295L);
    assertThat(read.number(6)).isEqualTo(-1L);
    assertThat(read.number(7)).isEqualTo(Long.MAX_VALUE);
    assertThat(read.bytes(8)).hasSize(300);
    assertThat(read.oid(10)).isEqualTo(Oid.parse("2.999.4294967295.0"));
    assertThat(read.bytes(11)).containsExactly(192, 0, 2, 1);
  }

  @Test
  void errorsKeepTheirStatus() throws Exception {
    assertThat(ResponseMessage.read(response(5, List.of())).errorStatus()).isEqualTo(5);
  }

  @Test
  void aNameIsComparedWithoutBeingDecoded() throws Exception {
    ResponseMessage read = ResponseMessage.read(response(0, VALUES));
    byte[] column = OidOctets.of(Oid.parse("1.3.6.1.4.1"));

    assertThat(read.isNamed(3, column, 120_000)).isTrue();
    assertThat(read.isNamed(3, column, 120_001)).isFalse();
    assertThat(read.isNamed(3, OidOctets.of(Oid.parse("1.3.6.1.4")), 1)).isFalse();
    assertThat(read.isBelow(3, column)).isTrue();
    assertThat(read.isBelow(3, OidOctets.of(Oid.parse("1.3.6.1.5")))).isFalse();
  }

  @Test
  void whateverIsCutOrChangedNothingIsThrown() throws Exception {
    byte[] honest = response(0, VALUES);
    Random random = new Random(20_260_726);
    int sound = 0;
    for (int i = 0; i < 200_000; i++) {
      byte[] mutated = Arrays.copyOf(honest, random.nextInt(honest.length + 1));
      for (int flips = random.nextInt(4); flips > 0 && mutated.length > 0; flips--) {
        mutated[random.nextInt(mutated.length)] = (byte) random.nextInt(256);
      }
      if (random.nextBoolean()) {
        mutated = honest.clone();
        mutated[random.nextInt(mutated.length)] = (byte) random.nextInt(256);
      }
      ResponseMessage.requestId(mutated);
      ResponseMessage read = ResponseMessage.read(mutated);
      sound += read == null ? 0 : readAll(read);
    }
    assertThat(sound).isPositive();
  }

  /** Touches everything; gives 1. */
  private static int readAll(ResponseMessage read) {
    byte[] column = OidOctets.of(Oid.parse("1.3.6.1.4.1"));
    for (int i = 0; i < read.size(); i++) {
      read.name(i);
      read.oid(i);
      read.bytes(i);
      read.isNamed(i, column, i);
      read.isBelow(i, column);
      if (read.isNumber(i)) {
        read.number(i);
      }
    }
    return 1;
  }

  @Test
  void snmp4jReadsWhatTheProductAsks() throws Exception {
    RequestWriter writer = new RequestWriter();
    writer.name(OidOctets.of(Oid.parse("1.3.6.1.2.1.2.2.1.10")), -1);
    writer.name(Oid.parse("2.999.4294967295"));
    RequestMessage message = writer.finish(1, COMMUNITY, 0xA5, 1, 300);
    message.requestId(0x7f010203);

    byte[] octets = message.octets();
    assertThat(octets[1]).as("short form").isPositive();
    BERInputStream in = new BERInputStream(ByteBuffer.wrap(octets, 2 + 3 + 5, octets.length - 10));
    PDU pdu = new PDU();
    pdu.decodeBER(in);
    assertThat(pdu.getType()).isEqualTo(PDU.GETBULK);
    assertThat(pdu.getRequestID().toInt()).isEqualTo(0x7f010203);
    assertThat(pdu.getNonRepeaters()).isEqualTo(1);
    assertThat(pdu.getMaxRepetitions()).isEqualTo(300);
    assertThat(pdu.get(0).getOid()).isEqualTo(new OID("2.999.4294967295"));
    assertThat(pdu.get(1).getOid()).isEqualTo(new OID("1.3.6.1.2.1.2.2.1.10.4294967295"));
  }

  @Test
  void longNamesMakeTheRequestGrow() throws Exception {
    RequestWriter writer = new RequestWriter();
    int[] parts = new int[128];
    Arrays.fill(parts, -1);
    parts[0] = 1;
    parts[1] = 3;
    for (int i = 0; i < 20; i++) {
      writer.name(Oid.of(parts));
    }
    byte[] octets = writer.finish(1, COMMUNITY, 0xA0, 0, 0).octets();
    BERInputStream in = new BERInputStream(ByteBuffer.wrap(octets, 4 + 3 + 5, octets.length - 12));
    PDU pdu = new PDU();
    pdu.decodeBER(in);

    assertThat(pdu.size()).isEqualTo(20);
    assertThat(pdu.get(19).getOid()).isEqualTo(new OID(parts));
  }
}
