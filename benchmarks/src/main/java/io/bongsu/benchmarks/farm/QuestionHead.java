package io.bongsu.benchmarks.farm;

import io.bongsu.poller.udp.Tag;
import org.jspecify.annotations.Nullable;

/**
 * Where the parts of a v1 or v2c request lie in its octets.
 *
 * @param versionFrom where version and community begin
 * @param versionTo where they end
 * @param pdu the PDU's tag
 * @param idFrom where the request id's element begins
 * @param idTo where it ends and the question itself begins
 */
record QuestionHead(int versionFrom, int versionTo, int pdu, int idFrom, int idTo) {
  /** Null when it looks strange. */
  static @Nullable QuestionHead read(byte[] octets, int length) {
    int version = inside(octets, 0, length, Tag.SEQUENCE);
    int community = behind(octets, version, length);
    int pdu = behind(octets, community, length);
    if (pdu < 0 || pdu >= length) {
      return null;
    }
    int id = inside(octets, pdu, length, octets[pdu] & 0xff);
    int idTo = behind(octets, id, length);
    return idTo < 0 ? null : new QuestionHead(version, pdu, octets[pdu] & 0xff, id, idTo);
  }

  private static int inside(byte[] octets, int at, int end, int tag) {
    if (at < 0 || at + 2 > end || (octets[at] & 0xff) != tag) {
      return -1;
    }
    int more = octets[at + 1] < 0 ? octets[at + 1] & 0x7f : 0;
    return at + 2 + more < end ? at + 2 + more : -1;
  }

  /** Behind a short element. */
  private static int behind(byte[] octets, int at, int end) {
    if (at < 0 || at + 2 > end || octets[at + 1] < 0) {
      return -1;
    }
    int next = at + 2 + octets[at + 1];
    return next <= end ? next : -1;
  }
}
