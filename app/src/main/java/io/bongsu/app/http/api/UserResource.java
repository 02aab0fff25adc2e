package io.bongsu.app.http.api;

import io.bongsu.app.auth.Users;
import io.bongsu.app.http.Exchange;
import io.bongsu.app.http.Problem;
import io.bongsu.app.http.Resource;
import io.bongsu.app.http.Routes;
import io.bongsu.model.access.Role;
import io.bongsu.model.access.User;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Users and what they may do. */
final class UserResource implements Resource {
  private static final String PATH = "/api/v1/users";

  private final Users users;

  UserResource(Users users) {
    this.users = users;
  }

  @Override
  public void routes(Routes routes) {
    routes.read(PATH, Role.ADMIN, this::list);
    routes.change("POST", PATH).by(Role.ADMIN, "user.create", this::create);
    routes.change("PATCH", PATH + "/{name}").by(Role.ADMIN, "user.update", this::change);
    routes.change("DELETE", PATH + "/{name}").by(Role.ADMIN, "user.delete", this::remove);
  }

  private void list(Exchange exchange) {
    exchange.json(new Page.All<>(users.all().stream().map(UserJson::of).toList()));
  }

  private void create(Exchange exchange) {
    NewUserJson wanted = exchange.body().json(NewUserJson.class);
    User user =
        Problem.onComplaint(
            400, () -> users.create(wanted.name, Role.parse(wanted.role), wanted.password));
    exchange.note(user.name(), "role " + user.role().label());
    exchange.json(201, UserJson.of(user));
  }

  private void change(Exchange exchange) {
    User user = find(exchange);
    ChangeJson wanted = exchange.body().json(ChangeJson.class);
    User changed =
        Problem.onComplaint(
            400,
            () ->
                users.change(
                    user,
                    new Users.Change(
                        wanted.role == null ? null : Role.parse(wanted.role),
                        wanted.password,
                        wanted.enabled)));
    exchange.note(user.name(), wanted.told());
    exchange.json(UserJson.of(changed));
  }

  private void remove(Exchange exchange) {
    User user = find(exchange);
    boolean _ = Problem.onComplaint(409, () -> removed(user));
    exchange.nothing(204);
  }

  private boolean removed(User user) {
    users.remove(user);
    return true;
  }

  private User find(Exchange exchange) {
    return users
        .find(exchange.path("name"))
        .orElseThrow(() -> Problem.absent("There is no user of this name"));
  }

  private record NewUserJson(String name, String role, String password) {}

  private record ChangeJson(
      @Nullable String role, @Nullable String password, @Nullable Boolean enabled) {
    String told() {
      List<String> parts = new ArrayList<>();
      if (role != null) {
        parts.add("role " + role);
      }
      if (password != null) {
        parts.add("password •••");
      }
      if (enabled != null) {
        parts.add(enabled ? "enabled" : "disabled");
      }
      return String.join(", ", parts);
    }
  }

  private record UserJson(String name, String role, boolean enabled) {
    static UserJson of(User user) {
      return new UserJson(user.name(), user.role().label(), user.enabled());
    }
  }
}
