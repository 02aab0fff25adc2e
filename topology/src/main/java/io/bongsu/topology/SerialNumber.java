package io.bongsu.topology;

import io.bongsu.model.net.IpAddress;
import io.bongsu.model.net.MacAddress;
import java.util.Locale;
import java.util.Optional;

/**
 * The serial number of a chassis (entPhysicalSerialNum, ENTITY-MIB) that can be told from what
 * makers leave in its place. Two are equal whatever their case and spaces.
 *
 * @param text upper case, without spaces
 */
record SerialNumber(String text) {
  /** What is shorter is a number of something else. */
  private static final int SHORTEST = 6;

  private static final int FEWEST_DIFFERENT = 3;
  private static final String COUNTED = "01234567890123456789";

  /**
   * Empty for what tells no two devices apart: words without a digit ("Default string", "To be
   * filled by O.E.M."), short texts, one or two characters repeated, digits counted up ({@code
   * 123456789}), IP addresses and MAC addresses that are no single device's.
   */
  static Optional<SerialNumber> of(String raw) {
    String text = raw.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
    return text.length() >= SHORTEST
            && text.chars().anyMatch(Character::isDigit)
            && text.chars().filter(Character::isLetterOrDigit).distinct().count()
                >= FEWEST_DIFFERENT
            && !COUNTED.contains(text)
            && IpAddress.tryParse(text).isEmpty()
            && MacAddress.tryParse(text).map(SharedAddresses::isOneDevices).orElse(true)
        ? Optional.of(new SerialNumber(text))
        : Optional.empty();
  }
}
