package io.bongsu.app.http.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.bongsu.app.http.Route;
import io.bongsu.model.access.Role;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The security headers are on every answer, whatever the answer. */
class HeadersTest {
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
  void everyRouteAnswersWithThem() {
    for (Route route : rig.server.routes()) {
      String path =
          route
              .path()
              .replace("<path>", "devices")
              .replace("{scope}", "sites")
              .replaceAll("\\{[a-z]+}", "9");
      requireHeaders(
          rig.anonymous().send(route.method(), path, route.isUnsafe() ? "{}" : null), path);
      if (!path.endsWith("/events") && !path.endsWith("/session")) {
        requireHeaders(
            rig.as(Role.ADMIN).send(route.method(), path, route.isUnsafe() ? "{}" : null), path);
      }
    }
  }

  @Test
  void errorsHaveThemToo() {
    for (String path :
        new String[] {
          "/api/v1/nothing",
          "/api/nothing",
          "/assets/no.js",
          "/api/v1/devices?limit=x",
          "/%00",
          "/a%2f..%2fb"
        }) {
      requireHeaders(rig.as(Role.ADMIN).get(path), path);
    }
    requireHeaders(rig.anonymous().send("PUT", "/api/v1/devices", "{}"), "wrong method");
    requireHeaders(rig.anonymous().send("TRACE", "/", null), "TRACE");
  }

  @Test
  void aPageMayCarryItsOwnFiltersInItsAddress() {
    for (String path :
        new String[] {"/incidents?show=open&open=7", "/login?next=/devices", "/?incident=7"}) {
      assertThat(rig.anonymous().get(path).text()).as(path).doesNotContain("takes no parameters");
    }
  }

  @Test
  void answersOfTheInterfaceAreNotCached() {
    assertThat(rig.as(Role.VIEWER).get("/api/v1/devices").header("Cache-Control"))
        .isEqualTo("no-store");
    assertThat(rig.anonymous().get("/api/v1/health").header("Cache-Control")).isEqualTo("no-store");
  }

  @Test
  void aRequestThatIsNoHttpGetsNoDetails() throws IOException {
    try (Socket socket = new Socket("127.0.0.1", rig.server.port())) {
      socket.setSoTimeout(10_000);
      socket
          .getOutputStream()
          .write(
              "GET /%zz HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n"
                  .getBytes(StandardCharsets.US_ASCII));
      String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(answer)
          .startsWith("HTTP/1.1 400")
          .doesNotContainIgnoringCase("jetty")
          .doesNotContain("Exception");
    }
  }

  private static void requireHeaders(Client.Answer answer, String what) {
    assertThat(answer.header("Content-Security-Policy"))
        .as(what)
        .isEqualTo(
            "default-src 'self'; object-src 'none'; base-uri 'none'; frame-ancestors 'none';"
                + " form-action 'self'");
    assertThat(answer.header("X-Content-Type-Options")).as(what).isEqualTo("nosniff");
    assertThat(answer.header("Referrer-Policy")).as(what).isEqualTo("no-referrer");
    assertThat(answer.header("Cache-Control")).as(what).isNotEmpty();
    assertThat(answer.header("Server")).as(what).isEmpty();
  }
}
