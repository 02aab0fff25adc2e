package io.bongsu.topology;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes the many spellings of one port name the same way, for comparing only. */
final class PortName {
  private record Abbreviation(String full, String brief) {}

  /** Longest first, so that a word inside another is not taken for it. */
  private static final List<Abbreviation> ABBREVIATIONS =
      List.of(
          new Abbreviation("twentyfivegigabitethernet", "twe"),
          new Abbreviation("fourhundredgigabitethernet", "fh"),
          new Abbreviation("twohundredgigabitethernet", "th"),
          new Abbreviation("hundredgigabitethernet", "hu"),
          new Abbreviation("twentyfivegige", "twe"),
          new Abbreviation("fourhundredgige", "fh"),
          new Abbreviation("tengigabitethernet", "te"),
          new Abbreviation("fivegigabitethernet", "fi"),
          new Abbreviation("fortygigabitethernet", "fo"),
          new Abbreviation("gigabitethernet", "gi"),
          new Abbreviation("ten-gigabitethernet", "te"),
          new Abbreviation("fastethernet", "fa"),
          new Abbreviation("hundredgige", "hu"),
          new Abbreviation("fortygige", "fo"),
          new Abbreviation("tengige", "te"),
          new Abbreviation("port-channel", "po"),
          new Abbreviation("bundle-ether", "be"),
          new Abbreviation("ethernet", "et"),
          new Abbreviation("serial", "se"));

  /** The g of {@code g1} stands for "port" only where nothing but a number follows (Netgear). */
  private static final Pattern DECORATION =
      Pattern.compile(
          "^(unit\\d*:?port:?|alcatel(-lucent)?(enterprise)?|port|slot0?/?port|g(?=\\d+$))[:#]?(?=\\d)");

  private static final Pattern UNIT_ZERO = Pattern.compile("\\.0$");
  private static final Pattern LEADING_ZEROS = Pattern.compile("(?<![0-9.])0+(?=[0-9])");

  /** Most devices of a network use the same few thousand names, at every drawing of the map. */
  private static final int REMEMBERED = 20_000;

  private static final Map<String, String> KNOWN = new ConcurrentHashMap<>();

  /** Card and port, or more. */
  private static final Pattern PLACE = Pattern.compile("[0-9]+([/.:][0-9]+)+$");

  private PortName() {}

  /** Card and port in a description that names nothing else: {@code 2/5} of "Port 2/5". */
  static Optional<String> place(String description) {
    Matcher found = PLACE.matcher(description.strip());
    return found.find() && normalise(description).equals(normalise(found.group()))
        ? Optional.of(found.group())
        : Optional.empty();
  }

  static String normalise(String raw) {
    String known = KNOWN.get(raw);
    if (known != null) {
      return known;
    }
    String name = work(raw);
    if (KNOWN.size() < REMEMBERED) {
      KNOWN.put(raw, name);
    }
    return name;
  }

  private static String work(String raw) {
    String name = raw.toLowerCase(Locale.ROOT).replaceAll("[\\s\"]", "");
    name = UNIT_ZERO.matcher(name).replaceFirst("");
    for (Abbreviation word : ABBREVIATIONS) {
      if (name.startsWith(word.full())) {
        name = word.brief() + name.substring(word.full().length());
        break;
      }
    }
    name = DECORATION.matcher(name).replaceFirst("");
    return LEADING_ZEROS.matcher(name).replaceAll("");
  }
}
