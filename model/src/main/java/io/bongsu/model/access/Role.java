package io.bongsu.model.access;

/** What a person or token may do; each includes the ones before. */
public enum Role {
  VIEWER,
  OPERATOR,
  ADMIN;

  /** True when this role includes the other. */
  public boolean includes(Role other) {
    return compareTo(other) >= 0;
  }

  /** As the REST API writes it. */
  public String label() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }

  /**
   * From its label.
   *
   * @throws IllegalArgumentException with a sentence for the user
   */
  public static Role parse(String text) {
    for (Role role : values()) {
      if (role.label().equalsIgnoreCase(text.strip())) {
        return role;
      }
    }
    throw new IllegalArgumentException(
        "Role \"" + text + "\" is not one of viewer, operator, admin");
  }
}
