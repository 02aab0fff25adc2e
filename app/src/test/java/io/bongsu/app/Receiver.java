package io.bongsu.app;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;
import tools.jackson.databind.json.JsonMapper;

/** Takes webhooks on loopback and remembers their events. */
final class Receiver implements AutoCloseable {
  private final List<String> events = new CopyOnWriteArrayList<>();
  private final HttpServer server;

  Receiver() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 10);
    server.createContext(
        "/hook",
        exchange -> {
          byte[] body = exchange.getRequestBody().readAllBytes();
          events.add(JsonMapper.shared().readTree(body).path("event").asString());
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

  /** How often an event was told of. */
  int count(String event) {
    return Collections.frequency(events, event);
  }

  void await(String event, int times, Duration patience) {
    long end = System.nanoTime() + patience.toNanos();
    while (count(event) < times) {
      if (System.nanoTime() > end) {
        throw new AssertionError("Not " + times + " times " + event + "; only " + events);
      }
      LockSupport.parkNanos(100_000_000L);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
