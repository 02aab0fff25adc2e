package io.bongsu.storage.packed;

import io.bongsu.model.net.IpAddress;
import io.bongsu.model.net.MacAddress;
import io.bongsu.model.snmp.Oid;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How values of one Java type become octets and come back. Immutable. */
interface Form {
  /** Writes the {@link Shape}. */
  void describe(OctetSink out);

  /** Writes a value. */
  void write(@Nullable Object value, OctetSink out);

  /** Reads a value. */
  @Nullable Object read(OctetSource in);

  /**
   * The form of a type.
   *
   * @throws IllegalArgumentException when values of this type cannot be packed
   */
  static Form of(Type type) {
    if (type instanceof ParameterizedType generic) {
      Type[] of = generic.getActualTypeArguments();
      return generic.getRawType() == Map.class
          ? new MapForm(of(of[0]), of(of[1]))
          : ListForm.of(generic.getRawType(), of(of[0]));
    }
    if (type instanceof Class<?> plain) {
      return of(plain);
    }
    throw new IllegalArgumentException("Values of " + type + " cannot be packed");
  }

  private static Form of(Class<?> type) {
    if (type == int.class || type == Integer.class) {
      return new NumberForm(number -> (int) number);
    }
    if (type == long.class) {
      return new NumberForm(number -> number);
    }
    if (type == boolean.class) {
      return new TruthForm();
    }
    if (type == double.class) {
      return new DecimalForm();
    }
    if (type == int[].class || type == long[].class) {
      return ListForm.of(type, of(type.getComponentType()));
    }
    return type.isRecord() && type != MacAddress.class ? new RecordForm(type) : text(type);
  }

  private static Form text(Class<?> type) {
    if (type.isEnum()) {
      return TextForm.of(type);
    }
    Map<Class<?>, TextForm> parsed =
        Map.of(
            String.class, new TextForm(text -> text),
            IpAddress.class, new TextForm(IpAddress::parse),
            MacAddress.class, new TextForm(text -> MacAddress.tryParse(text).orElseThrow()),
            Oid.class, new TextForm(Oid::parse),
            Instant.class, new TextForm(Instant::parse),
            Duration.class, new TextForm(Duration::parse));
    TextForm form = parsed.get(type);
    if (form == null) {
      throw new IllegalArgumentException("Values of " + type + " cannot be packed");
    }
    return form;
  }
}
