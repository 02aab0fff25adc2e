package io.bongsu.topology.graph;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** On which line card or stack member a port sits, by its name. */
final class LineCards {
  /**
   * {@code Gi1/0/3}, {@code xe-0/1/2.0}, {@code Eth1/48}, {@code 1/1/c3}: all numbers but the last.
   */
  private static final Pattern SLOTTED =
      Pattern.compile("[A-Za-z-]*([0-9]+(?:/[0-9]+)*)/[a-z]?[0-9]+(?:[.:][0-9]+)?");

  private LineCards() {}

  /** The card, such as {@code 1/0}; empty for names that do not tell. */
  static Optional<String> of(String port) {
    Matcher matcher = SLOTTED.matcher(port);
    return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
  }
}
