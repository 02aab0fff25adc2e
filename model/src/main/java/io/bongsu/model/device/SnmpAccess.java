package io.bongsu.model.device;

import io.bongsu.model.snmp.SnmpCredential;

/** How a device's agent is spoken to. */
public sealed interface SnmpAccess {
  /** Not at all: ICMP only. */
  record None() implements SnmpAccess {}

  /** With its own credential, kept encrypted. */
  record Own(SnmpCredential credential) implements SnmpAccess {}

  /** With a credential that many devices share, by its name in {@link CredentialStore}. */
  record Shared(String name) implements SnmpAccess {}
}
