package io.bongsu.poller.snmp;

import io.bongsu.model.snmp.Oid;
import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The few BER forms (X.690) a test agent needs, written without any SNMP library. */
public final class Ber {
  public static final int INTEGER = 0x02;
  public static final int OCTETS = 0x04;
  public static final int NULL = 0x05;
  public static final int OID = 0x06;
  public static final int SEQUENCE = 0x30;
  public static final int COUNTER32 = 0x41;
  public static final int GAUGE32 = 0x42;
  public static final int TICKS = 0x43;
  public static final int COUNTER64 = 0x46;
  public static final int NO_SUCH_INSTANCE = 0x81;
  public static final int END_OF_MIB = 0x82;

  private Ber() {}

  public static byte[] tlv(int tag, byte[]... parts) {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      body.writeBytes(part);
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(tag);
    int length = body.size();
    if (length < 128) {
      out.write(length);
    } else if (length < 256) {
      out.write(0x81);
      out.write(length);
    } else {
      out.write(0x82);
      out.write(length >> 8);
      out.write(length);
    }
    out.writeBytes(body.toByteArray());
    return out.toByteArray();
  }

  public static byte[] number(int tag, long value) {
    return tlv(tag, BigInteger.valueOf(value).toByteArray());
  }

  public static byte[] text(String text) {
    return tlv(OCTETS, text.getBytes(StandardCharsets.UTF_8));
  }

  public static byte[] nothing(int tag) {
    return new byte[] {(byte) tag, 0};
  }

  public static byte[] oid(Oid oid) {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    body.write((int) (oid.get(0) * 40 + oid.get(1)));
    for (int i = 2; i < oid.length(); i++) {
      long part = oid.get(i);
      for (int shift = 28; shift > 0; shift -= 7) {
        if (part >>> shift != 0) {
          body.write((int) (part >>> shift & 127 | 128));
        }
      }
      body.write((int) (part & 127));
    }
    return tlv(OID, body.toByteArray());
  }

  public static byte[] varbind(Oid oid, byte[] value) {
    return tlv(SEQUENCE, oid(oid), value);
  }

  /** Reads a message of a well-behaved manager. */
  static final class Reader {
    private final byte[] bytes;
    private int at;
    private final int end;

    Reader(byte[] bytes, int from, int to) {
      this.bytes = bytes;
      this.at = from;
      this.end = to;
    }

    boolean hasMore() {
      return at < end;
    }

    int tag() {
      return bytes[at] & 255;
    }

    /** What is inside the next element, which is passed over. */
    Reader enter() {
      at++;
      int length = bytes[at++] & 255;
      if (length >= 128) {
        int octets = length & 127;
        length = 0;
        for (int i = 0; i < octets; i++) {
          length = length << 8 | bytes[at++] & 255;
        }
      }
      Reader inside = new Reader(bytes, at, at + length);
      at += length;
      return inside;
    }

    long number() {
      Reader inside = enter();
      return new BigInteger(java.util.Arrays.copyOfRange(bytes, inside.at, inside.end))
          .longValueExact();
    }

    byte[] octets() {
      Reader inside = enter();
      return java.util.Arrays.copyOfRange(bytes, inside.at, inside.end);
    }

    Oid oid() {
      Reader inside = enter();
      List<Integer> parts = new ArrayList<>();
      int first = bytes[inside.at++] & 255;
      parts.add(first / 40);
      parts.add(first % 40);
      int part = 0;
      while (inside.hasMore()) {
        int next = bytes[inside.at++] & 255;
        part = part << 7 | next & 127;
        if (next < 128) {
          parts.add(part);
          part = 0;
        }
      }
      return Oid.of(parts.stream().mapToInt(Integer::intValue).toArray());
    }
  }
}
