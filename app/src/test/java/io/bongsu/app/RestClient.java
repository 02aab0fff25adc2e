package io.bongsu.app;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A browser's side of the REST interface, for tests: session cookie and CSRF header. */
final class RestClient {
  private static final JsonMapper JSON = JsonMapper.shared();

  private final HttpClient http =
      HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
  private final String base;
  private String csrf = "";

  private RestClient(int port) {
    base = "http://127.0.0.1:" + port + "/api/v1";
  }

  static RestClient login(int port, String user, String password) {
    RestClient client = new RestClient(port);
    String body =
        JSON.createObjectNode().put("username", user).put("password", password).toString();
    client.csrf = client.post("/session", "application/json", body).path("csrfToken").asString();
    return client;
  }

  JsonNode get(String path) {
    return send(request(path).GET().build());
  }

  JsonNode post(String path, String contentType, String body) {
    return send(
        request(path)
            .header("Content-Type", contentType)
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build());
  }

  /**
   * Asks again and again until the answer is as wanted; fails with the last answer when it never
   * is.
   */
  JsonNode until(String path, Duration patience, Predicate<JsonNode> wanted) {
    long end = System.nanoTime() + patience.toNanos();
    JsonNode last = get(path);
    while (!wanted.test(last)) {
      if (System.nanoTime() > end) {
        throw new AssertionError("GET " + path + " was never as wanted; last: " + last);
      }
      java.util.concurrent.locks.LockSupport.parkNanos(200_000_000L);
      last = get(path);
    }
    return last;
  }

  private HttpRequest.Builder request(String path) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(base + path)).timeout(Duration.ofSeconds(60));
    return csrf.isEmpty() ? request : request.header("X-CSRF-Token", csrf);
  }

  private JsonNode send(HttpRequest request) {
    try {
      HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
      if (response.statusCode() / 100 != 2) {
        throw new AssertionError(
            request.method()
                + " "
                + request.uri()
                + " answered "
                + response.statusCode()
                + ": "
                + response.body());
      }
      return response.body().isEmpty() ? JSON.nullNode() : JSON.readTree(response.body());
    } catch (IOException broken) {
      throw new AssertionError(request.uri() + " broke", broken);
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted", stop);
    }
  }
}
