package io.bongsu.app.http;

import io.bongsu.model.access.Role;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One address of the interface.
 *
 * @param method such as GET
 * @param path with parameters in braces
 * @param role the lowest that may call it, null: everybody, without login
 * @param action what the audit log calls it; empty for reading
 * @param parameters the query parameters it knows, others are refused; {@link #ANY_PARAMETER} lets
 *     all pass
 * @param handler what answers
 */
public record Route(
    String method,
    String path,
    @Nullable Role role,
    String action,
    List<String> parameters,
    Answer handler) {
  /** A page of the browser application reads its own filters from the address. */
  static final String ANY_PARAMETER = "*";

  /** True when it may change something. */
  public boolean isUnsafe() {
    return !method.equals("GET");
  }

  /** Answers one request. */
  @FunctionalInterface
  public interface Answer {
    /** Answers; throws {@link Problem} to refuse. */
    void to(Exchange exchange) throws Exception;
  }
}
