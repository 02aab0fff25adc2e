package io.bongsu.app.auth;

import io.bongsu.model.access.AccessStore;
import io.bongsu.model.access.Role;
import io.bongsu.model.access.User;
import java.util.Optional;

/** Gives a new installation its one account. */
public final class FirstAdmin {
  /** The account's name. */
  public static final String NAME = "admin";

  private FirstAdmin() {}

  /**
   * Creates the admin when there is no user yet.
   *
   * @param wanted BONGSU_ADMIN_PASSWORD, empty when not set
   * @return the generated password, to be shown once; empty when there was a user or a wanted
   *     password
   * @throws IllegalArgumentException with a sentence when the wanted password is too weak
   */
  public static Optional<String> ensure(AccessStore store, PasswordHash hashes, String wanted) {
    if (!store.users().isEmpty()) {
      return Optional.empty();
    }
    String password = wanted.isEmpty() ? RandomText.of(15) : wanted;
    if (!wanted.isEmpty()) {
      try {
        PasswordRules.check(wanted);
      } catch (IllegalArgumentException weak) {
        throw new IllegalArgumentException("BONGSU_ADMIN_PASSWORD: " + weak.getMessage(), weak);
      }
    }
    store.saveUser(new User(NAME, Role.ADMIN, hashes.of(password), true));
    return wanted.isEmpty() ? Optional.of(password) : Optional.empty();
  }
}
