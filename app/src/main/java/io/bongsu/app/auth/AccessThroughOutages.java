package io.bongsu.app.auth;

import io.bongsu.model.StoreException;
import io.bongsu.model.access.AccessStore;
import io.bongsu.model.access.ApiToken;
import io.bongsu.model.access.Session;
import io.bongsu.model.access.User;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A store of who may do what that lets people log in and out while it cannot be reached: it knows
 * all users once {@link #users} was read, and holds sessions begun or ended meanwhile until the
 * store takes them. What an outage held is lost with the process, and with it only those logins.
 * Thread-safe.
 */
public final class AccessThroughOutages implements AccessStore {
  /** Logins and log-outs held at most; more of them are refused until the store answers. */
  private static final int MOST_HELD = 1_000;

  private final AccessStore store;
  private final Map<String, User> known = new ConcurrentHashMap<>();
  private final Map<String, Session> begun = new ConcurrentHashMap<>();
  private final Set<String> ended = ConcurrentHashMap.newKeySet();

  /** Over the store that may go away. */
  public AccessThroughOutages(AccessStore store) {
    this.store = store;
  }

  @Override
  public List<User> users() {
    List<User> users = store.users();
    users.forEach(user -> known.put(user.name(), user));
    return users;
  }

  @Override
  public Optional<User> user(String name) {
    try {
      Optional<User> user = store.user(name);
      user.ifPresentOrElse(found -> known.put(name, found), () -> known.remove(name));
      return user;
    } catch (StoreException unreachable) {
      if (known.isEmpty()) {
        throw unreachable;
      }
      return Optional.ofNullable(known.get(name));
    }
  }

  @Override
  public void saveUser(User user) {
    store.saveUser(user);
    known.put(user.name(), user);
    endBegun(user.name());
  }

  @Override
  public boolean removeUser(String name) {
    boolean removed = store.removeUser(name);
    known.remove(name);
    endBegun(name);
    return removed;
  }

  private void endBegun(String user) {
    begun.values().removeIf(session -> session.user().equals(user));
  }

  @Override
  public void saveSession(Session session) {
    try {
      store.saveSession(session);
    } catch (StoreException unreachable) {
      requireRoom(begun.size(), unreachable);
      begun.put(session.idHash(), session);
    }
  }

  private static void requireRoom(int held, StoreException unreachable) {
    if (held >= MOST_HELD) {
      throw unreachable;
    }
  }

  @Override
  public Optional<Session> session(String idHash) {
    Session held = begun.get(idHash);
    if (held != null) {
      return Optional.of(held);
    }
    return ended.contains(idHash) ? Optional.empty() : store.session(idHash);
  }

  /** The use of a session is also the moment at which the store is offered what was held. */
  @Override
  public void touchSession(String idHash, Instant at) {
    store.touchSession(idHash, at);
    begun
        .values()
        .forEach(session -> {
          store.saveSession(session);
          begun.remove(session.idHash());
        });
    ended.forEach(hash -> {
      store.removeSession(hash);
      ended.remove(hash);
    });
  }

  @Override
  public void removeSession(String idHash) {
    if (begun.remove(idHash) != null) {
      return;
    }
    try {
      store.removeSession(idHash);
    } catch (StoreException unreachable) {
      requireRoom(ended.size(), unreachable);
      ended.add(idHash);
    }
  }

  @Override
  public List<ApiToken> tokens() {
    return store.tokens();
  }

  @Override
  public Optional<ApiToken> token(String hash) {
    return store.token(hash);
  }

  @Override
  public ApiToken saveToken(ApiToken token) {
    return store.saveToken(token);
  }

  @Override
  public void touchToken(long id, Instant at) {
    store.touchToken(id, at);
  }

  @Override
  public boolean removeToken(long id) {
    return store.removeToken(id);
  }
}
