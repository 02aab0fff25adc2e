package io.bongsu.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The REST interface of a running Bongsu, as an admin. */
final class Rest {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final Duration PATIENCE = Duration.ofMinutes(10);

  private final HttpClient http =
      HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
  private final String base;
  private String csrf = "";

  private Rest(int port) {
    base = "http://127.0.0.1:" + port + "/api/v1";
  }

  static Rest login(int port, String user, String password) {
    Rest rest = new Rest(port);
    String body =
        JSON.createObjectNode().put("username", user).put("password", password).toString();
    rest.csrf = rest.post("/session", "application/json", body).path("csrfToken").asString();
    return rest;
  }

  JsonNode get(String path) {
    return send(request(path).GET().build());
  }

  /** The text of a path that begins at the root. */
  String text(String path) {
    URI uri = URI.create(base.replace("/api/v1", "") + path);
    return answer(HttpRequest.newBuilder(uri).timeout(PATIENCE).GET().build());
  }

  JsonNode post(String path, String contentType, String body) {
    return send(
        request(path)
            .header("Content-Type", contentType)
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build());
  }

  /** Imports a list, or only judges it, and sums up the verdicts. */
  String importDevices(String list, boolean dryRun) {
    JsonNode report = post("/imports?dryRun=" + dryRun, "text/csv", list);
    return "%d created, %d updated, %d unchanged, %d rejected"
        .formatted(
            report.path("created").asInt(),
            report.path("updated").asInt(),
            report.path("unchanged").asInt(),
            report.path("rejected").asInt());
  }

  private HttpRequest.Builder request(String path) {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path)).timeout(PATIENCE);
    return csrf.isEmpty() ? request : request.header("X-CSRF-Token", csrf);
  }

  private JsonNode send(HttpRequest request) {
    String body = answer(request);
    return body.isEmpty() ? JSON.nullNode() : JSON.readTree(body);
  }

  private String answer(HttpRequest request) {
    try {
      HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
      if (response.statusCode() / 100 != 2) {
        throw new IllegalStateException(
            request.uri() + " answered " + response.statusCode() + ": " + response.body());
      }
      return response.body();
    } catch (IOException broken) {
      throw new UncheckedIOException(request.uri() + " broke", broken);
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted", stop);
    }
  }
}
