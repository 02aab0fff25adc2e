package io.bongsu.app.http;

import io.bongsu.app.auth.Access;
import io.bongsu.app.auth.Caller;
import io.javalin.http.Context;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What every request passes before its route: who is it, may they, did our own page send it. Deny
 * by default: a route without a role needs to say so itself.
 */
final class Gate {
  private static final String BEARER = "Bearer ";

  private final Access access;
  private final SessionCookie cookie;

  Gate(Access access, SessionCookie cookie) {
    this.access = access;
    this.cookie = cookie;
  }

  /** The caller, proved; null on routes for everybody. */
  @Nullable Caller admit(Route route, Context context) {
    if (route.isUnsafe()) {
      refuseForeignOrigin(context);
    }
    if (route.role() == null) {
      return null;
    }
    return identify(context, true)
        .orElseThrow(() -> new Problem(401, "Log in, or send a token that has not expired"));
  }

  /** Refuses callers whose role is too low, and requests that a foreign page may have caused. */
  void authorise(Route route, Context context, Caller caller) {
    if (route.role() == null || !caller.role().includes(route.role())) {
      throw new Problem(
          403, "Your role is " + caller.role().label() + "; this needs " + neededRole(route));
    }
    boolean needsProof = route.isUnsafe() && caller.hasSession();
    if (needsProof && !caller.provedBy(context.header("X-CSRF-Token"))) {
      throw new Problem(
          403, "The header X-CSRF-Token is missing or not the one that GET /api/v1/session gives");
    }
  }

  boolean isStillWelcome(Route route, Context context) {
    return identify(context, false)
        .filter(caller -> route.role() != null && caller.role().includes(route.role()))
        .isPresent();
  }

  /** A token wins over a cookie; a wrong token is not mended by a cookie. */
  private Optional<Caller> identify(Context context, boolean touch) {
    String authorization = context.header("Authorization");
    if (authorization != null) {
      return authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())
          ? access.tokens().find(authorization.substring(BEARER.length()).strip())
          : Optional.empty();
    }
    String secret = context.cookie(cookie.name());
    return secret == null || secret.isEmpty()
        ? Optional.empty()
        : access.sessions().find(secret, touch);
  }

  private static String neededRole(Route route) {
    return route.role() == null ? "nobody" : route.role().label();
  }

  /** Browsers say where a request comes from; programs do not. */
  private static void refuseForeignOrigin(Context context) {
    String site = context.header("Sec-Fetch-Site");
    boolean foreignSite = site != null && !site.equals("same-origin") && !site.equals("none");
    String origin = context.header("Origin");
    if (foreignSite || (origin != null && !isOwn(origin, context.header("Host")))) {
      throw new Problem(403, "A page of another site may not send this request");
    }
  }

  private static boolean isOwn(String origin, @Nullable String host) {
    int scheme = origin.indexOf("://");
    return scheme > 0 && origin.substring(scheme + 3).equalsIgnoreCase(host);
  }
}
