package io.bongsu.poller.udp;

import io.bongsu.model.snmp.Oid;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A response of a v1 or v2c agent whose structure was found sound; names and values are read from
 * the octets when asked for. Immutable.
 *
 * <p>Sound means: every length stays inside its frame. What a value holds is judged by its readers,
 * which never throw: a number of a strange length or type is no number.
 */
public final class ResponseMessage {
  private static final int SMALLEST_VARBIND = 6;

  /** What a varbind of a counter mostly takes, so that the places need not grow. */
  private static final int USUAL_VARBIND = 22;

  private final byte[] octets;
  private final int requestId;
  private final int errorStatus;
  private final int errorIndex;

  /** Where the name and the value of each varbind begin, in turn. */
  private final int[] places;

  private final int size;

  private ResponseMessage(byte[] octets, int[] head, int[] places, int size) {
    this.octets = octets;
    this.requestId = head[0];
    this.errorStatus = head[1];
    this.errorIndex = head[2];
    this.places = places;
    this.size = size;
  }

  /**
   * Reads a datagram.
   *
   * @param octets taken over
   * @return null when it is not a sound v1 or v2c response
   */
  public static @Nullable ResponseMessage read(byte[] octets) {
    BerCursor in = new BerCursor(octets);
    in.enter(Tag.SEQUENCE);
    int version = in.integer();
    in.skip(Tag.OCTET_STRING);
    in.enter(Tag.RESPONSE);
    int[] head = {in.integer(), in.integer(), in.integer()};
    in.enter(Tag.SEQUENCE);
    int[] places = new int[8 + 2 * (octets.length / USUAL_VARBIND)];
    int size = 0;
    while (in.hasMore() && size <= octets.length / SMALLEST_VARBIND) {
      if (2 * size == places.length) {
        places = Arrays.copyOf(places, 2 * places.length);
      }
      in.varbind(places, 2 * size);
      size++;
    }
    boolean sound = !in.failed() && (version == 0 || version == 1);
    return sound ? new ResponseMessage(octets, head, places, size) : null;
  }

  /** The request id of a datagram that may be a response, 0 when it is none; reads no further. */
  static int requestId(byte[] octets) {
    BerCursor in = new BerCursor(octets);
    in.enter(Tag.SEQUENCE);
    in.integer();
    in.skip(Tag.OCTET_STRING);
    in.enter(Tag.RESPONSE);
    int id = in.integer();
    return in.failed() ? 0 : id;
  }

  int requestId() {
    return requestId;
  }

  /** RFC 3416 error-status, 0: none. */
  public int errorStatus() {
    return errorStatus;
  }

  /** RFC 3416 error-index, from 1; 0: none. */
  public int errorIndex() {
    return errorIndex;
  }

  /** How long the message is. */
  public int octetCount() {
    return octets.length;
  }

  /** How many varbinds. */
  public int size() {
    return size;
  }

  /** The name at a place; null when it is none (RFC 2578 §3.5: too long, or broken off). */
  public @Nullable Oid name(int place) {
    int at = nameAt(place);
    return oid(content(at), content(at) + length(at));
  }

  /** Whether the name at a place is this one with one more sub-identifier, unsigned, behind it. */
  public boolean isNamed(int place, byte[] name, int index) {
    int at = nameAt(place);
    int from = content(at);
    int end = from + length(at);
    int rest = from + name.length;
    if (rest == end - 1) {
      return octets[rest] >= 0
          && octets[rest] == index
          && Arrays.equals(octets, from, rest, name, 0, name.length);
    }
    return rest < end
        && Arrays.equals(octets, from, rest, name, 0, name.length)
        && isLast(rest, end)
        && subIdentifier(rest, end) == Integer.toUnsignedLong(index);
  }

  /** Whether the name at a place is the one whose octets stand between two places of an array. */
  public boolean isNamed(int place, byte[] name, int from, int to) {
    int at = nameAt(place);
    int start = content(at);
    return Arrays.equals(octets, start, start + length(at), name, from, to);
  }

