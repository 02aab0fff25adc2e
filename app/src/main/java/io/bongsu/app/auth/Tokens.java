package io.bongsu.app.auth;

import io.bongsu.model.StoreException;
import io.bongsu.model.access.AccessStore;
import io.bongsu.model.access.ApiToken;
import io.bongsu.model.access.Role;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Keys for programs: {@code bongsu_} and 256 random bits, of which only the hash is stored.
 * Thread-safe.
 */
public final class Tokens {
  /** What every token begins with, so that scanners find leaked ones. */
  public static final String PREFIX = "bongsu_";

  private static final Duration TOUCH_EVERY = Duration.ofMinutes(1);

  private final AccessStore store;
  private final InstantSource clock;
  private final Remembered<ApiToken> known;
  private final Map<Long, Instant> touched = new ConcurrentHashMap<>();

  /** Keeps tokens in a store. */
  public Tokens(AccessStore store, InstantSource clock) {
    this.store = store;
    this.clock = clock;
    this.known = new Remembered<>(clock);
  }

  /** Makes a token; its text is told this once. */
  public Created create(String name, Role role, String createdBy, @Nullable Instant expiresAt) {
    String text = PREFIX + RandomText.of(32);
    ApiToken token =
        store.saveToken(
            new ApiToken(
                0, name, role, Fingerprint.of(text), createdBy, clock.instant(), expiresAt, null));
    return new Created(token, text);
  }

  /** The caller behind a token's text; empty when there is none, or it has expired. */
  public Optional<Caller> find(String text) {
    if (!text.startsWith(PREFIX)) {
      return Optional.empty();
    }
    String hash = Fingerprint.of(text);
    Optional<ApiToken> token = known.get(hash, () -> store.token(hash)).filter(this::isCurrent);
    token.ifPresent(this::touch);
    return token.map(
        found -> new Caller("token:" + found.name(), found.role(), "", found.expiresAt()));
  }

  /** All tokens, newest first. */
  public List<ApiToken> all() {
    return store.tokens();
  }

  /** Revokes; false when there was none. */
  public boolean revoke(long id) {
    known.forget(token -> token.id() == id);
    return store.removeToken(id);
  }

  private boolean isCurrent(ApiToken token) {
    return token.expiresAt() == null || token.expiresAt().isAfter(clock.instant());
  }

  private void touch(ApiToken token) {
    Instant now = clock.instant();
    Instant before = touched.getOrDefault(token.id(), Instant.EPOCH);
    if (before.plus(TOUCH_EVERY).isAfter(now)) {
      return;
    }
    touched.put(token.id(), now);
    try {
      store.touchToken(token.id(), now);
    } catch (StoreException unreachable) {
      // only tells when it was last used
    }
  }

  /** A new token with its text. */
  public record Created(ApiToken token, String text) {
    @Override
    public String toString() {
      return "Created[" + token.name() + "]";
    }
  }
}
