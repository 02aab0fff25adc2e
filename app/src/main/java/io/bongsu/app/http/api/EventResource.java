package io.bongsu.app.http.api;

import io.bongsu.app.http.Exchange;
import io.bongsu.app.http.Problem;
import io.bongsu.app.http.Resource;
import io.bongsu.app.http.Routes;
import io.bongsu.app.http.Turnstile;
import io.bongsu.app.live.Event;
import io.bongsu.app.live.EventHub;
import io.bongsu.app.live.Subscription;
import io.bongsu.app.state.MapSource;
import io.bongsu.model.access.Role;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/** The stream of what changes (server-sent events, WHATWG HTML). */
final class EventResource implements Resource {
  private static final Duration HEARTBEAT = Duration.ofSeconds(15);
  private static final int STREAMS_EACH = 32;

  private final EventHub hub;
  private final MapSource map;
  private final InstantSource clock;
  private final Turnstile turnstile = new Turnstile(STREAMS_EACH);

  EventResource(EventHub hub, MapSource map, InstantSource clock) {
    this.hub = hub;
    this.map = map;
    this.clock = clock;
  }

  @Override
  public void routes(Routes routes) {
    routes.read("/api/v1/events", Role.VIEWER, this::stream);
  }

  private void stream(Exchange exchange) throws IOException, InterruptedException {
    try (Turnstile.Pass _ = turnstile.enter(exchange.caller().name());
        Subscription subscription = subscribe(exchange)) {
      OutputStream out = open(exchange);
      send(out, own("hello", ",\"topologyVersion\":\"" + map.current().version() + "\""));
      Optional<Event> next = subscription.next(HEARTBEAT);
      while (subscription.isOpen() && exchange.isCallerStillWelcome()) {
        send(out, next.orElseGet(() -> own("heartbeat", "")));
        next = subscription.next(HEARTBEAT);
      }
    }
  }

  private Subscription subscribe(Exchange exchange) {
    return hub.subscribe(exchange.header("Last-Event-ID"))
        .orElseThrow(() -> new Problem(503, "Too many browsers listen already"));
  }

  private static OutputStream open(Exchange exchange) throws IOException {
    exchange.answerHeader("X-Accel-Buffering", "no");
    exchange.raw().res().setContentType("text/event-stream;charset=utf-8");
    OutputStream out = exchange.raw().res().getOutputStream();
    exchange.raw().res().flushBuffer();
    return out;
  }

  private Event own(String type, String more) {
    return new Event(0, "", type, "{\"at\":\"" + clock.instant() + "\"" + more + "}");
  }

  private static void send(OutputStream out, Event event) throws IOException {
    out.write(event.frame().getBytes(StandardCharsets.UTF_8));
    out.flush();
  }
}
