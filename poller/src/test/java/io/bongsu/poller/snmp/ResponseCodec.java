package io.bongsu.poller.snmp;

/** The reading end of an SNMP implementation as a fuzz test sees it: octets in, outcome out. */
@FunctionalInterface
interface ResponseCodec {
  /** What became of a datagram. */
  enum Outcome {
    /** It is a response; its varbinds were turned into values. */
    UNDERSTOOD,
    /** It is none. */
    REJECTED
  }

  /** Reads a version 1 or 2c message; throws nothing, whatever the octets are. */
  Outcome read(byte[] datagram);
}
