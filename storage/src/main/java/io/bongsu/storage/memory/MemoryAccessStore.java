package io.bongsu.storage.memory;

import io.bongsu.model.access.AccessStore;
import io.bongsu.model.access.ApiToken;
import io.bongsu.model.access.Session;
import io.bongsu.model.access.User;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Users, sessions and tokens in memory. */
public final class MemoryAccessStore implements AccessStore {
  private final TreeMap<String, User> users = new TreeMap<>();
  private final Map<String, Session> sessions = new HashMap<>();
  private final TreeMap<Long, ApiToken> tokens = new TreeMap<>();
  private long lastToken;

  @Override
  public synchronized List<User> users() {
    return List.copyOf(users.values());
  }

  @Override
  public synchronized Optional<User> user(String name) {
    return Optional.ofNullable(users.get(name));
  }

  @Override
  public synchronized void saveUser(User user) {
    User before = users.put(user.name(), user);
    if (before != null && !before.equals(user)) {
      endSessions(user.name());
    }
  }

  @Override
  public synchronized boolean removeUser(String name) {
    endSessions(name);
    return users.remove(name) != null;
  }

  @Override
  public synchronized void saveSession(Session session) {
    sessions.put(session.idHash(), session);
  }

  @Override
  public synchronized Optional<Session> session(String idHash) {
    return Optional.ofNullable(sessions.get(idHash));
  }

  @Override
  public synchronized void touchSession(String idHash, Instant at) {
    sessions.computeIfPresent(
        idHash,
        (_, old) -> new Session(old.idHash(), old.user(), old.csrfToken(), old.createdAt(), at));
  }

  @Override
  public synchronized void removeSession(String idHash) {
    sessions.remove(idHash);
  }

  @Override
  public synchronized List<ApiToken> tokens() {
    return List.copyOf(tokens.descendingMap().values());
  }

  @Override
  public synchronized Optional<ApiToken> token(String hash) {
    return tokens.values().stream().filter(token -> token.hash().equals(hash)).findFirst();
  }

  @Override
  public synchronized ApiToken saveToken(ApiToken token) {
    ApiToken saved = used(++lastToken, token, token.usedAt());
    tokens.put(saved.id(), saved);
    return saved;
  }

  @Override
  public synchronized void touchToken(long id, Instant at) {
    tokens.computeIfPresent(id, (_, old) -> used(id, old, at));
  }

  @Override
  public synchronized boolean removeToken(long id) {
    return tokens.remove(id) != null;
  }

  private void endSessions(String user) {
    sessions.values().removeIf(session -> session.user().equals(user));
  }

  private static ApiToken used(long id, ApiToken token, @Nullable Instant usedAt) {
    return new ApiToken(
        id,
        token.name(),
        token.role(),
        token.hash(),
        token.createdBy(),
        token.createdAt(),
        token.expiresAt(),
        usedAt);
  }
}
