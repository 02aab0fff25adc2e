package io.bongsu.app.cli;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Speaks REST to a running server named by BONGSU_URL with the token in BONGSU_TOKEN. */
final class Client {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final String url;
  private final String token;
  private final HttpClient http =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

  Client(Map<String, String> environment) {
    this.url =
        environment.getOrDefault("BONGSU_URL", "http://127.0.0.1:8080").replaceFirst("/+$", "");
    this.token = environment.getOrDefault("BONGSU_TOKEN", "");
    if (token.isEmpty()) {
      throw new CommandException(
          "Set BONGSU_TOKEN to an API token (Settings, API tokens, in the browser) and BONGSU_URL to the server, now "
              + url);
    }
  }

  JsonNode get(String path) {
    return send(request(path).GET().build());
  }

  JsonNode post(String path, String contentType, byte[] body) {
    return send(
        request(path)
            .header("Content-Type", contentType)
            .POST(HttpRequest.BodyPublishers.ofByteArray(body))
            .build());
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(url + "/api/v1" + path))
        .timeout(Duration.ofMinutes(10))
        .header("Authorization", "Bearer " + token);
  }

  private JsonNode send(HttpRequest request) {
    try {
      HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
      JsonNode body = JSON.readTree(response.body());
      if (response.statusCode() / 100 != 2) {
        throw new CommandException(complaint(response.statusCode(), body));
      }
      return body;
    } catch (ConnectException refused) {
      throw new CommandException(
          "No Bongsu answers at " + url + ": start it with ./bongsu run, or set BONGSU_URL");
    } catch (IOException failed) {
      throw new CommandException("Talking to " + url + " failed: " + failed.getMessage());
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      throw new CommandException("Interrupted");
    }
  }

  private static String complaint(int status, JsonNode problem) {
    String title = problem.path("detail").asString(problem.path("title").asString(""));
    return switch (status) {
      case 401 ->
          "The server does not know this token, or it has expired: make a new one and set BONGSU_TOKEN";
      case 403 -> "This token's role is too low for that: " + title;
      default -> "The server answered " + status + ": " + title;
    };
  }
}
