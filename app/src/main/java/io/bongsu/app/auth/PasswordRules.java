package io.bongsu.app.auth;

/** What a new password must be: long and not one key held down; no rules about its characters. */
public final class PasswordRules {
  private static final int MIN = 12;
  private static final int MAX = 256;
  private static final int DIFFERENT = 5;

  private PasswordRules() {}

  /**
   * Refuses weak passwords.
   *
   * @throws IllegalArgumentException with a sentence for the user
   */
  public static void check(String password) {
    if (password.length() < MIN) {
      throw new IllegalArgumentException(
          "The password is too short: use at least " + MIN + " characters");
    }
    if (password.length() > MAX) {
      throw new IllegalArgumentException(
          "The password is too long: use at most " + MAX + " characters");
    }
    if (password.chars().distinct().count() < DIFFERENT) {
      throw new IllegalArgumentException(
          "The password repeats itself: use at least " + DIFFERENT + " different characters");
    }
  }
}
