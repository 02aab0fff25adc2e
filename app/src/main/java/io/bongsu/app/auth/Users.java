package io.bongsu.app.auth;

import io.bongsu.model.access.AccessStore;
import io.bongsu.model.access.Role;
import io.bongsu.model.access.User;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Creates and changes users; there is always an admin who can log in. Thread-safe. */
public final class Users {
  private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9._-]{0,63}");

  private final AccessStore store;
  private final PasswordHash hashes;
  private final Sessions sessions;

  /** Keeps users in a store. */
  public Users(AccessStore store, PasswordHash hashes, Sessions sessions) {
    this.store = store;
    this.hashes = hashes;
    this.sessions = sessions;
  }

  /** All, by name. */
  public List<User> all() {
    return store.users();
  }

  /** One. */
  public Optional<User> find(String name) {
    return store.user(name);
  }

  /**
   * Creates a user.
   *
   * @throws IllegalArgumentException with a sentence for the admin
   */
  public synchronized User create(String name, Role role, String password) {
    String account = name.strip().toLowerCase(Locale.ROOT);
    if (!NAME.matcher(account).matches()) {
      throw new IllegalArgumentException(
          "A user name has 1 to 64 of the characters a-z, 0-9, dot, dash and underscore, and begins"
              + " with a letter or digit");
    }
    if (store.user(account).isPresent()) {
      throw new IllegalArgumentException("A user \"" + account + "\" exists already");
    }
    PasswordRules.check(password);
    User user = new User(account, role, hashes.of(password), true);
    store.saveUser(user);
    return user;
  }

  /**
   * Changes a user and ends the sessions; null keeps.
   *
   * @throws IllegalArgumentException with a sentence for the admin
   */
  public synchronized User change(User user, Change change) {
    if (change.password != null) {
      PasswordRules.check(change.password);
    }
    User changed =
        new User(
            user.name(),
            change.role == null ? user.role() : change.role,
            change.password == null ? user.passwordHash() : hashes.of(change.password),
            change.enabled == null ? user.enabled() : change.enabled);
    if (!isAdmin(changed)) {
      requireAnotherAdmin(user);
    }
    store.saveUser(changed);
    sessions.forgetUser(user.name());
    return changed;
  }

  /**
   * Removes a user.
   *
   * @throws IllegalArgumentException for the last admin
   */
  public synchronized void remove(User user) {
    requireAnotherAdmin(user);
    store.removeUser(user.name());
    sessions.forgetUser(user.name());
  }

  /** True when this is the user's password. */
  public boolean isPassword(User user, String password) {
    return hashes.matches(password, user.passwordHash());
  }

  private void requireAnotherAdmin(User user) {
    boolean another =
        store.users().stream()
            .anyMatch(other -> isAdmin(other) && !other.name().equals(user.name()));
    if (isAdmin(user) && !another) {
      throw new IllegalArgumentException(
          user.name() + " is the last admin who can log in: make another user admin first");
    }
  }

  private static boolean isAdmin(User user) {
    return user.enabled() && user.role() == Role.ADMIN;
  }

  /** What changes; null keeps. */
  public record Change(@Nullable Role role, @Nullable String password, @Nullable Boolean enabled) {}
}
