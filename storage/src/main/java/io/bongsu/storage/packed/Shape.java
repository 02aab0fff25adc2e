package io.bongsu.storage.packed;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How a value was written, as the octets themselves tell: what an earlier or later version wrote is
 * read by it, into lists, maps, texts and numbers.
 */
sealed interface Shape {
  int NUMBER = 1;
  int TRUTH = 2;
  int DECIMAL = 3;
  int TEXT = 4;
  int LIST = 5;
  int MAP = 6;
  int RECORD = 7;

  /** Reads a value of this shape. */
  @Nullable Object read(OctetSource in);

  /** Reads a shape. */
  static Shape of(OctetSource in) {
    int kind = in.octet();
    return switch (kind) {
      case NUMBER, TRUTH, DECIMAL, TEXT -> new Plain(kind);
      case LIST -> new Elements(of(in));
      case MAP -> new Pairs(of(in), of(in));
      case RECORD -> Fields.of(in);
      default -> throw new IllegalArgumentException("There is no kind of value " + kind);
    };
  }

  /** One value. */
  record Plain(int kind) implements Shape {
    @Override
    public @Nullable Object read(OctetSource in) {
      return switch (kind) {
        case NUMBER -> in.number();
        case TRUTH -> in.number() != 0;
        case DECIMAL -> in.decimal();
        default -> in.text();
      };
    }
  }

  /** A list, set or array. */
  record Elements(Shape each) implements Shape {
    @Override
    public @Nullable Object read(OctetSource in) {
      int length = in.elements();
      List<@Nullable Object> all = new ArrayList<>();
      for (int i = 0; i < length; i++) {
        all.add(each.read(in));
      }
      return length < 0 ? null : all;
    }
  }

  /** A map. */
  record Pairs(Shape key, Shape value) implements Shape {
    @Override
    public @Nullable Object read(OctetSource in) {
      int length = in.elements();
      Map<String, @Nullable Object> all = new LinkedHashMap<>();
      for (int i = 0; i < length; i++) {
        all.put(String.valueOf(key.read(in)), value.read(in));
      }
      return length < 0 ? null : all;
    }
  }

  /** A record, by the names of its components. */
  record Fields(Map<String, Shape> byName) implements Shape {
    static Fields of(OctetSource in) {
      int length = in.length();
      Map<String, Shape> all = new LinkedHashMap<>();
      for (int i = 0; i < length; i++) {
        all.put(Objects.requireNonNull(in.text()), Shape.of(in));
      }
      return new Fields(all);
    }

    @Override
    public @Nullable Object read(OctetSource in) {
      if (in.octet() == 0) {
        return null;
      }
      Map<String, @Nullable Object> all = new LinkedHashMap<>();
      byName.forEach((name, shape) -> all.put(name, shape.read(in)));
      return all;
    }
  }
}
