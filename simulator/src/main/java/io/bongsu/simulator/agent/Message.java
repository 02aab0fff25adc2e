package io.bongsu.simulator.agent;

import io.bongsu.model.snmp.Oid;
import io.bongsu.simulator.agent.Request.Kind;
import java.util.ArrayList;
import java.util.List;

/**
 * An SNMPv1 or v2c message (RFC 1157 §4, RFC 1901 §3) as an agent receives it.
 *
 * @param version 0 for v1, 1 for v2c
 * @param community as received
 * @param requestId to be sent back
 * @param request what is asked
 */
record Message(int version, byte[] community, int requestId, Request request) {
  /**
   * Reads a packet; throws {@link MalformedMessage}, and nothing else, when it is not such a
   * message.
   */
  static Message read(byte[] packet, int length) {
    BerReader message = new BerReader(packet, 0, length).enter(Ber.SEQUENCE);
    int version = message.integer();
    if (version != 0 && version != 1) {
      throw new MalformedMessage("version " + version);
    }
    byte[] community = message.octetString();
    Kind kind = kind(message.tag());
    BerReader pdu = message.enter(message.tag());
    int requestId = pdu.integer();
    int nonRepeaters = pdu.integer();
    int maxRepetitions = pdu.integer();
    List<Oid> oids = names(pdu.enter(Ber.SEQUENCE));
    Request request = new Request(version == 0, kind, nonRepeaters, maxRepetitions, oids);
    return new Message(version, community, requestId, request);
  }

  private static Kind kind(int tag) {
    return switch (tag) {
      case Ber.GET -> Kind.GET;
      case Ber.GET_NEXT -> Kind.GET_NEXT;
      case Ber.GET_BULK -> Kind.GET_BULK;
      case Ber.SET -> Kind.SET;
      default -> throw new MalformedMessage("PDU " + tag);
    };
  }

  private static List<Oid> names(BerReader varbinds) {
    List<Oid> names = new ArrayList<>();
    while (varbinds.hasMore()) {
      BerReader varbind = varbinds.enter(Ber.SEQUENCE);
      names.add(varbind.oid());
      varbind.skip();
    }
    return names;
  }

  /** The packet that carries an answer back. */
  byte[] reply(Answer answer) {
    BerWriter writer = new BerWriter();
    int message = writer.open(Ber.SEQUENCE);
    writer.integer(version);
    writer.octetString(community);
    int pdu = writer.open(Ber.RESPONSE);
    writer.integer(requestId);
    writer.integer(answer.errorStatus());
    writer.integer(answer.errorIndex());
    int varbinds = writer.open(Ber.SEQUENCE);
    if (answer.errorStatus() == 0) {
      answer.varbinds().forEach(writer::varbind);
    } else {
      request.oids().forEach(oid -> writer.varbind(Nothing.of(oid)));
    }
    writer.close(varbinds);
    writer.close(pdu);
    writer.close(message);
    return writer.toByteArray();
  }
}
