package io.bongsu.storage.packed;

import org.jspecify.annotations.Nullable;

/** True or false. */
record TruthForm() implements Form {
  @Override
  public void describe(OctetSink out) {
    out.octet(Shape.TRUTH);
  }

  @Override
  public void write(@Nullable Object value, OctetSink out) {
    out.number(Boolean.TRUE.equals(value) ? 1 : 0);
  }

  @Override
  public Object read(OctetSource in) {
    return in.number() != 0;
  }
}
