package io.bongsu.storage.series.rows;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** A row of COPY BINARY whose fields are taken one after the other; none is null. */
public final class CopiedRow {
  private static final Instant POSTGRES_EPOCH = Instant.parse("2000-01-01T00:00:00Z");

  private final ByteBuffer row;

  CopiedRow(ByteBuffer row) {
    this.row = row;
  }

  /** An integer. */
  public int int4() {
    row.getInt();
    return row.getInt();
  }

  /** A bigint. */
  public long int8() {
    row.getInt();
    return row.getLong();
  }

  /** A real. */
  public float float4() {
    row.getInt();
    return row.getFloat();
  }

  /** A timestamptz. */
  public Instant moment() {
    return POSTGRES_EPOCH.plus(int8(), ChronoUnit.MICROS);
  }

  /** A bytea. */
  public byte[] octets() {
    byte[] octets = new byte[row.getInt()];
    row.get(octets);
    return octets;
  }

  /** A real[] without null elements. */
  public float[] floats() {
    float[] values = new float[elements()];
    for (int i = 0; i < values.length; i++) {
      row.getInt();
      values[i] = row.getFloat();
    }
    return values;
  }

  /** An integer[] without null elements. */
  public int[] ints() {
    int[] values = new int[elements()];
    for (int i = 0; i < values.length; i++) {
      row.getInt();
      values[i] = row.getInt();
    }
    return values;
  }

  /** A smallint[] without null elements. */
  public short[] shorts() {
    short[] values = new short[elements()];
    for (int i = 0; i < values.length; i++) {
      row.getInt();
      values[i] = row.getShort();
    }
    return values;
  }

  /** A text[] without null elements. */
  public String[] texts() {
    String[] values = new String[elements()];
    for (int i = 0; i < values.length; i++) {
      byte[] text = new byte[row.getInt()];
      row.get(text);
      values[i] = new String(text, StandardCharsets.UTF_8);
    }
    return values;
  }

  /** Reads the head of an array (array_send): dimensions, flags, element type, length, bound. */
  private int elements() {
    row.getInt();
    int dimensions = row.getInt();
    row.getLong();
    if (dimensions == 0) {
      return 0;
    }
    int elements = row.getInt();
    row.getInt();
    return elements;
  }
}
