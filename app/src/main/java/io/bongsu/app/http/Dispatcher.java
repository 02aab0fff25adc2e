package io.bongsu.app.http;

import io.bongsu.app.auth.Access;
import io.bongsu.app.auth.Caller;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes each request through the gate to its route, and leaves the audit row. */
final class Dispatcher {
  private static final int AT_ONCE = 64;

  private final Gate gate;
  private final Ledger ledger;
  private final Turnstile turnstile = new Turnstile(AT_ONCE);

  Dispatcher(Access access, SessionCookie cookie, InstantSource clock) {
    this.gate = new Gate(access, cookie);
    this.ledger = new Ledger(access.audit(), clock);
  }

  void install(List<Route> routes, RoutesConfig into) {
    for (Route route : routes) {
      into.addHttpHandler(
          HandlerType.findOrCreate(route.method()), route.path(), context -> serve(route, context));
    }
  }

  private void serve(Route route, Context context) throws Exception {
    Caller caller = gate.admit(route, context);
    Exchange exchange = new Exchange(context, caller, () -> gate.isStillWelcome(route, context));
    if (!route.isUnsafe()) {
      answer(route, exchange, caller);
      return;
    }
    try {
      answer(route, exchange, caller);
    } catch (Problem problem) {
      ledger.refused(route, exchange, problem);
      throw problem;
    } catch (Exception failure) {
      ledger.failed(route, exchange);
      throw failure;
    }
    ledger.done(route, exchange);
  }

  private void answer(Route route, Exchange exchange, @Nullable Caller caller) throws Exception {
    if (caller != null) {
      gate.authorise(route, exchange.raw(), caller);
    }
    exchange.query().refuseOthersThan(route.parameters());
    String name = caller == null ? "from " + exchange.remoteAddress() : caller.name();
    try (Turnstile.Pass _ = turnstile.enter(name)) {
      route.handler().to(exchange);
    }
  }
}
