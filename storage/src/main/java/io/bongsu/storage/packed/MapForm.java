package io.bongsu.storage.packed;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A map. */
record MapForm(Form key, Form value) implements Form {
  @Override
  public void describe(OctetSink out) {
    out.octet(Shape.MAP);
    key.describe(out);
    value.describe(out);
  }

  @Override
  public void write(@Nullable Object map, OctetSink out) {
    if (map == null) {
      out.count(0);
      return;
    }
    Map<?, ?> all = (Map<?, ?>) map;
    out.count(all.size() + 1);
    all.forEach((one, its) -> {
      key.write(one, out);
      value.write(its, out);
    });
  }

  @Override
  public @Nullable Object read(OctetSource in) {
    int length = in.elements();
    Map<@Nullable Object, @Nullable Object> all = new LinkedHashMap<>();
    for (int i = 0; i < length; i++) {
      all.put(key.read(in), value.read(in));
    }
    return length < 0 ? null : all;
  }
}
