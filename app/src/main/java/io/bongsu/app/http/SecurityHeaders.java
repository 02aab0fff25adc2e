package io.bongsu.app.http;

import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Request;

/** The headers on every answer, errors included; set before anything else sees the request. */
final class SecurityHeaders implements HttpConfiguration.Customizer {
  /** Everything from this origin, nothing inline, nobody frames us. */
  static final String POLICY =
      "default-src 'self'; object-src 'none'; base-uri 'none'; frame-ancestors 'none'; form-action"
          + " 'self'";

  private final boolean https;

  SecurityHeaders(boolean https) {
    this.https = https;
  }

  @Override
  public Request customize(Request request, HttpFields.Mutable answer) {
    set(answer);
    return request;
  }

  void set(HttpFields.Mutable answer) {
    answer.put("Content-Security-Policy", POLICY);
    answer.put("X-Content-Type-Options", "nosniff");
    answer.put("Referrer-Policy", "no-referrer");
    answer.put("Cross-Origin-Opener-Policy", "same-origin");
    answer.put("Cross-Origin-Resource-Policy", "same-origin");
    answer.put("Cache-Control", "no-store");
    if (https) {
      answer.put("Strict-Transport-Security", "max-age=31536000");
    }
  }
}
