package io.bongsu.model.device;

import io.bongsu.model.snmp.SnmpCredential;
import java.util.Optional;
import java.util.SortedMap;

/** Keeps the named credentials that devices share; encrypted at rest. Thread-safe; blocking. */
public interface CredentialStore {
  /** All, by name. */
  SortedMap<String, SnmpCredential> all();

  /** One by name. */
  Optional<SnmpCredential> find(String name);

  /** Creates or replaces. */
  void put(String name, SnmpCredential credential);

  /** Forgets; false when there was none. */
  boolean remove(String name);
}
