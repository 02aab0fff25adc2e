package io.bongsu.app.http.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.bongsu.app.http.Route;
import io.bongsu.model.access.Role;
import io.bongsu.model.access.User;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Every route times every kind of caller, against a golden table. */
class RouteMatrixTest {
  private static final Set<String> STREAMS = Set.of("GET /api/v1/events");

  private static Rig rig;

  @BeforeAll
  static void start() {
    rig = new Rig();
  }

  @AfterAll
  static void stop() {
    rig.close();
  }

  @Test
  void everyRouteStandsInTheGoldenTableWithItsRoleAndNoneIsMissing() throws IOException {
    Map<String, String> actual = new TreeMap<>();
    for (Route route : rig.server.routes()) {
      actual.put(name(route), route.role() == null ? "public" : route.role().label());
    }
    assertThat(actual).isEqualTo(golden()).hasSizeGreaterThan(50);
  }

  @Test
  void onlyHealthLoginAndThePagesThemselvesAreOpenToEverybody() {
    assertThat(
            rig.server.routes().stream()
                .filter(route -> route.role() == null)
                .map(RouteMatrixTest::name))
        .containsExactlyInAnyOrder(
            "GET /api/v1/health", "POST /api/v1/session", "GET /", "GET /<path>");
  }

  @Test
  void nobodyGetsInWithoutLogin() {
    for (Route route : closed()) {
      assertThat(call(rig.anonymous(), route)).as(name(route)).isEqualTo(401);
    }
  }

  @Test
  void anExpiredTokenIsNoToken() {
    String token = rig.token(Role.ADMIN, Instant.parse("2026-11-21T02:59:59Z"));
    Client client = rig.anonymous().with("Authorization", "Bearer " + token);
    for (Route route : closed()) {
      assertThat(call(client, route)).as(name(route)).isEqualTo(401);
    }
  }

  @Test
  void aTokenInTheAddressIsNotAccepted() {
    String token = rig.token(Role.ADMIN, null);
    for (String parameter : List.of("token", "access_token", "api_key", "authorization")) {
      assertThat(rig.anonymous().get("/api/v1/devices?" + parameter + "=" + token).status())
          .isEqualTo(401);
      assertThat(rig.as(Role.ADMIN).get("/api/v1/devices?" + parameter + "=" + token).status())
          .isEqualTo(400);
    }
  }

  @Test
  void aWrongTokenIsNotMendedByAGoodCookie() {
    Client client =
        rig.anonymous().logIn("admin", Rig.PASSWORD).with("Authorization", "Bearer bongsu_wrong");
    assertThat(client.get("/api/v1/devices").status()).isEqualTo(401);
  }

  @Test
  void disablingAUserEndsWhatTheyHadOpen() {
    User user = rig.access.users().create("leaver", Role.ADMIN, Rig.PASSWORD);
    Client client = rig.anonymous().logIn("leaver", Rig.PASSWORD);
    assertThat(client.get("/api/v1/devices").status()).isEqualTo(200);
    rig.as(Role.ADMIN).send("PATCH", "/api/v1/users/" + user.name(), "{\"enabled\":false}");
    for (Route route : closed()) {
      assertThat(call(client, route)).as(name(route)).isEqualTo(401);
    }
  }

  @Test
  void eachRoleGetsThroughExactlyWhereTheTableLetsIt() {
    for (Role role : Role.values()) {
      for (Route route : closed()) {
        if (STREAMS.contains(name(route))
            || name(route).endsWith("/session")
            || name(route).endsWith("/tokens")) {
          continue;
        }
        int status = call(rig.as(role), route);
        if (role.includes(route.role())) {
          assertThat(status).as(role + " " + name(route)).isNotIn(401, 403, 500);
        } else {
          assertThat(status).as(role + " " + name(route)).isEqualTo(403);
        }
      }
    }
  }

  private static List<Route> closed() {
    return rig.server.routes().stream().filter(route -> route.role() != null).toList();
  }

  private static int call(Client client, Route route) {
    String path = route.path().replace("{scope}", "sites").replaceAll("\\{[a-z]+}", "999999");
    return client.send(route.method(), path, route.isUnsafe() ? "{}" : null).status();
  }

  private static String name(Route route) {
    return route.method() + " " + route.path();
  }

  private static Map<String, String> golden() throws IOException {
    try (InputStream file = RouteMatrixTest.class.getResourceAsStream("/route-roles.txt")) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split(" ", 3))
          .collect(
              Collectors.toMap(
                  parts -> parts[0] + " " + parts[1],
                  parts -> parts[2],
                  (a, _) -> a,
                  TreeMap::new));
    }
  }
}
