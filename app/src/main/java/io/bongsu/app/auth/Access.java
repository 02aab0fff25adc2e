package io.bongsu.app.auth;

import io.bongsu.model.access.AccessStore;
import io.bongsu.model.access.AuditLog;
import java.time.InstantSource;

/** Everything about who may do what, over one store. */
public record Access(Logins logins, Sessions sessions, Tokens tokens, Users users, AuditLog audit) {
  /** Wires the parts. */
  public static Access over(
      AccessStore store, AuditLog audit, PasswordHash hashes, InstantSource clock) {
    Sessions sessions = new Sessions(store, clock);
    return new Access(
        new Logins(store, hashes, clock),
        sessions,
        new Tokens(store, clock),
        new Users(store, hashes, sessions),
        audit);
  }
}
