package io.bongsu.app.http;

import io.javalin.http.Context;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The query parameters of a request, read strictly: what cannot be understood is refused with a
 * sentence.
 */
public final class Query {
  private static final int LONGEST = 2_000;

  private final Context context;

  Query(Context context) {
    this.context = context;
  }

  void refuseOthersThan(List<String> known) {
    if (known.contains(Route.ANY_PARAMETER)) {
      return;
    }
    for (String name : context.queryParamMap().keySet()) {
      if (!known.contains(name)) {
        throw Problem.bad(
            known.isEmpty()
                ? "This address takes no parameters"
                : "Unknown parameter; this address takes " + String.join(", ", known));
      }
    }
  }

  /** A text, stripped; empty when absent. */
  public String text(String name) {
    List<String> values = repeated(name);
    if (values.size() > 1) {
      throw Problem.bad("Parameter " + name + " is given more than once");
    }
    return values.isEmpty() ? "" : values.getFirst().strip();
  }

  /** All values of a parameter that may be repeated. */
  public List<String> repeated(String name) {
    List<String> values = context.queryParams(name);
    if (values.stream().anyMatch(value -> value.length() > LONGEST)) {
      throw Problem.bad("Parameter " + name + " is longer than " + LONGEST + " characters");
    }
    return values;
  }

  /** A whole number. */
  public int whole(String name, int min, int max, int otherwise) {
    String given = text(name);
    if (given.isEmpty()) {
      return otherwise;
    }
    try {
      int value = Integer.parseInt(given);
      if (value >= min && value <= max) {
        return value;
      }
    } catch (NumberFormatException notWhole) {
      // refused below
    }
    throw Problem.bad(
        "Parameter " + name + " must be a whole number between " + min + " and " + max);
  }

  /** true or false; empty when absent. */
  public Optional<Boolean> yesNo(String name) {
    return switch (text(name)) {
      case "" -> Optional.empty();
      case "true" -> Optional.of(true);
      case "false" -> Optional.of(false);
      default -> throw Problem.bad("Parameter " + name + " must be true or false");
    };
  }

  /** One of some words. */
  public <T> T choice(String name, Map<String, T> words, T otherwise) {
    return choice(name, words).orElse(otherwise);
  }

  /** One of some words, or none. */
  public <T> Optional<T> choice(String name, Map<String, T> words) {
    String given = text(name);
    return given.isEmpty() ? Optional.empty() : Optional.of(word(name, given, words));
  }

  /** Several of some words, separated by commas; empty when absent. */
  public <T> Set<T> choices(String name, Map<String, T> words) {
    Set<T> chosen = new LinkedHashSet<>();
    String given = text(name);
    if (!given.isEmpty()) {
      for (String one : given.split(",", -1)) {
        chosen.add(word(name, one.strip(), words));
      }
    }
    return chosen;
  }

  private static <T> T word(String name, String given, Map<String, T> words) {
    T meant = words.get(given);
    if (meant == null) {
      throw Problem.bad(
          "Parameter " + name + " must be one of " + String.join(", ", words.keySet()));
    }
    return meant;
  }

  /** A moment as RFC 3339 or epoch seconds. */
  public Instant moment(String name, Instant otherwise) {
    String given = text(name);
    if (given.isEmpty()) {
      return otherwise;
    }
    try {
      return given.chars().allMatch(Character::isDigit)
          ? Instant.ofEpochSecond(Long.parseLong(given))
          : Instant.parse(given);
    } catch (DateTimeException | NumberFormatException notTime) {
      throw Problem.bad(
          "Parameter " + name + " must be a time such as 2026-11-21T03:00:00Z, or epoch seconds");
    }
  }
}
