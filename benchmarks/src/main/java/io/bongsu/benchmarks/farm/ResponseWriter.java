package io.bongsu.benchmarks.farm;

import io.bongsu.model.snmp.SnmpValue;
import io.bongsu.poller.udp.OidOctets;
import io.bongsu.poller.udp.Tag;
import java.nio.ByteBuffer;

/** Writes a response into one buffer over and over, from its end to its beginning. */
final class ResponseWriter {
  private static final int SIZE = 1 << 16;

  private final byte[] octets = new byte[SIZE];
  private final ByteBuffer buffer = ByteBuffer.wrap(octets);
  private int from = SIZE;

  void clear() {
    from = SIZE;
  }

  void endOfMibView(byte[] name) {
    int end = from;
    header(Tag.END_OF_MIB_VIEW, 0);
    name(name, end);
  }

  void varbind(byte[] name, SnmpValue value) {
    int end = from;
    switch (value) {
      case SnmpValue.Int(int number) -> number(Tag.INTEGER, number);
      case SnmpValue.Unsigned(var type, long number) -> number(tag(type), number);
      case SnmpValue.Counter64(long number) -> number(Tag.COUNTER64, number);
      case SnmpValue.Octets(byte[] text) -> raw(Tag.OCTET_STRING, text);
      case SnmpValue.ObjectId(var oid) -> raw(Tag.OBJECT_IDENTIFIER, OidOctets.of(oid));
      default -> header(Tag.NULL, 0);
    }
    name(name, end);
  }

  private void name(byte[] name, int end) {
    raw(Tag.OBJECT_IDENTIFIER, name);
    header(Tag.SEQUENCE, end - from);
  }

  /** Puts the head of the request in front: version, community and request id stay as they came. */
  ByteBuffer finish(QuestionHead head, byte[] request) {
    header(Tag.SEQUENCE, SIZE - from);
    number(Tag.INTEGER, 0);
    number(Tag.INTEGER, 0);
    copy(request, head.idFrom(), head.idTo());
    header(Tag.RESPONSE, SIZE - from);
    copy(request, head.versionFrom(), head.versionTo());
    header(Tag.SEQUENCE, SIZE - from);
    return buffer.clear().position(from);
  }

  private void copy(byte[] source, int begin, int end) {
    from -= end - begin;
    System.arraycopy(source, begin, octets, from, end - begin);
  }

  private void raw(int tag, byte[] content) {
    copy(content, 0, content.length);
    header(tag, content.length);
  }

  /** In as few octets as it takes; unsigned numbers are not negative here. */
  private void number(int tag, long value) {
    int end = from;
    long rest = value;
    do {
      octets[--from] = (byte) rest;
      rest >>= 8;
    } while (rest != 0 || octets[from] < 0);
    header(tag, end - from);
  }

  private void header(int tag, int length) {
    octets[--from] = (byte) length;
    if (length > 0xff) {
      octets[--from] = (byte) (length >> 8);
      octets[--from] = (byte) 0x82;
    } else if (length > 0x7f) {
      octets[--from] = (byte) 0x81;
    }
    octets[--from] = (byte) tag;
  }

  private static int tag(SnmpValue.UnsignedType type) {
    return switch (type) {
      case COUNTER32 -> Tag.COUNTER32;
      case GAUGE32 -> Tag.GAUGE32;
      case TIME_TICKS -> Tag.TIME_TICKS;
    };
  }
}
