package io.bongsu.storage.packed;

import io.bongsu.storage.database.StoredJson;
import java.lang.reflect.Type;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Records of one type as octets: the version of this format, how they are written ({@link Shape}),
 * and their values. What has today's shape is read at once; any other is read by its own shape and
 * then taken as JSON is, parts that only one side knows passed over. Thread-safe.
 */
public final class Packed<T> {
  private static final int VERSION = 1;

  private final Class<T> type;
  private final Form form;
  private final byte[] head;
  private final StoredJson json = new StoredJson();

  /**
   * For this record type.
   *
   * @throws IllegalArgumentException when it cannot be packed
   */
  public Packed(Class<T> type) {
    this.type = type;
    this.form = Form.of((Type) type);
    OctetSink shape = new OctetSink();
    form.describe(shape);
    byte[] described = shape.taken();
    OctetSink all = new OctetSink();
    all.octet(VERSION);
    all.count(described.length);
    all.octets(described);
    this.head = all.taken();
  }

  /** Packs. */
  public byte[] write(T value) {
    OctetSink out = new OctetSink();
    out.octets(head);
    form.write(value, out);
    return out.taken();
  }

  /**
   * Unpacks.
   *
   * @throws IllegalArgumentException when the octets do not fit the type
   */
  public T read(byte[] octets) {
    try {
      OctetSource in = new OctetSource(octets);
      return type.cast(Objects.requireNonNull(in.passed(head) ? form.read(in) : other(in)));
    } catch (RuntimeException garbage) {
      throw new IllegalArgumentException(
          "The octets are no " + type.getSimpleName() + ": " + garbage.getMessage(), garbage);
    }
  }

  private @Nullable Object other(OctetSource in) {
    int version = in.octet();
    if (version != VERSION) {
      throw new IllegalArgumentException("it was written in format " + version);
    }
    Shape shape = Shape.of(in.part());
    return json.convert(shape.read(in), type);
  }
}
