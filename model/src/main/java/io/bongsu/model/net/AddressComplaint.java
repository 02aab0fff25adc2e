package io.bongsu.model.net;

import java.util.regex.Pattern;

/** Says what is wrong with a text that should have been an address. */
final class AddressComplaint {
  private static final Pattern QUAD = Pattern.compile("\\d+(\\.\\d+){3}");

  private AddressComplaint() {}

  static String about(String text) {
    String trimmed = text.strip();
    if (trimmed.isEmpty()) {
      return "The address is missing";
    }
    if (QUAD.matcher(trimmed).matches()) {
      for (String part : trimmed.split("\\.")) {
        if (part.length() > 3 || Integer.parseInt(part) > 255) {
          return "Not an address: " + part + " is above 255";
        }
      }
    }
    return "Not an IPv4 or IPv6 address: \""
        + trimmed.substring(0, Math.min(60, trimmed.length()))
        + "\"";
  }
}
