package io.bongsu.mibs;

import io.bongsu.model.snmp.Oid;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One mapping of a profile file; complains about what does not fit and about keys that nobody asked
 * for.
 */
final class Fields {
  private final JsonNode node;
  private final Place place;
  private final Set<String> asked = new HashSet<>();

  /** Where the mapping stands and what its relative OIDs hang below. */
  record Place(String where, Oid base, Complaints complaints) {
    Place below(String step) {
      return new Place(where + "/" + step, base, complaints);
    }

    Place based(Oid newBase) {
      return new Place(where, newBase, complaints);
    }
  }

  Fields(JsonNode node, Place place) {
    this.node = node;
    this.place = place;
    if (!node.isObject()) {
      complain("should be a mapping");
    }
  }

  void complain(String what) {
    place.complaints().add(place.where(), what);
  }

  Fields based(Oid base) {
    return new Fields(node, place.based(base));
  }

  boolean has(String key) {
    return get(key) != null;
  }

  private @Nullable JsonNode get(String key) {
    asked.add(key);
    return node.isObject() ? node.get(key) : null;
  }

  Optional<String> text(String key) {
    JsonNode value = get(key);
    if (value == null) {
      return Optional.empty();
    }
    if (value.isContainer()) {
      complain(key + " should be a text");
      return Optional.empty();
    }
    return Optional.of(value.asString());
  }

  String required(String key) {
    Optional<String> found = text(key);
    if (found.isEmpty()) {
      complain(key + " is missing");
    }
    return found.orElse("");
  }

  /** The texts of a list, or of one scalar. */
  List<String> texts(String key) {
    JsonNode value = get(key);
    List<String> texts = new ArrayList<>();
    if (value != null && value.isArray()) {
      value.forEach(item -> texts.add(item.asString()));
    } else if (value != null) {
      texts.add(value.asString());
    }
    return texts;
  }

  Set<String> textSet(String key) {
    return Set.copyOf(texts(key));
  }

  double number(String key, double otherwise) {
    Optional<String> found = text(key);
    try {
      return found.map(Double::parseDouble).orElse(otherwise);
    } catch (NumberFormatException notANumber) {
      complain(key + " should be a number, not " + found.orElse(""));
      return otherwise;
    }
  }

  boolean flag(String key) {
    return text(key).filter("true"::equals).isPresent();
  }

  List<Oid> oids(String key) {
    return texts(key).stream().map(this::oid).toList();
  }

  /** Absolute, or below the base when it begins with a dot. */
  Oid oid(String text) {
    try {
      return text.startsWith(".")
          ? place.base().append(Oid.parse(text.substring(1)))
          : Oid.parse(text);
    } catch (IllegalArgumentException notAnOid) {
      complain("not an OID: " + text);
      return Oid.of();
    }
  }

  @Nullable Pattern pattern(String key) {
    Optional<String> found = text(key);
    return found.isEmpty() ? null : compile(found.get());
  }

  Pattern compile(String regex) {
    try {
      return Pattern.compile(regex);
    } catch (PatternSyntaxException broken) {
      complain("not a regular expression: " + regex);
      return Pattern.compile("$.");
    }
  }

  List<Fields> maps(String key) {
    JsonNode value = get(key);
    List<Fields> maps = new ArrayList<>();
    if (value != null) {
      int number = 0;
      for (JsonNode item : value) {
        maps.add(new Fields(item, place.below(key + "[" + number++ + "]")));
      }
    }
    return maps;
  }

  Optional<Fields> map(String key) {
    return Optional.ofNullable(get(key)).map(value -> new Fields(value, place.below(key)));
  }

  Map<String, Fields> named(String key) {
    Map<String, Fields> named = new LinkedHashMap<>();
    JsonNode value = get(key);
    if (value != null) {
      value
          .properties()
          .forEach(entry ->
              named.put(entry.getKey(), new Fields(entry.getValue(), place.below(entry.getKey()))));
    }
    return named;
  }

  Map<String, List<String>> textLists(String key) {
    Map<String, List<String>> lists = new LinkedHashMap<>();
    JsonNode value = get(key);
    if (value != null) {
      Fields inner = new Fields(value, place.below(key));
      value.properties().forEach(entry -> lists.put(entry.getKey(), inner.texts(entry.getKey())));
    }
    return lists;
  }

  /** Complains about keys that mean nothing here; to be called when all others are read. */
  void close() {
    if (node.isObject()) {
      Set<String> unknown = new TreeSet<>(node.propertyNames());
      unknown.removeAll(asked);
      unknown.forEach(key -> complain("unknown key " + key));
    }
  }
}
