package io.bongsu.app.http.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.bongsu.app.auth.Access;
import io.bongsu.app.auth.Caller;
import io.bongsu.app.auth.Logins;
import io.bongsu.app.auth.Sessions;
import io.bongsu.app.auth.Users;
import io.bongsu.app.http.Exchange;
import io.bongsu.app.http.Problem;
import io.bongsu.app.http.Resource;
import io.bongsu.app.http.Routes;
import io.bongsu.app.http.SessionCookie;
import io.bongsu.model.access.Role;
import io.bongsu.model.access.User;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Logging in and out, and one's own password. */
final class SessionResource implements Resource {
  private static final String PATH = "/api/v1/session";

  private final Access access;
  private final SessionCookie cookie;

  SessionResource(Access access, SessionCookie cookie) {
    this.access = access;
    this.cookie = cookie;
  }

  @Override
  public void routes(Routes routes) {
    routes.read(PATH, Role.VIEWER, exchange -> exchange.json(SessionJson.of(exchange.caller())));
    routes.change("POST", PATH).byAnybody("session.open", this::logIn);
    routes.change("DELETE", PATH).by(Role.VIEWER, "session.close", this::logOut);
    routes
        .change("PUT", PATH + "/password")
        .by(Role.VIEWER, "session.password", this::changePassword);
  }

  private void logIn(Exchange exchange) {
    LoginJson login = exchange.body().json(LoginJson.class);
    exchange.noteActor(login.username.isBlank() ? "?" : login.username);
    switch (access.logins().check(login.username, login.password, exchange.remoteAddress())) {
      case Logins.Accepted(User user) -> open(exchange, user);
      case Logins.Refused() -> throw new Problem(401, "The name or the password is wrong");
      case Logins.Later(Duration delay) ->
          throw Problem.later(
              "Too many failed logins; wait before the next try", delay.toSeconds() + 1);
    }
  }

  /**
   * A new session each time: what the browser had before is ended, so that nobody can have planted
   * it.
   */
  private void open(Exchange exchange, User user) {
    String before = exchange.cookie(cookie.name());
    if (!before.isEmpty()) {
      access.sessions().end(before);
    }
    Sessions.Opened opened = access.sessions().open(user);
    cookie.give(exchange, opened.secret());
    exchange.json(SessionJson.of(opened.caller()));
  }

  private void logOut(Exchange exchange) {
    String secret = exchange.cookie(cookie.name());
    if (!secret.isEmpty()) {
      access.sessions().end(secret);
      cookie.take(exchange);
    }
    exchange.nothing(204);
  }

  private void changePassword(Exchange exchange) {
    PasswordJson passwords = exchange.body().json(PasswordJson.class);
    User user =
        access
            .users()
            .find(exchange.caller().name())
            .orElseThrow(() -> new Problem(403, "A token has no password"));
    exchange.note(user.name(), "");
    if (!access.users().isPassword(user, passwords.current)) {
      throw new Problem(403, "The current password is wrong");
    }
    Problem.onComplaint(
        400, () -> access.users().change(user, new Users.Change(null, passwords.wanted, null)));
    cookie.take(exchange);
    exchange.nothing(204);
  }

  private record LoginJson(String username, String password) {}

  private record PasswordJson(String current, @JsonProperty("new") String wanted) {}

  private record SessionJson(
      String user, String role, String csrfToken, @Nullable Instant expiresAt) {
    static SessionJson of(Caller caller) {
      return new SessionJson(
          caller.name(), caller.role().label(), caller.csrfToken(), caller.expiresAt());
    }
  }
}
