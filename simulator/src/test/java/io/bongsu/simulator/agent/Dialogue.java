package io.bongsu.simulator.agent;

import io.bongsu.model.snmp.Oid;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.stream.Stream;
import org.snmp4j.PDU;
import org.snmp4j.PDUv1;
import org.snmp4j.asn1.BER;
import org.snmp4j.asn1.BERInputStream;
import org.snmp4j.asn1.BEROutputStream;
import org.snmp4j.smi.Integer32;
import org.snmp4j.smi.OctetString;

/** Talks to an agent in packets that snmp4j writes and reads. */
record Dialogue(Agent agent) {
  Optional<PDU> ask(int version, String community, PDUv1 pdu, int type, Oid... oids) {
    pdu.setType(type);
    Stream.of(oids).forEach(it -> pdu.add(AgentTest.binding(it)));
    return ask(version, community, pdu);
  }

  Optional<PDU> ask(int version, String community, PDU pdu) {
    byte[] reply = raw(version, community, pdu);
    return reply == null ? Optional.empty() : Optional.of(decode(reply));
  }

  byte[] raw(int version, String community, PDU pdu) {
    byte[] packet = encode(version, community, pdu);
    return agent.answer(packet, packet.length);
  }

  byte[] encode(int version, String community, PDU pdu) {
    try {
      OctetString name = new OctetString(community);
      Integer32 number = new Integer32(version);
      int length = number.getBERLength() + name.getBERLength() + pdu.getBERLength();
      BEROutputStream out = new BEROutputStream(ByteBuffer.allocate(length + 4));
      BER.encodeHeader(out, BER.SEQUENCE, length);
      number.encodeBER(out);
      name.encodeBER(out);
      pdu.encodeBER(out);
      byte[] packet = new byte[out.getBuffer().position()];
      out.rewind().get(packet);
      return packet;
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  static PDU decode(byte[] packet) {
    try {
      BERInputStream in = new BERInputStream(ByteBuffer.wrap(packet));
      BER.decodeHeader(in, new BER.MutableByte());
      new Integer32().decodeBER(in);
      new OctetString().decodeBER(in);
      PDU pdu = new PDU();
      pdu.decodeBER(in);
      return pdu;
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
