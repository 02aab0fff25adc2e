package io.bongsu.storage.database;

import io.bongsu.model.snmp.Secret;

/**
 * Where a PostgreSQL is and who logs in.
 *
 * @param url JDBC form, {@code jdbc:postgresql://host:5432/name}
 * @param user the owner of the database: it migrates the schema
 * @param password empty when the server asks for none
 */
public record DatabaseAddress(String url, String user, Secret password) {
  private static final String PREFIX = "jdbc:postgresql:";

  /** Refuses addresses of other databases. */
  public DatabaseAddress {
    if (!url.startsWith(PREFIX)) {
      throw new IllegalArgumentException(
          "The database address begins with jdbc:postgresql://, such as jdbc:postgresql://localhost:5432/bongsu");
    }
  }

  /** The address without parameters, which may hold secrets, for messages. */
  public String shown() {
    int question = url.indexOf('?');
    return question < 0 ? url : url.substring(0, question);
  }
}
