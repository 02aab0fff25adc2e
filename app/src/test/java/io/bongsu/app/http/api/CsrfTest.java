package io.bongsu.app.http.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.bongsu.app.http.Route;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A page of another site cannot make a browser change anything here. */
class CsrfTest {
  private static Rig rig;
  private static Client browser;

  @BeforeAll
  static void start() {
    rig = new Rig();
    browser = rig.anonymous().logIn("admin", Rig.PASSWORD);
  }

  @AfterAll
  static void stop() {
    rig.close();
  }

  @Test
  void everyUnsafeRouteNeedsTheHeaderWhenACookieIsUsed() {
    for (String proof : List.of("", "wrong")) {
      Client client = browser.with("X-CSRF-Token", proof);
      for (Route route : unsafe()) {
        if (route.role() != null) {
          assertThat(client.send(route.method(), path(route), "{}").status())
              .as(route.path())
              .isEqualTo(403);
        }
      }
    }
  }

  @Test
  void everyUnsafeRouteRefusesAForeignOriginEvenWithTheHeader() {
    List<Client> foreign =
        List.of(
            browser.with("Origin", "https://evil.example"),
            browser.with("Origin", "null"),
            browser.with("Sec-Fetch-Site", "cross-site"),
            browser.with("Sec-Fetch-Site", "same-site"));
    for (Client client : foreign) {
      for (Route route : unsafe()) {
        assertThat(client.send(route.method(), path(route), "{}").status())
            .as(route.path())
            .isEqualTo(403);
      }
    }
  }

  @Test
  void textThatPretendsToBeJsonIsRefusedWithoutTheHeader() {
    Client client = browser.with("X-CSRF-Token", "");
    byte[] body = "{}".getBytes(StandardCharsets.UTF_8);
    for (Route route : unsafe()) {
      int status = client.send(route.method(), path(route), "text/plain", body).status();
      assertThat(status).as(route.path()).isEqualTo(route.role() == null ? 415 : 403);
    }
  }

  @Test
  void ourOwnPageGetsThrough() {
    Client page =
        browser
            .with("Origin", "http://127.0.0.1:" + rig.server.port())
            .with("Sec-Fetch-Site", "same-origin");
    assertThat(page.send("POST", "/api/v1/devices", "{\"address\":\"192.0.2.77\"}").status())
        .isEqualTo(201);
  }

  private static List<Route> unsafe() {
    List<Route> unsafe = rig.server.routes().stream().filter(Route::isUnsafe).toList();
    assertThat(unsafe).hasSizeGreaterThan(20);
    return unsafe;
  }

  private static String path(Route route) {
    return route.path().replace("{scope}", "sites").replaceAll("\\{[a-z]+}", "999999");
  }
}