  /** Whether the name at a place lies below this one. */
  public boolean isBelow(int place, byte[] name) {
    int from = content(nameAt(place));
    return length(nameAt(place)) > name.length
        && Arrays.equals(octets, from, from + name.length, name, 0, name.length);
  }

  /** The tag of the value at a place. */
  public int tag(int place) {
    return octets[value(place)] & 0xff;
  }

  /** The octets of the value at a place, a copy. */
  public byte[] bytes(int place) {
    int at = value(place);
    return Arrays.copyOfRange(octets, content(at), content(at) + length(at));
  }

  /** Whether the value at a place has the octets that stand between two places of an array. */
  public boolean hasOctets(int place, byte[] expected, int from, int to) {
    int at = value(place);
    int start = content(at);
    return Arrays.equals(octets, start, start + length(at), expected, from, to);
  }

  /** The object identifier at a place, null when it is none. */
  public @Nullable Oid oid(int place) {
    int at = value(place);
    return oid(content(at), content(at) + length(at));
  }

  /**
   * True when the value at a place has as many octets as its type allows: 1 to 4 for INTEGER, and 1
   * to 5 or 9 with a zero in front for the unsigned ones, whose leading zero some agents forget.
   */
  public boolean isNumber(int place) {
    int at = value(place);
    int length = length(at);
    return switch (octets[at] & 0xff) {
      case Tag.INTEGER -> length >= 1 && length <= 4;
      case Tag.COUNTER32, Tag.GAUGE32, Tag.TIME_TICKS, Tag.UNSIGNED32 -> isUnsigned(at, length, 4);
      case Tag.COUNTER64 -> isUnsigned(at, length, 8);
      default -> false;
    };
  }

  private boolean isUnsigned(int at, int length, int most) {
    return length >= 1 && (length <= most || (length == most + 1 && octets[content(at)] == 0));
  }

  /** The number at a place; INTEGER is signed, all others are unsigned. */
  public long number(int place) {
    int at = value(place);
    int from = content(at);
    int end = from + length(at);
    long number = (octets[at] & 0xff) == Tag.INTEGER ? octets[from] : octets[from] & 0xff;
    for (int i = from + 1; i < end; i++) {
      number = (number << 8) | (octets[i] & 0xff);
    }
    return number;
  }

  private @Nullable Oid oid(int from, int end) {
    int count = 1;
    for (int i = from; i < end; i++) {
      count += octets[i] >= 0 ? 1 : 0;
    }
    if (from == end || count > Oid.MAX_LENGTH || octets[end - 1] < 0) {
      return null;
    }
    int[] parts = new int[count];
    int at = from;
    for (int i = 1; i < count; i++) {
      long part = subIdentifier(at, end);
      while (octets[at++] < 0) {
        // to the last octet of this one
      }
      if (part > 0xffff_ffffL + 80) {
        return null;
      }
      if (i == 1) {
        parts[0] = (int) Math.min(part / 40, 2);
        part -= 40L * parts[0];
      }
      parts[i] = (int) part;
    }
    return Oid.of(parts);
  }

  /** Whether the sub-identifier that begins here is the name's last. */
  private boolean isLast(int from, int end) {
    for (int i = from; i < end - 1; i++) {
      if (octets[i] >= 0) {
        return false;
      }
    }
    return true;
  }

  /** The sub-identifier that begins here, or more than any when it is too long or broken off. */
  private long subIdentifier(int from, int end) {
    long part = 0;
    for (int i = from; i < end && i < from + 8; i++) {
      part = (part << 7) | (octets[i] & 0x7f);
      if (octets[i] >= 0) {
        return part;
      }
    }
    return Long.MAX_VALUE;
  }

  private int nameAt(int place) {
    return places[2 * place];
  }

  private int value(int place) {
    return places[2 * place + 1];
  }

  private int content(int at) {
    int first = octets[at + 1];
    return at + 2 + (first < 0 ? first & 0x7f : 0);
  }

  private int length(int at) {
    int first = octets[at + 1];
    if (first >= 0) {
      return first;
    }
    int length = 0;
    for (int i = 0; i < (first & 0x7f); i++) {
      length = (length << 8) | (octets[at + 2 + i] & 0xff);
    }
    return length;
  }
}
