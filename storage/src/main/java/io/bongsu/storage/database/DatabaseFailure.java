package io.bongsu.storage.database;

import io.bongsu.model.StoreException;
import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** What a failed statement means, read from its SQLSTATE (PostgreSQL manual, appendix A). */
public final class DatabaseFailure {
  private DatabaseFailure() {}

  /**
   * True when the request itself is at fault and will never succeed: values out of range (class
   * 22), broken rules (23), too large (54), or no statement of ours at all. Everything else passes:
   * the server is away or stops (08, 57), read-only after a failover (25006), out of room (53), met
   * a deadlock or a concurrent change (40), or lacks what an administrator can give (42, 28).
   */
  public static boolean isForGood(Throwable failure) {
    String state = state(failure);
    return !(failure instanceof StoreException)
        || state.startsWith("22")
        || state.startsWith("23")
        || state.startsWith("54");
  }

  /** True when the server gave a statement up because it took longer than it may. */
  public static boolean isTooLong(Throwable failure) {
    return state(failure).equals("57014");
  }

  /** The unique rule that was broken and the values that broke it; empty for other failures. */
  public static Optional<Violation> uniqueViolation(Throwable failure) {
    return cause(failure, PSQLException.class)
        .map(PSQLException::getServerErrorMessage)
        .filter(message -> "23505".equals(message.getSQLState()))
        .map(Violation::of);
  }

  static StoreException explain(String database, Exception failure) {
    String detail =
        cause(failure, SQLException.class)
            .map(SQLException::getMessage)
            .orElse(failure.getMessage());
    if (unreachable(failure)) {
      return new StoreException(
          "The database "
              + database
              + " does not answer ("
              + detail
              + "). Check that PostgreSQL runs there.",
          failure);
    }
    return new StoreException("The database " + database + " refused: " + detail, failure);
  }

  private static boolean unreachable(Throwable failure) {
    String state = state(failure);
    return state.isEmpty() || state.startsWith("08") || state.startsWith("57P");
  }

  private static String state(Throwable failure) {
    return cause(failure, PSQLException.class).map(PSQLException::getSQLState).orElse("");
  }

  private static <T extends Throwable> Optional<T> cause(Throwable failure, Class<T> type) {
    for (Throwable each = failure; each != null; each = each.getCause()) {
      if (type.isInstance(each)) {
        return Optional.of(type.cast(each));
      }
    }
    return Optional.empty();
  }

  /**
   * A broken unique rule.
   *
   * @param constraint its name
   * @param detail the server's words, such as {@code Key (address, port)=(10.0.0.1, 161) already
   *     exists.}
   */
  public record Violation(String constraint, String detail) {
    private static Violation of(ServerErrorMessage message) {
      return new Violation(text(message.getConstraint()), text(message.getDetail()));
    }

    private static String text(@Nullable String part) {
      return part == null ? "" : part;
    }
  }
}
