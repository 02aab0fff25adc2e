package io.bongsu.storage.packed;

import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A list, a set or an array of numbers.
 *
 * @param each the form of the elements
 * @param made makes the type that is wanted
 */
record ListForm(Form each, Function<Object[], Object> made) implements Form {
  static ListForm of(Type type, Form each) {
    if (type == List.class) {
      return new ListForm(each, List::of);
    }
    if (type == Set.class) {
      return new ListForm(each, Set::of);
    }
    if (type == int[].class) {
      return new ListForm(each, all -> Arrays.stream(all).mapToInt(one -> (int) one).toArray());
    }
    if (type == long[].class) {
      return new ListForm(each, all -> Arrays.stream(all).mapToLong(one -> (long) one).toArray());
    }
    throw new IllegalArgumentException("Values of " + type + " cannot be packed");
  }

  @Override
  public void describe(OctetSink out) {
    out.octet(Shape.LIST);
    each.describe(out);
  }

  @Override
  public void write(@Nullable Object value, OctetSink out) {
    Object[] all =
        switch (value) {
          case null -> null;
          case int[] numbers -> Arrays.stream(numbers).boxed().toArray();
          case long[] numbers -> Arrays.stream(numbers).boxed().toArray();
          default -> ((Collection<?>) value).toArray();
        };
    out.count(all == null ? 0 : all.length + 1);
    if (all != null) {
      for (Object one : all) {
        each.write(one, out);
      }
    }
  }

  @Override
  public @Nullable Object read(OctetSource in) {
    int length = in.elements();
    if (length < 0) {
      return null;
    }
    @Nullable Object[] all = new Object[length];
    for (int i = 0; i < length; i++) {
      all[i] = each.read(in);
    }
    return made.apply(all);
  }
}
