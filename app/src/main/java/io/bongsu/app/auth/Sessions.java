package io.bongsu.app.auth;

import io.bongsu.model.StoreException;
import io.bongsu.model.access.AccessStore;
import io.bongsu.model.access.Session;
import io.bongsu.model.access.User;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/**
 * Logins of browsers: 256 random bits in a cookie, of which only the hash is stored. Thread-safe.
 */
public final class Sessions {
  /** A session that nobody used for so long ends. */
  public static final Duration IDLE = Duration.ofMinutes(30);

  /** A session ends after so long in any case. */
  public static final Duration ABSOLUTE = Duration.ofHours(12);

  private static final Duration TOUCH_EVERY = Duration.ofMinutes(1);

  private final AccessStore store;
  private final InstantSource clock;
  private final Remembered<Live> live;
  private final Map<String, Instant> used = new ConcurrentHashMap<>();

  /** Keeps sessions in a store. */
  public Sessions(AccessStore store, InstantSource clock) {
    this.store = store;
    this.clock = clock;
    this.live = new Remembered<>(clock);
  }

  /** Begins a session; its secret is told this once. */
  public Opened open(User user) {
    String secret = RandomText.of(32);
    Instant now = clock.instant();
    Session session = new Session(Fingerprint.of(secret), user.name(), RandomText.of(32), now, now);
    store.saveSession(session);
    used.put(session.idHash(), now);
    return new Opened(secret, caller(new Live(session, user)));
  }

  /** The caller behind a cookie; using it keeps it from falling idle when {@code touch}. */
  public Optional<Caller> find(String secret, boolean touch) {
    String hash = Fingerprint.of(secret);
    Optional<Live> found = live.get(hash, () -> load(hash)).filter(this::isCurrent);
    if (found.isPresent() && touch) {
      touch(found.get().session);
    }
    return found.map(Sessions::caller);
  }

  /** Ends one session. */
  public void end(String secret) {
    String hash = Fingerprint.of(secret);
    forget(entry -> entry.session.idHash().equals(hash));
    store.removeSession(hash);
  }

  /** Forgets what is remembered of a user, whose sessions the store has ended. */
  public void forgetUser(String name) {
    forget(entry -> entry.session.user().equals(name));
  }

  private void forget(Predicate<Live> which) {
    live.forget(which);
  }

  private Optional<Live> load(String hash) {
    return store
        .session(hash)
        .flatMap(session -> store.user(session.user()).map(user -> new Live(session, user)));
  }

  private boolean isCurrent(Live entry) {
    Instant now = clock.instant();
    boolean alive =
        lastUse(entry.session).plus(IDLE).isAfter(now)
            && entry.session.createdAt().plus(ABSOLUTE).isAfter(now);
    if (!alive) {
      used.remove(entry.session.idHash());
    }
    return alive && entry.user.enabled();
  }

  private Instant lastUse(Session session) {
    Instant here = used.get(session.idHash());
    return here != null && here.isAfter(session.usedAt()) ? here : session.usedAt();
  }

  private void touch(Session session) {
    Instant now = clock.instant();
    Instant before = lastUse(session);
    if (before.plus(TOUCH_EVERY).isAfter(now)) {
      return;
    }
    used.put(session.idHash(), now);
    try {
      store.touchSession(session.idHash(), now);
    } catch (StoreException unreachable) {
      // remembered here; the store learns it at the next use
    }
  }

  private static Caller caller(Live entry) {
    return new Caller(
        entry.user.name(),
        entry.user.role(),
        entry.session.csrfToken(),
        entry.session.createdAt().plus(ABSOLUTE));
  }

  private record Live(Session session, User user) {}

  /** A new session with the cookie's value. */
  public record Opened(String secret, Caller caller) {
    @Override
    public String toString() {
      return "Opened[" + caller + "]";
    }
  }
}
