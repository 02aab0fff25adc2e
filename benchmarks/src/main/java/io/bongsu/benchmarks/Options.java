package io.bongsu.benchmarks;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Options of the form {@code --name number}. */
final class Options {
  private final Map<String, Integer> values = new HashMap<>();

  /**
   * Reads them.
   *
   * @throws IllegalArgumentException with a sentence for the person at the console
   */
  Options(Set<String> known, String... arguments) {
    for (int i = 0; i < arguments.length; i += 2) {
      String name = arguments[i];
      if (!known.contains(name)) {
        throw new IllegalArgumentException("There is no option " + name + ", only " + known);
      }
      String value = i + 1 < arguments.length ? arguments[i + 1] : "";
      if (!value.matches("\\d{1,7}")) {
        throw new IllegalArgumentException(name + " needs a whole number, as in " + name + " 10");
      }
      values.put(name, Integer.valueOf(value));
    }
  }

  int number(String name, int otherwise) {
    return values.getOrDefault(name, otherwise);
  }
}
