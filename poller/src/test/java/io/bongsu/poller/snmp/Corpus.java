package io.bongsu.poller.snmp;

import io.bongsu.model.snmp.Oid;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Messages to begin spoiling from: sound ones of every type, and the classic broken ones. */
final class Corpus {
  private static final Oid IF_DESCR = Oid.parse("1.3.6.1.2.1.2.2.1.2.1");

  private Corpus() {}

  static List<byte[]> responses(int requestId) {
    List<byte[]> all = new ArrayList<>();
    for (byte[] value : values()) {
      all.add(response(requestId, Ber.varbind(IF_DESCR, value)));
    }
    all.add(
        response(
            requestId,
            values().stream().map(it -> Ber.varbind(IF_DESCR, it)).toArray(byte[][]::new)));
    all.addAll(broken(requestId));
    return all;
  }

  private static List<byte[]> values() {
    return List.of(
        Ber.number(Ber.INTEGER, -1),
        Ber.number(Ber.COUNTER32, 4_294_967_295L),
        Ber.number(Ber.GAUGE32, 7),
        Ber.number(Ber.TICKS, 1),
        Ber.number(Ber.COUNTER64, Long.MAX_VALUE),
        Ber.text("port 1"),
        Ber.oid(IF_DESCR),
        Ber.tlv(0x40, new byte[] {10, 0, 0, 1}),
        Ber.tlv(0x44, new byte[] {(byte) 0x9f, 0x78, 4, 0, 0, 0, 1}),
        Ber.nothing(Ber.NULL),
        Ber.nothing(Ber.NO_SUCH_INSTANCE),
        Ber.nothing(Ber.END_OF_MIB));
  }

  /** What is known to have felled SNMP readers. */
  private static List<byte[]> broken(int requestId) {
    byte[] deep = new byte[2_000];
    Arrays.fill(deep, (byte) 0x30);
    return List.of(
        response(requestId, Ber.varbind(IF_DESCR, Ber.tlv(Ber.INTEGER))),
        response(requestId, Ber.varbind(IF_DESCR, Ber.tlv(Ber.INTEGER, new byte[5]))),
        response(requestId, Ber.varbind(IF_DESCR, Ber.tlv(Ber.INTEGER, new byte[300]))),
        response(requestId, Ber.varbind(IF_DESCR, Ber.tlv(Ber.COUNTER64, new byte[12]))),
        response(requestId, Ber.varbind(IF_DESCR, Ber.tlv(0x40, new byte[5]))),
        response(requestId, Ber.varbind(IF_DESCR, Ber.tlv(0x40))),
        response(requestId, Ber.varbind(IF_DESCR, Ber.tlv(Ber.OID))),
        response(requestId, Ber.varbind(IF_DESCR, Ber.tlv(Ber.OID, filled(60, 0xff)))),
        response(requestId, Ber.varbind(IF_DESCR, Ber.tlv(Ber.OID, filled(300, 0x01)))),
        response(requestId, Ber.varbind(IF_DESCR, Ber.tlv(0x1f, new byte[3]))),
        response(requestId, Ber.tlv(Ber.SEQUENCE, Ber.tlv(Ber.OID), Ber.text("no name"))),
        response(requestId, Ber.tlv(Ber.SEQUENCE)),
        response(requestId, Ber.number(Ber.INTEGER, 3)),
        new byte[] {0x30, (byte) 0x84, 0x7f, -1, -1, -1, 2, 1, 1},
        new byte[] {0x30, (byte) 0x80, 2, 1, 1, 4, 0, 0, 0},
        new byte[] {0x30, (byte) 0x89, 1, 1, 1, 1, 1, 1, 1, 1, 1},
        deep,
        new byte[0]);
  }

  private static byte[] filled(int length, int value) {
    byte[] filled = new byte[length];
    Arrays.fill(filled, (byte) value);
    return filled;
  }

  static byte[] response(int requestId, byte[]... varbinds) {
    return Ber.tlv(
        Ber.SEQUENCE,
        Ber.number(Ber.INTEGER, 1),
        Ber.text("public"),
        Ber.tlv(
            0xA2,
            Ber.number(Ber.INTEGER, requestId),
            Ber.number(Ber.INTEGER, 0),
            Ber.number(Ber.INTEGER, 0),
            Ber.tlv(Ber.SEQUENCE, varbinds)));
  }
}
