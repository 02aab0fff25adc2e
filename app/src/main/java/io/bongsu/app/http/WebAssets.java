package io.bongsu.app.http;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** The browser application from the class path; any address without a file is one of its pages. */
final class WebAssets implements Resource {
  private static final Pattern FILE =
      Pattern.compile("/(?:[A-Za-z0-9_-][A-Za-z0-9._-]*/)*[A-Za-z0-9_-][A-Za-z0-9._-]*");
  private static final Map<String, String> TYPES =
      Map.ofEntries(
          Map.entry("html", "text/html; charset=utf-8"),
          Map.entry("js", "text/javascript; charset=utf-8"),
          Map.entry("css", "text/css; charset=utf-8"),
          Map.entry("svg", "image/svg+xml"),
          Map.entry("png", "image/png"),
          Map.entry("ico", "image/x-icon"),
          Map.entry("woff2", "font/woff2"),
          Map.entry("json", "application/json"),
          Map.entry("map", "application/json"),
          Map.entry("txt", "text/plain; charset=utf-8"));

  private final String root;
  private final Map<String, byte[]> files = new ConcurrentHashMap<>();

  /**
   * Serves files.
   *
   * @param root the folder in the class path, without a slash at the end
   */
  WebAssets(String root) {
    this.root = root;
  }

  @Override
  public void routes(Routes routes) {
    routes.page("/", this::page);
    routes.page("/<path>", this::serve);
  }

  private void serve(Exchange exchange) {
    String path = "/" + exchange.path("path");
    if (path.startsWith("/api/")) {
      throw Problem.absent("There is nothing at this address");
    }
    String type = TYPES.get(path.substring(path.lastIndexOf('.') + 1));
    if (type == null) {
      page(exchange);
      return;
    }
    byte[] file = read(path).orElseThrow(() -> Problem.absent("There is no such file"));
    exchange.answerHeader("Cache-Control", caching(path));
    exchange.content(type, file);
  }

  /** Built files carry a hash of their content in the name. */
  private static String caching(String path) {
    return path.startsWith("/assets/") ? "public, max-age=31536000, immutable" : "no-cache";
  }

  private void page(Exchange exchange) {
    byte[] index =
        read("/index.html")
            .orElseThrow(() ->
                Problem.absent(
                    "The browser application is not part of this build (see CONTRIBUTING.md)"));
    exchange.answerHeader("Cache-Control", "no-cache");
    exchange.content("text/html; charset=utf-8", index);
  }

  private Optional<byte[]> read(String path) {
    if (!FILE.matcher(path).matches()) {
      return Optional.empty();
    }
    byte[] known = files.get(path);
    return known == null ? load(path) : Optional.of(known);
  }

  private Optional<byte[]> load(String path) {
    try (InputStream file = WebAssets.class.getResourceAsStream(root + path)) {
      if (file == null) {
        return Optional.empty();
      }
      byte[] octets = file.readAllBytes();
      files.put(path, octets);
      return Optional.of(octets);
    } catch (IOException unreadable) {
      return Optional.empty();
    }
  }
}
