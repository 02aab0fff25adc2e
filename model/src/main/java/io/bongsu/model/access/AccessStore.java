package io.bongsu.model.access;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Keeps users, sessions and API tokens; of sessions and tokens only SHA-256 hashes. Thread-safe;
 * blocking.
 */
public interface AccessStore {
  /** All users, by name. */
  List<User> users();

  /** One user. */
  Optional<User> user(String name);

  /** Creates or replaces; ends the user's sessions when role, password or enabled changed. */
  void saveUser(User user);

  /** Forgets a user and the sessions; false when there was none. */
  boolean removeUser(String name);

  /** Begins a session. */
  void saveSession(Session session);

  /** The session with this hash, expired or not. */
  Optional<Session> session(String idHash);

  /** Notes that the session was used. */
  void touchSession(String idHash, Instant at);

  /** Ends a session. */
  void removeSession(String idHash);

  /** All API tokens, newest first. */
  List<ApiToken> tokens();

  /** The token with this hash, expired or not. */
  Optional<ApiToken> token(String hash);

  /** Creates a token; gives it with its id. */
  ApiToken saveToken(ApiToken token);

  /** Notes that the token was used. */
  void touchToken(long id, Instant at);

  /** Revokes; false when there was none. */
  boolean removeToken(long id);
}
