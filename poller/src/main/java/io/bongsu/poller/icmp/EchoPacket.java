package io.bongsu.poller.icmp;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;

/** Writes echo requests and reads what comes back (RFC 792, RFC 4443); pure. */
final class EchoPacket {
  /** Header, nonce and a text that tells an administrator with a packet analyser who asks. */
  static final int SIZE = 32;

  private static final byte[] SIGNATURE =
      "Bongsu NMS echo!".getBytes(java.nio.charset.StandardCharsets.US_ASCII);
  private static final int NONCE_AT = 8;
  private static final int SIGNATURE_AT = 16;

  private EchoPacket() {}

  /** A packet that belongs to one of our requests as far as can be seen from it alone. */
  sealed interface Answer {}

  /** No request of ours carries this nonce: the payload of the reply is not what we send. */
  static final long NO_NONCE = 0;

  /**
   * An echo reply, perhaps to another process.
   *
   * @param nonce as sent, {@link #NO_NONCE} when the payload is none of ours
   */
  record Reply(int id, int sequence, long nonce) implements Answer {}

  /** An ICMP error about one of our requests. */
  record Refusal(int id, int sequence, byte[] askedAddress, int type, int code) implements Answer {}

  static byte[] request(boolean v6, int id, int sequence, long nonce) {
    byte[] packet = new byte[SIZE];
    ByteBuffer out = ByteBuffer.wrap(packet);
    out.put((byte) (v6 ? 128 : 8)).put((byte) 0).putShort((short) 0);
    out.putShort((short) id).putShort((short) sequence).putLong(nonce).put(SIGNATURE);
    if (!v6) {
      out.putShort(2, checksum(packet));
    }
    return packet;
  }

  /**
   * Reads a received ICMP message (the IPv4 header already cut off).
   *
   * @return empty for anything that is not an answer to an echo request of ours
   */
  static Optional<Answer> read(boolean v6, byte[] message) {
    if (message.length < 8) {
      return Optional.empty();
    }
    int type = message[0] & 255;
    if (type == (v6 ? 129 : 0)) {
      return reply(message);
    }
    boolean refusal = v6 ? type >= 1 && type <= 3 : type == 3 || type == 11;
    return refusal ? refusal(v6, message, type) : Optional.empty();
  }

  private static Optional<Answer> reply(byte[] message) {
    boolean ours =
        message.length == SIZE
            && Arrays.equals(message, SIGNATURE_AT, SIZE, SIGNATURE, 0, SIGNATURE.length);
    ByteBuffer in = ByteBuffer.wrap(message);
    long nonce = ours ? in.getLong(NONCE_AT) : NO_NONCE;
    return Optional.of(new Reply(unsigned(in, 4), unsigned(in, 6), nonce));
  }

  private static Optional<Answer> refusal(boolean v6, byte[] message, int type) {
    ByteBuffer in = ByteBuffer.wrap(message);
    int ip = 8;
    if (message.length < ip + (v6 ? 40 : 20)) {
      return Optional.empty();
    }
    int inner = ip + (v6 ? 40 : 4 * (message[ip] & 15));
    int protocol = message[ip + (v6 ? 6 : 9)] & 255;
    if (message.length < inner + 8
        || protocol != (v6 ? 58 : 1)
        || (message[inner] & 255) != (v6 ? 128 : 8)) {
      return Optional.empty();
    }
    int addressAt = ip + (v6 ? 24 : 16);
    byte[] asked = Arrays.copyOfRange(message, addressAt, addressAt + (v6 ? 16 : 4));
    return Optional.of(
        new Refusal(
            unsigned(in, inner + 4), unsigned(in, inner + 6), asked, type, message[1] & 255));
  }

  /** What an ICMP error says, as half a sentence. */
  static String sentence(boolean v6, int type, int code) {
    return v6 ? sentence6(type, code) : sentence4(type, code);
  }

  private static String sentence4(int type, int code) {
    if (type == 11) {
      return "time to live exceeded, there may be a routing loop";
    }
    return switch (code) {
      case 0 -> "network unreachable";
      case 1 -> "host unreachable";
      case 2 -> "protocol unreachable";
      case 3 -> "port unreachable";
      case 4 -> "fragmentation needed: too big for a link on the way";
      case 9, 10, 13 -> "forbidden by a filter";
      default -> "unreachable (code " + code + ")";
    };
  }

  private static String sentence6(int type, int code) {
    if (type == 2) {
      return "packet too big for a link on the way";
    }
    if (type == 3) {
      return "hop limit exceeded, there may be a routing loop";
    }
    return switch (code) {
      case 0 -> "no route to the destination";
      case 1, 5 -> "forbidden by a filter";
      case 3 -> "address unreachable";
      case 4 -> "port unreachable";
      case 6 -> "route rejected";
      default -> "unreachable (code " + code + ")";
    };
  }

  private static int unsigned(ByteBuffer in, int at) {
    return Short.toUnsignedInt(in.getShort(at));
  }

  private static short checksum(byte[] packet) {
    long sum = 0;
    ByteBuffer in = ByteBuffer.wrap(packet);
    while (in.remaining() >= 2) {
      sum += Short.toUnsignedInt(in.getShort());
    }
    sum = (sum & 0xffff) + (sum >>> 16);
    return (short) ~(sum + (sum >>> 16));
  }
}
