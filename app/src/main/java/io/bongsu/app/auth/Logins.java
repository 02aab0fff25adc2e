package io.bongsu.app.auth;

import io.bongsu.model.access.AccessStore;
import io.bongsu.model.access.User;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;

/**
 * Checks names and passwords; tells nobody which of the two was wrong, not by words and not by
 * time. Thread-safe.
 */
public final class Logins {
  private static final int LONGEST = 256;

  private final AccessStore store;
  private final PasswordHash hashes;
  private final LoginThrottle throttle;

  /** Checks against a store. */
  public Logins(AccessStore store, PasswordHash hashes, InstantSource clock) {
    this.store = store;
    this.hashes = hashes;
    this.throttle = new LoginThrottle(clock);
  }

  /**
   * Checks a login.
   *
   * @param address where from, for the delays
   */
  public Outcome check(String name, String password, String address) {
    String account = cut(name).strip().toLowerCase(Locale.ROOT);
    Duration wait = throttle.wait(account, address);
    if (wait.isPositive()) {
      return new Later(wait);
    }
    // counted before the slow part, so that tries in parallel do not slip through
    throttle.failed(account, address);
    Optional<User> user = store.user(account);
    boolean right =
        user.isPresent()
            ? hashes.matches(cut(password), user.get().passwordHash())
            : hashes.matchesNobody(cut(password));
    if (!right || !user.get().enabled()) {
      return new Refused();
    }
    throttle.succeeded(account, address);
    return new Accepted(user.get());
  }

  private static String cut(String text) {
    return text.substring(0, Math.min(LONGEST, text.length()));
  }

  /** What came of it. */
  public sealed interface Outcome {}

  /** It is this user. */
  public record Accepted(User user) implements Outcome {}

  /** Wrong name or password, or the user is disabled. */
  public record Refused() implements Outcome {}

  /** Too many failures: not even looked at. */
  public record Later(Duration delay) implements Outcome {}
}
