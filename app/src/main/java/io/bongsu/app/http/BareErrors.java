package io.bongsu.app.http;

import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/** Errors that Jetty finds before any of our code runs, written as problems too. */
final class BareErrors extends ErrorHandler {
  private final SecurityHeaders headers;

  BareErrors(SecurityHeaders headers) {
    this.headers = headers;
  }

  @Override
  protected void generateResponse(
      Request request,
      Response response,
      int code,
      @Nullable String message,
      @Nullable Throwable cause,
      Callback callback) {
    headers.set(response.getHeaders());
    response.getHeaders().put("Content-Type", "application/problem+json");
    Content.Sink.write(response, true, body(code), callback);
  }

  private static String body(int status) {
    return "{\"type\":\"about:blank\",\"title\":\"%s\",\"status\":%d,\"detail\":\"The request could not be read\",\"instance\":\"\"}"
        .formatted(HttpStatus.getMessage(status), status);
  }
}
