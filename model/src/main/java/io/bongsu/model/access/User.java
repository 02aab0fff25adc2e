package io.bongsu.model.access;

/**
 * A person who may log in.
 *
 * @param name unique, lower case
 * @param passwordHash Argon2id in PHC string form
 */
public record User(String name, Role role, String passwordHash, boolean enabled) {
  @Override
  public String toString() {
    return "User[" + name + ", " + role + (enabled ? "]" : ", disabled]");
  }
}
