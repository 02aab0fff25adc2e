package io.bongsu.model.snmp;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/**
 * A community, passphrase or password; prints as dots everywhere, so that it cannot leak through a
 * log or an error. Comparison takes the same time for every difference.
 */
public final class Secret {
  private final String value;

  /** Wraps the plain text. */
  public Secret(String value) {
    this.value = value;
  }

  /** The plain text; only for the wire and for encryption. */
  public String reveal() {
    return value;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Secret that
        && MessageDigest.isEqual(
            value.getBytes(StandardCharsets.UTF_8), that.value.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public int hashCode() {
    return value.hashCode();
  }

  @Override
  public String toString() {
    return "•••";
  }
}
