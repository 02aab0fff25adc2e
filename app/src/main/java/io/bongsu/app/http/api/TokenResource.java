package io.bongsu.app.http.api;

import io.bongsu.app.auth.Tokens;
import io.bongsu.app.http.Exchange;
import io.bongsu.app.http.Problem;
import io.bongsu.app.http.Resource;
import io.bongsu.app.http.Routes;
import io.bongsu.model.access.ApiToken;
import io.bongsu.model.access.Role;
import io.bongsu.model.text.NetworkText;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Keys for programs. */
final class TokenResource implements Resource {
  private static final String PATH = "/api/v1/tokens";

  private final Tokens tokens;

  TokenResource(Tokens tokens) {
    this.tokens = tokens;
  }

  @Override
  public void routes(Routes routes) {
    routes.read(PATH, Role.ADMIN, this::list);
    routes.change("POST", PATH).by(Role.ADMIN, "token.create", this::create);
    routes.change("DELETE", PATH + "/{id}").by(Role.ADMIN, "token.revoke", this::revoke);
  }

  private void list(Exchange exchange) {
    exchange.json(new Page.All<>(tokens.all().stream().map(TokenJson::of).toList()));
  }

  private void create(Exchange exchange) {
    NewTokenJson wanted = exchange.body().json(NewTokenJson.class);
    String name = NetworkText.clean(wanted.name, 100);
    if (name.isEmpty()) {
      throw Problem.bad("A token needs a name that says what uses it");
    }
    Role role = Problem.onComplaint(400, () -> Role.parse(wanted.role));
    Tokens.Created created = tokens.create(name, role, exchange.caller().name(), wanted.expiresAt);
    exchange.note(name, "role " + role.label() + ", id " + created.token().id());
    exchange.json(201, new CreatedJson(Long.toString(created.token().id()), created.text()));
  }

  private void revoke(Exchange exchange) {
    if (!tokens.revoke(exchange.id())) {
      throw Problem.absent("There is no token with this id");
    }
    exchange.nothing(204);
  }

  private record NewTokenJson(String name, String role, @Nullable Instant expiresAt) {}

  private record CreatedJson(String id, String token) {}

  private record TokenJson(
      String id,
      String name,
      String role,
      String createdBy,
      Instant createdAt,
      @Nullable Instant expiresAt,
      @Nullable Instant usedAt) {
    static TokenJson of(ApiToken token) {
      return new TokenJson(
          Long.toString(token.id()),
          token.name(),
          token.role().label(),
          token.createdBy(),
          token.createdAt(),
          token.expiresAt(),
          token.usedAt());
    }
  }
}
