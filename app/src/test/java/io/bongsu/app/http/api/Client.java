package io.bongsu.app.http.api;

import io.bongsu.app.http.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** A program that talks to the server; each one with its own headers. */
final class Client {
  /**
   * Octets above which the server is asked first: it may close while a body comes that it refuses.
   */
  private static final int LARGE = 500_000;

  private static final HttpClient HTTP =
      HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();

  private final int port;
  private final Map<String, String> headers = new LinkedHashMap<>();

  Client(int port) {
    this.port = port;
  }

  Client with(String name, String value) {
    Client other = new Client(port);
    other.headers.putAll(headers);
    other.headers.put(name, value);
    return other;
  }

  /** Logs in with a password; the result sends cookie and CSRF token. */
  Client logIn(String user, String password) {
    Answer answer =
        send(
            "POST",
            "/api/v1/session",
            "{\"username\":\"%s\",\"password\":\"%s\"}".formatted(user, password));
    if (answer.status() != 200) {
      throw new IllegalStateException("login answered " + answer.status() + " " + answer.text());
    }
    String cookie = answer.header("Set-Cookie");
    return with("Cookie", cookie.substring(0, cookie.indexOf(';')))
        .with("X-CSRF-Token", answer.json().get("csrfToken").asString());
  }

  Answer get(String path) {
    return send("GET", path, null);
  }

  Answer send(String method, String path, String json) {
    return send(
        method,
        path,
        "application/json",
        json == null ? null : json.getBytes(java.nio.charset.StandardCharsets.UTF_8));
  }

  Answer send(String method, String path, String type, byte[] body) {
    HttpRequest.Builder request = request(path);
    if (body != null) {
      request.header("Content-Type", type).expectContinue(body.length > LARGE);
    }
    request.method(
        method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
    try {
      return new Answer(HTTP.send(request.build(), BodyHandlers.ofString()));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (InterruptedException interrupted) {
      throw new IllegalStateException(interrupted);
    }
  }

  HttpRequest.Builder request(String path) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
            .timeout(Duration.ofSeconds(20));
    headers.forEach(request::header);
    return request;
  }

  static HttpClient http() {
    return HTTP;
  }

  /** What came back. */
  record Answer(HttpResponse<String> response) {
    int status() {
      return response.statusCode();
    }

    String text() {
      return response.body();
    }

    String header(String name) {
      return response.headers().firstValue(name).orElse("");
    }

    JsonNode json() {
      return Json.MAPPER.readTree(response.body());
    }
  }
}
