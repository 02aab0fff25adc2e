package io.bongsu.app.auth;

import io.bongsu.model.access.Role;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Who makes a request, proved.
 *
 * @param name the user; for a token {@code token:} and its name
 * @param csrfToken what unsafe requests must carry, empty for tokens, which no browser sends by
 *     itself
 * @param expiresAt the absolute end, null for a token without one
 */
public record Caller(String name, Role role, String csrfToken, @Nullable Instant expiresAt) {
  /** True when it came with a cookie. */
  public boolean hasSession() {
    return !csrfToken.isEmpty();
  }

  /** True when the header proves that our own page made the request. */
  public boolean provedBy(@Nullable String csrfHeader) {
    return csrfHeader != null && Fingerprint.same(csrfToken, csrfHeader);
  }

  @Override
  public String toString() {
    return "Caller[" + name + ", " + role + "]";
  }
}
