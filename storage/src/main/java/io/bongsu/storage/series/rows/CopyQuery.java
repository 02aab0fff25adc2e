package io.bongsu.storage.series.rows;

import io.bongsu.model.StoreException;
import java.nio.ByteBuffer;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyOut;

/**
 * Queries whose rows come as a stream of COPY BINARY: large arrays arrive without being turned into
 * text or boxed numbers, and never all at once.
 *
 * <p>COPY takes no parameters; only numbers and moments that Java printed go into its text.
 */
public final class CopyQuery {
  private static final int SIGNATURE_AND_FLAGS = 19;

  private CopyQuery() {}

  /** Hands over each row of a query. */
  public static void each(Handle handle, String query, Consumer<CopiedRow> taker) {
    try {
      CopyOut copy =
          handle
              .getConnection()
              .unwrap(PGConnection.class)
              .getCopyAPI()
              .copyOut("COPY (" + query + ") TO STDOUT (FORMAT binary)");
      try {
        read(copy, taker);
      } finally {
        if (copy.isActive()) {
          copy.cancelCopy();
        }
      }
    } catch (SQLException e) {
      throw new StoreException(
          "The database did not hand over what it keeps: " + e.getMessage(), e);
    }
  }

  /** A list of numbers as SQL. */
  public static String array(Collection<Integer> numbers) {
    return numbers.stream()
        .map(String::valueOf)
        .collect(Collectors.joining(",", "'{", "}'::int[]"));
  }

  /** A moment as SQL. */
  public static String moment(Instant at) {
    return "'" + at + "'::timestamptz";
  }

  private static void read(CopyOut copy, Consumer<CopiedRow> taker) throws SQLException {
    boolean first = true;
    for (byte @Nullable [] data = copy.readFromCopy(); data != null; data = copy.readFromCopy()) {
      ByteBuffer row = ByteBuffer.wrap(data);
      if (first) {
        row.position(SIGNATURE_AND_FLAGS);
        first = false;
      }
      if (row.remaining() > 2 && row.getShort() > 0) {
        taker.accept(new CopiedRow(row));
      }
    }
  }
}
