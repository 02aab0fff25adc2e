package io.bongsu.fault.condition;

import java.util.List;
import java.util.Locale;

/**
 * Which ports without a known link people are told about: those whose ifAlias (RFC 2863) holds one
 * of these words.
 *
 * @param words compared without regard to case; * is any description; none: no port
 */
public record MonitoredPorts(List<String> words) {
  /** No port. */
  public static final MonitoredPorts NONE = new MonitoredPorts(List.of());

  private static final String ANY = "*";

  /** Keeps the words in lower case, without blanks around them; empty ones are left out. */
  public MonitoredPorts {
    words =
        words.stream()
            .map(word -> word.strip().toLowerCase(Locale.ROOT))
            .filter(word -> !word.isEmpty())
            .toList();
  }

  /** Words as a setting holds them, separated by commas. */
  public static MonitoredPorts parse(String setting) {
    return new MonitoredPorts(List.of(setting.split(",", -1)));
  }

  /**
   * Whether a port is one of them.
   *
   * @param description its ifAlias, may be empty
   */
  public boolean covers(String description) {
    String text = description.strip().toLowerCase(Locale.ROOT);
    return !text.isEmpty()
        && words.stream().anyMatch(word -> word.equals(ANY) || text.contains(word));
  }
}
