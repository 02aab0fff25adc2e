package io.bongsu.storage.packed;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A number with a fraction. */
record DecimalForm() implements Form {
  @Override
  public void describe(OctetSink out) {
    out.octet(Shape.DECIMAL);
  }

  @Override
  public void write(@Nullable Object value, OctetSink out) {
    out.decimal((Double) Objects.requireNonNull(value));
  }

  @Override
  public Object read(OctetSource in) {
    return in.decimal();
  }
}
