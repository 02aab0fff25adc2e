package io.bongsu.storage.memory;

import io.bongsu.model.device.CredentialStore;
import io.bongsu.model.snmp.SnmpCredential;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;

/** Named credentials in memory. */
public final class MemoryCredentialStore implements CredentialStore {
  private final ConcurrentSkipListMap<String, SnmpCredential> credentials =
      new ConcurrentSkipListMap<>();

  @Override
  public SortedMap<String, SnmpCredential> all() {
    return Collections.unmodifiableSortedMap(new TreeMap<>(credentials));
  }

  @Override
  public Optional<SnmpCredential> find(String name) {
    return Optional.ofNullable(credentials.get(name));
  }

  @Override
  public void put(String name, SnmpCredential credential) {
    credentials.put(name, credential);
  }

  @Override
  public boolean remove(String name) {
    return credentials.remove(name) != null;
  }
}
