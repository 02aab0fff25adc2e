package io.bongsu.fault.notify;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.function.Function;

/** A real HTTP server that remembers what it took and answers as told. */
final class WebhookReceiver implements AutoCloseable {
  final List<Received> accepted = new CopyOnWriteArrayList<>();
  final List<Received> all = new CopyOnWriteArrayList<>();
  volatile Function<Received, Reply> answer = _ -> Reply.status(200);
  private final HttpServer server;

  record Received(String path, String key, String contentType, String host, String body) {}

  record Reply(int status, String header, String value) {
    static Reply status(int status) {
      return new Reply(status, "X-Test", "1");
    }
  }

  WebhookReceiver() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::handle);
    server.start();
  }

  int port() {
    return server.getAddress().getPort();
  }

  String url() {
    return "http://127.0.0.1:" + port() + "/hook?a=b";
  }

  private void handle(HttpExchange exchange) throws IOException {
    Received received =
        new Received(
            exchange.getRequestURI().toString(),
            exchange.getRequestHeaders().getFirst("Idempotency-Key"),
            exchange.getRequestHeaders().getFirst("Content-Type"),
            exchange.getRequestHeaders().getFirst("Host"),
            new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
    all.add(received);
    Reply reply = answer.apply(received);
    if (reply.status() / 100 == 2) {
      accepted.add(received);
    }
    exchange.getResponseHeaders().add(reply.header(), reply.value());
    exchange.sendResponseHeaders(reply.status(), -1);
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
