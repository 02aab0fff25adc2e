package io.bongsu.storage.series;

import java.nio.ByteBuffer;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.jdbi.v3.core.statement.StatementContext;
import org.jdbi.v3.core.statement.StatementCustomizer;
import org.postgresql.PGStatement;

/**
 * Arrays without null elements as PostgreSQL sends them in binary (array_send): far cheaper to read
 * than a list of boxed numbers.
 */
final class BinaryArrays {
  /** Makes a statement fetch its results in binary from the first time on. */
  static final StatementCustomizer ALWAYS =
      new StatementCustomizer() {
        @Override
        public void beforeExecution(PreparedStatement statement, StatementContext context)
            throws SQLException {
          statement.unwrap(PGStatement.class).setPrepareThreshold(-1);
        }
      };

  private static final int HEAD = 12;
  private static final int DIMENSION = 8;

  private BinaryArrays() {}

  static float[] floats(byte[] sent) {
    ByteBuffer buffer = ByteBuffer.wrap(sent);
    float[] values = new float[length(buffer)];
    for (int i = 0; i < values.length; i++) {
      buffer.getInt();
      values[i] = buffer.getFloat();
    }
    return values;
  }

  private static int length(ByteBuffer buffer) {
    boolean empty = buffer.getInt(0) == 0;
    int length = empty ? 0 : buffer.getInt(HEAD);
    buffer.position(empty ? HEAD : HEAD + DIMENSION);
    return length;
  }
}
