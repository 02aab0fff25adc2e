package io.bongsu.app.http;

import io.bongsu.model.StoreException;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.eclipse.jetty.http.HttpStatus;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes every error as a problem with a correlation id; what the caller need not know goes to the
 * log under that id.
 */
final class ProblemWriter {
  private static final Logger LOG = LoggerFactory.getLogger(ProblemWriter.class);

  private ProblemWriter() {}

  static void install(RoutesConfig routes) {
    routes.exception(Problem.class, (problem, context) -> write(context, problem));
    routes.exception(HttpResponseException.class, ProblemWriter::writeRouting);
    routes.exception(StoreException.class, ProblemWriter::writeUnavailable);
    routes.exception(Exception.class, ProblemWriter::writeInternal);
  }

  static void write(Context context, Problem problem) {
    if (problem.retryAfterSeconds() > 0) {
      context.header("Retry-After", Long.toString(problem.retryAfterSeconds()));
    }
    write(context, problem.status(), String.valueOf(problem.getMessage()), newId());
  }

  /** Problems that Javalin itself finds: no such path, wrong method. */
  private static void writeRouting(HttpResponseException refusal, Context context) {
    String detail =
        switch (refusal.getStatus()) {
          case 404 -> "There is nothing at this address";
          case 405 -> "This address does not answer to " + context.method().name();
          case 413 -> "The request is too large";
          default -> HttpStatus.getMessage(refusal.getStatus());
        };
    write(context, refusal.getStatus(), detail, newId());
  }

  private static void writeUnavailable(StoreException unreachable, Context context) {
    String id = newId();
    LOG.warn(
        "{} {} {}: the store cannot be reached", id, context.method(), context.path(), unreachable);
    context.header("Retry-After", "5");
    write(context, 503, "The database cannot be reached at the moment; try again", id);
  }

  static void writeInternal(Throwable failure, Context context) {
    String id = newId();
    LOG.error("{} {} {}", id, context.method(), context.path(), failure);
    write(context, 500, "Bongsu failed to answer; its log has more under this id", id);
  }

  private static void write(Context context, int status, String detail, String id) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("type", "about:blank");
    body.put("title", HttpStatus.getMessage(status));
    body.put("status", status);
    body.put("detail", detail);
    body.put("instance", id);
    context.status(status).json(body);
    context.contentType("application/problem+json");
  }

  private static String newId() {
    return "urn:uuid:" + UUID.randomUUID();
  }
}
