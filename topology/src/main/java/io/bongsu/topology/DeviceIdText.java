package io.bongsu.topology;

import io.bongsu.model.net.MacAddress;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes a CDP-like device id apart: {@code name}, {@code SERIAL(name)}, {@code name(serial)},
 * {@code name(aabbcc-ddeeff)}.
 */
final class DeviceIdText {
  private static final Pattern TWO_PARTS = Pattern.compile("([^()]{1,200})\\(([^()]{1,200})\\)");
  private static final Pattern MAC_INSIDE =
      Pattern.compile("\\(?([0-9a-fA-F]{6}-[0-9a-fA-F]{6})\\)?");

  private DeviceIdText() {}

  /**
   * Both parts, lower case: which of them is the name and which the serial number, no text tells.
   */
  static Set<String> names(String text) {
    Set<String> found = new LinkedHashSet<>();
    String lower = text.strip().toLowerCase(Locale.ROOT);
    Matcher parts = TWO_PARTS.matcher(lower);
    if (parts.matches()) {
      found.add(parts.group(1).strip());
      found.add(parts.group(2).strip());
    } else {
      found.add(lower);
    }
    return found;
  }

  static Optional<MacAddress> mac(String text) {
    Optional<MacAddress> whole = MacAddress.tryParse(text);
    if (whole.isPresent() || text.indexOf('-') < 0) {
      return whole;
    }
    Matcher inside = MAC_INSIDE.matcher(text);
    return inside.find() ? MacAddress.tryParse(inside.group(1)) : Optional.empty();
  }
}
