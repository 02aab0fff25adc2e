package io.bongsu.app;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Takes webhooks on loopback and remembers their events. */
final class Receiver implements AutoCloseable {
  private final List<JsonNode> messages = new CopyOnWriteArrayList<>();
  private final HttpServer server;

  Receiver() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 10);
    server.createContext(
        "/hook",
        exchange -> {
          byte[] body = exchange.getRequestBody().readAllBytes();
          messages.add(JsonMapper.shared().readTree(body));
          exchange.sendResponseHeaders(204, -1);
          exchange.close();
        });
    server.start();
  }

  /** As the setting for allowed targets wants it. */
  String target() {
    return "127.0.0.1:" + server.getAddress().getPort();
  }

  /** A channel that leads here, as the REST interface takes it. */
  String channel() {
    return "{\"name\":\"receiver\",\"type\":\"webhook\",\"url\":\"http://" + target() + "/hook\"}";
  }

  /** How often an event of this device was told of. */
  long count(String event, String device) {
    return messages.stream()
        .filter(message -> message.path("event").asString().equals(event))
        .filter(message -> message.toString().contains(device))
        .count();
  }

  void await(String event, String device, Duration patience) {
    long end = System.nanoTime() + patience.toNanos();
    while (count(event, device) == 0) {
      if (System.nanoTime() > end) {
        throw new AssertionError("No " + event + " of " + device + "; only " + messages);
      }
      LockSupport.parkNanos(100_000_000L);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
