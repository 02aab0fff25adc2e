package io.bongsu.storage.packed;

import java.util.Objects;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/**
 * A whole number.
 *
 * @param boxed makes it the type that is wanted
 */
record NumberForm(LongFunction<Object> boxed) implements Form {
  @Override
  public void describe(OctetSink out) {
    out.octet(Shape.NUMBER);
  }

  @Override
  public void write(@Nullable Object value, OctetSink out) {
    out.number(((Number) Objects.requireNonNull(value)).longValue());
  }

  @Override
  public Object read(OctetSource in) {
    return boxed.apply(in.number());
  }
}
