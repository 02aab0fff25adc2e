package io.bongsu.simulator.agent;

/** A packet is not an SNMP message. */
final class MalformedMessage extends RuntimeException {
  MalformedMessage(String what) {
    super(what, null, false, false);
  }
}
