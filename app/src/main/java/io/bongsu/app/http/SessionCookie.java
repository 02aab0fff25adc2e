package io.bongsu.app.http;

import io.bongsu.app.auth.Sessions;
import java.time.Duration;

/**
 * The cookie that holds a session's secret: over TLS with the {@code __Host-} prefix, which binds
 * it to this host.
 *
 * @param https whether browsers come over TLS
 */
public record SessionCookie(boolean https) {
  /** The cookie's name. */
  public String name() {
    return https ? "__Host-bongsu_session" : "bongsu_session";
  }

  /** Gives it to the browser. */
  public void give(Exchange exchange, String secret) {
    exchange.answerCookie(name(), secret, Sessions.ABSOLUTE, https);
  }

  /** Takes it from the browser. */
  public void take(Exchange exchange) {
    exchange.answerCookie(name(), "", Duration.ZERO, https);
  }
}
