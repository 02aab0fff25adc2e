package io.bongsu.storage.series.rows;

import io.bongsu.model.StoreException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import org.jdbi.v3.core.Handle;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * Rows in the format of COPY BINARY (PostgreSQL manual, COPY, "Binary Format"): begin a row, then
 * add its fields in the order of the columns.
 */
public final class CopyStream {
  private static final byte[] SIGNATURE =
      "PGCOPY\n\377\r\n\0".getBytes(StandardCharsets.ISO_8859_1);
  private static final int FLAGS_AND_EXTENSION = 8;
  private static final Instant POSTGRES_EPOCH = Instant.parse("2000-01-01T00:00:00Z");
  private static final LocalDate POSTGRES_DAY = LocalDate.of(2000, 1, 1);
  private static final int INT2_OID = 21;
  private static final int INT4_OID = 23;
  private static final int FLOAT4_OID = 700;
  private static final int ARRAY_HEAD = 20;

  private byte[] buffer = new byte[1 << 16];
  private int length;
  private int rows;

  /** No rows yet. */
  public CopyStream() {
    System.arraycopy(SIGNATURE, 0, buffer, 0, SIGNATURE.length);
    length = SIGNATURE.length + FLAGS_AND_EXTENSION;
  }

  /** How many rows were begun. */
  public int rows() {
    return rows;
  }

  /** Begins a row of a number of fields. */
  public CopyStream row(int fields) {
    rows++;
    ensure(2);
    put16(fields);
    return this;
  }

  /** A timestamptz, to the microsecond. */
  public CopyStream moment(Instant at) {
    ensure(12);
    put32(8);
    long micros = POSTGRES_EPOCH.until(at, ChronoUnit.MICROS);
    put32((int) (micros >> 32));
    put32((int) micros);
    return this;
  }

  /** A date. */
  public CopyStream day(LocalDate day) {
    return int4((int) POSTGRES_DAY.until(day, ChronoUnit.DAYS));
  }

  /** A smallint. */
  public CopyStream int2(int value) {
    ensure(6);
    put32(2);
    put16(value);
    return this;
  }

  /** An integer. */
  public CopyStream int4(int value) {
    ensure(8);
    put32(4);
    put32(value);
    return this;
  }

  /** A real[]. */
  public CopyStream floats(float... values) {
    array(FLOAT4_OID, 4, values.length);
    for (float value : values) {
      put32(4);
      put32(Float.floatToIntBits(value));
    }
    return this;
  }

  /** An integer[]. */
  public CopyStream ints(int... values) {
    array(INT4_OID, 4, values.length);
    for (int value : values) {
      put32(4);
      put32(value);
    }
    return this;
  }

  /** A smallint[]. */
  public CopyStream shorts(short... values) {
    array(INT2_OID, 2, values.length);
    for (short value : values) {
      put32(2);
      put16(value);
    }
    return this;
  }

  /**
   * Sends all rows.
   *
   * @param sql {@code COPY ... FROM STDIN (FORMAT binary)}
   */
  public void send(Handle handle, String sql) {
    ensure(2);
    put16(-1);
    length -= 2;
    try {
      CopyIn copy = handle.getConnection().unwrap(PGConnection.class).getCopyAPI().copyIn(sql);
      try {
        copy.writeToCopy(buffer, 0, length + 2);
        copy.endCopy();
      } finally {
        if (copy.isActive()) {
          copy.cancelCopy();
        }
      }
    } catch (SQLException e) {
      throw new StoreException("The database did not take the samples: " + e.getMessage(), e);
    }
  }

  private void array(int elementOid, int width, int elements) {
    int dimensions = elements == 0 ? 0 : 1;
    int head = elements == 0 ? 12 : ARRAY_HEAD;
    int size = head + (4 + width) * elements;
    ensure(4 + size);
    put32(size);
    put32(dimensions);
    put32(0);
    put32(elementOid);
    if (dimensions == 1) {
      put32(elements);
      put32(1);
    }
  }

  private void ensure(int more) {
    if (buffer.length - length < more) {
      buffer = Arrays.copyOf(buffer, Math.max(2 * buffer.length, length + more));
    }
  }

  private void put16(int value) {
    buffer[length++] = (byte) (value >> 8);
    buffer[length++] = (byte) value;
  }

  private void put32(int value) {
    put16(value >> 16);
    put16(value);
  }
}
