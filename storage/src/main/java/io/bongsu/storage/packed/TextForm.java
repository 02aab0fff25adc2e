package io.bongsu.storage.packed;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A text, or what is written as it prints.
 *
 * @param parse makes the type that is wanted
 */
record TextForm(Function<String, Object> parse) implements Form {
  /** An enum by its constants' names. */
  static TextForm of(Class<?> type) {
    Map<String, Object> byName = new HashMap<>();
    for (Object constant : type.getEnumConstants()) {
      byName.put(((Enum<?>) constant).name(), constant);
    }
    return new TextForm(name -> {
      Object constant = byName.get(name);
      if (constant == null) {
        throw new IllegalArgumentException(type.getSimpleName() + " has no " + name);
      }
      return constant;
    });
  }

  @Override
  public void describe(OctetSink out) {
    out.octet(Shape.TEXT);
  }

  @Override
  public void write(@Nullable Object value, OctetSink out) {
    out.text(value == null ? null : value instanceof Enum<?> one ? one.name() : value.toString());
  }

  @Override
  public @Nullable Object read(OctetSource in) {
    String text = in.text();
    return text == null ? null : parse.apply(text);
  }
}
