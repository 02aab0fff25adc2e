package io.bongsu.storage.device;

import io.bongsu.model.device.CredentialStore;
import io.bongsu.model.snmp.SnmpCredential;
import io.bongsu.storage.database.Database;
import io.bongsu.storage.secret.SecretBox;
import io.bongsu.storage.secret.SecretBox.Place;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Named credentials on PostgreSQL, sealed. */
public final class PostgresCredentialStore implements CredentialStore {
  private final Database database;
  private final CredentialJson credentials;

  /** Seals with the box. */
  public PostgresCredentialStore(Database database, SecretBox box) {
    this.database = database;
    this.credentials = new CredentialJson(box);
  }

  @Override
  public SortedMap<String, SnmpCredential> all() {
    var all = new TreeMap<String, SnmpCredential>();
    database
        .with(handle ->
            handle
                .createQuery("SELECT name, secret FROM credential")
                .map((row, _) -> Map.entry(row.getString("name"), row.getBytes("secret")))
                .list())
        .forEach(
            row -> all.put(row.getKey(), credentials.unseal(place(row.getKey()), row.getValue())));
    return Collections.unmodifiableSortedMap(all);
  }

  @Override
  public Optional<SnmpCredential> find(String name) {
    return database
        .with(handle ->
            handle
                .createQuery("SELECT secret FROM credential WHERE name = :name")
                .bind("name", name)
                .map((row, _) -> row.getBytes("secret"))
                .findOne())
        .map(sealed -> credentials.unseal(place(name), sealed));
  }

  @Override
  public void put(String name, SnmpCredential credential) {
    byte[] sealed = credentials.seal(place(name), credential);
    database.use(handle ->
        handle
            .createUpdate(
                """
                INSERT INTO credential (name, secret) VALUES (:name, :secret)
                ON CONFLICT (name) DO UPDATE SET secret = excluded.secret, updated_at = now()
                """)
            .bind("name", name)
            .bind("secret", sealed)
            .execute());
  }

  @Override
  public boolean remove(String name) {
    return database.with(handle ->
        handle
            .createUpdate("DELETE FROM credential WHERE name = :name")
            .bind("name", name)
            .execute())
        > 0;
  }

  private static Place place(String name) {
    return new Place("credential", name, "secret");
  }
}
