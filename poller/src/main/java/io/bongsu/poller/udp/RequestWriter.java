package io.bongsu.poller.udp;

import io.bongsu.model.snmp.Oid;
import java.util.Arrays;

/**
 * Writes one request (RFC 1157, RFC 1901, RFC 3416) from its last octet to its first, so that every
 * length is known when its turn comes: names are added last to first.
 */
public final class RequestWriter {
  private static final int START = 512;
  private static final int LONGEST_SUB_IDENTIFIER = 5;

  private byte[] octets = new byte[START];
  private int from = START;

  /** Adds a varbind without a value before those added so far. */
  public void name(Oid name) {
    int end = nothing();
    subIdentifiers(name);
    close(end);
  }

  /** The same for {@linkplain OidOctets octets} of a name. */
  public void name(byte[] name) {
    int end = nothing();
    octets(name);
    close(end);
  }

  /** The same with one more sub-identifier, an unsigned int, behind the name. */
  public void name(byte[] name, int index) {
    int end = nothing();
    subIdentifier(Integer.toUnsignedLong(index));
    octets(name);
    close(end);
  }

  private void octets(byte[] more) {
    from -= more.length;
    System.arraycopy(more, 0, octets, from, more.length);
  }

  /** Adds whole varbinds before those added so far. */
  public void varbinds(byte[] written) {
    room(written.length);
    octets(written);
  }

  /** The varbinds added so far, to be added again elsewhere. */
  public byte[] varbinds() {
    return Arrays.copyOfRange(octets, from, octets.length);
  }

  /** Makes room and writes the NULL; gives where the varbind ends. */
  private int nothing() {
    room((Oid.MAX_LENGTH + 3) * LONGEST_SUB_IDENTIFIER);
    int end = from;
    octets[--from] = 0;
    octets[--from] = Tag.NULL;
    return end;
  }

  private void close(int end) {
    header(Tag.OBJECT_IDENTIFIER, end - 2 - from);
    header(Tag.SEQUENCE, end - from);
  }

  private void subIdentifiers(Oid name) {
    int length = name.length();
    for (int i = length - 1; i >= 2; i--) {
      subIdentifier(name.get(i));
    }
    long second = length > 1 ? name.get(1) : 0;
    subIdentifier(length > 0 ? 40 * name.get(0) + second : 0);
  }

  private void subIdentifier(long part) {
    octets[--from] = (byte) (part & 0x7f);
    for (long rest = part >>> 7; rest != 0; rest >>>= 7) {
      octets[--from] = (byte) ((rest & 0x7f) | 0x80);
    }
  }

  /**
   * Ends the message.
   *
   * @param version on the wire: 0 for v1, 1 for v2c
   * @param type the PDU's tag
   * @param first non-repeaters of GETBULK, else 0
   * @param second max-repetitions of GETBULK, else 0
   */
  public RequestMessage finish(int version, byte[] community, int type, int first, int second) {
    room(64 + community.length);
    header(Tag.SEQUENCE, octets.length - from);
    integer(second);
    integer(first);
    from -= 4;
    int idAt = from;
    header(Tag.INTEGER, 4);
    header(type, octets.length - from);
    from -= community.length;
    System.arraycopy(community, 0, octets, from, community.length);
    header(Tag.OCTET_STRING, community.length);
    integer(version);
    header(Tag.SEQUENCE, octets.length - from);
    return new RequestMessage(Arrays.copyOfRange(octets, from, octets.length), idAt - from);
  }

  private void integer(int value) {
    int end = from;
    int rest = value;
    do {
      octets[--from] = (byte) rest;
      rest >>= 8;
    } while (rest != 0 || octets[from] < 0);
    header(Tag.INTEGER, end - from);
  }

  private void header(int tag, int length) {
    if (length < 0x80) {
      octets[--from] = (byte) length;
    } else {
      int end = from;
      for (int rest = length; rest != 0; rest >>>= 8) {
        octets[--from] = (byte) rest;
      }
      int count = end - from;
      octets[--from] = (byte) (0x80 | count);
    }
    octets[--from] = (byte) tag;
  }

  private void room(int more) {
    if (from < more) {
      byte[] larger = new byte[2 * octets.length + more];
      int moved = larger.length - octets.length;
      System.arraycopy(octets, from, larger, from + moved, octets.length - from);
      from += moved;
      octets = larger;
    }
  }
}
