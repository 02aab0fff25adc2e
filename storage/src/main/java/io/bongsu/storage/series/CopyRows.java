package io.bongsu.storage.series;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;

/**
 * Rows of the table {@code sample} in the format of COPY BINARY (PostgreSQL manual, COPY, "Binary
 * Format").
 */
final class CopyRows {
  private static final byte[] SIGNATURE =
      "PGCOPY\n\377\r\n\0".getBytes(StandardCharsets.ISO_8859_1);
  private static final int FLAGS_AND_EXTENSION = 8;
  private static final Instant POSTGRES_EPOCH = Instant.parse("2000-01-01T00:00:00Z");
  private static final int FLOAT4_OID = 700;
  private static final int ARRAY_HEAD = 20;
  private static final int VALUE = 8;
  private static final int ROW_HEAD = 2 + 4 + 8 + 4 + 4 + 4;

  private byte[] buffer = new byte[1 << 16];
  private int length;

  CopyRows() {
    System.arraycopy(SIGNATURE, 0, buffer, 0, SIGNATURE.length);
    length = SIGNATURE.length + FLAGS_AND_EXTENSION;
  }

  void add(Instant at, int layout, float[] values) {
    int size = ARRAY_HEAD + VALUE * values.length;
    ensure(ROW_HEAD + size);
    int16(3);
    int32(8);
    int64(POSTGRES_EPOCH.until(at, ChronoUnit.MICROS));
    int32(4);
    int32(layout);
    int32(size);
    array(values);
  }

  /** The finished stream; its first {@link #length()} octets are used. */
  byte[] finish() {
    ensure(2);
    int16(-1);
    return buffer;
  }

  int length() {
    return length;
  }

  private void array(float[] values) {
    int32(1);
    int32(0);
    int32(FLOAT4_OID);
    int32(values.length);
    int32(1);
    for (float value : values) {
      int32(4);
      int32(Float.floatToIntBits(value));
    }
  }

  private void ensure(int more) {
    if (buffer.length - length < more) {
      buffer = Arrays.copyOf(buffer, Math.max(2 * buffer.length, length + more));
    }
  }

  private void int16(int value) {
    buffer[length++] = (byte) (value >> 8);
    buffer[length++] = (byte) value;
  }

  private void int32(int value) {
    int16(value >> 16);
    int16(value);
  }

  private void int64(long value) {
    int32((int) (value >> 32));
    int32((int) value);
  }
}
