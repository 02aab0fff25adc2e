package io.bongsu.poller.udp;

/**
 * Goes through a message from front to back and never outside it. The first thing that is not as
 * expected makes it fail for good; then it stands still and every answer is 0.
 */
final class BerCursor {
  private final byte[] octets;
  private int at;
  private int end;
  private boolean failed;

  BerCursor(byte[] octets) {
    this.octets = octets;
    this.end = octets.length;
  }

  boolean failed() {
    return failed;
  }

  boolean hasMore() {
    return !failed && at < end;
  }

  /** Goes into a constructed element; what lies behind it is left out. */
  void enter(int tag) {
    int length = header(tag);
    end = at + length;
  }

  /** Passes over an element. */
  void skip(int tag) {
    int length = header(tag);
    at += length;
  }

  /** An INTEGER of 32 bits. */
  int integer() {
    int length = header(Tag.INTEGER);
    if (failed || length < 1 || length > 4) {
      failed = true;
      return 0;
    }
    int value = octets[at++];
    for (int i = 1; i < length; i++) {
      value = (value << 8) | (octets[at++] & 0xff);
    }
    return value;
  }

  /** Passes over a name with its value; notes where the one and the other begin. */
  void varbind(int[] places, int from) {
    int length = header(Tag.SEQUENCE);
    int outer = end;
    end = at + length;
    places[from] = at;
    skip(Tag.OBJECT_IDENTIFIER);
    places[from + 1] = at;
    skip(at < end ? octets[at] & 0xff : -1);
    failed |= at != end;
    end = outer;
  }

  /** Reads tag and length, and stands at the content afterwards; gives a length that fits. */
  private int header(int tag) {
    if (failed || end - at < 2 || (octets[at] & 0xff) != tag) {
      failed = true;
      return 0;
    }
    at++;
    int length = octets[at++];
    if (length < 0) {
      length = longLength(length & 0x7f);
    }
    if (length < 0 || length > end - at) {
      failed = true;
      return 0;
    }
    return length;
  }

  private int longLength(int count) {
    if (count < 1 || count > 4 || count > end - at) {
      return -1;
    }
    int length = 0;
    for (int i = 0; i < count; i++) {
      length = (length << 8) | (octets[at++] & 0xff);
    }
    return length;
  }
}
